import type { ComponentProps } from "react";
import type { Locale } from "@/lib/result";
import { authWords, say, speak } from "@/lib/words";
import type { LeadingAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";
import { Section } from "../ui/section";
import { PasswordForm } from "./password-form";

type PasswordProps = {
  readonly person: { readonly email: string; readonly hasPassword: boolean };
  readonly isDone: boolean;
  /** A code was requested on this page; it replaces the current password as proof. */
  readonly isCodeSent: boolean;
  readonly actions: {
    readonly save: ComponentProps<typeof PasswordForm>["action"];
    readonly sendCode: LeadingAction;
  };
  readonly locale: Locale;
};

/** Setting a password, after proving ownership of the account with the old one or a code. */
export function PasswordSection({ person, isDone, isCodeSent, actions, locale }: PasswordProps) {
  const words = speak(authWords, locale);
  const title = person.hasPassword ? words.changePassword : words.setPassword;
  return (
    <Section id="password" title={title} reading={words.passwordReason}>
      <div className="flex flex-col gap-4">
        {isCodeSent ? (
          <Notice tone="info">{say(authWords.passwordCodeSent, locale, { email: person.email })}</Notice>
        ) : null}
        {isCodeSent || person.hasPassword ? (
          <PasswordForm
            action={actions.save}
            proof={isCodeSent ? "code" : "password"}
            words={{
              current: words.currentPassword,
              code: words.code,
              new: words.newPassword,
              hint: words.newPasswordHint,
              short: words.passwordShort,
              submit: title,
              saved: words.passwordSet,
            }}
            done={isDone}
          />
        ) : (
          <p className="type-small">{say(authWords.passwordProof, locale, { email: person.email })}</p>
        )}
        {isCodeSent ? null : (
          <PressForm
            action={actions.sendCode}
            label={person.hasPassword ? words.passwordCodeInstead : words.sendPasswordCode}
          />
        )}
      </div>
    </Section>
  );
}
