"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type SignInFormProps = {
  readonly kind: "email" | "code" | "password";
  readonly action: LeadingAction;
  readonly next: string;
  readonly email?: string;
  /** From the link in an e-mail, which proves that the person can read the mailbox. */
  readonly mailboxKey?: string;
  readonly words: Readonly<Record<"email" | "emailInvalid" | "code" | "codeInvalid" | "password" | "submit", string>>;
};

/** One of the three sign-in forms. If it is refused, typed values are restored, except secrets. */
export const SignInForm = ({ kind, action, next, email, mailboxKey = "", words }: SignInFormProps) => (
  <ActionForm
    action={action}
    // a refused form must not keep a secret
    data-kept={undefined}
    hidden={mailboxKey === "" ? { next } : { next, key: mailboxKey }}
    className="flex flex-col gap-4"
  >
    {kind === "code" ? (
      <FormText
        id="code"
        name="code"
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        wrong={words.codeInvalid}
        required
      />
    ) : (
      <FormText
        id="email"
        name="email"
        type="email"
        label={words.email}
        autoComplete="email"
        value={email}
        wrong={words.emailInvalid}
        required
      />
    )}
    {kind === "password" ? (
      <FormText
        id="password"
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
      />
    ) : null}
    <FormButton look="primary">{words.submit}</FormButton>
  </ActionForm>
);
