import { langOf } from "@/lib/name-rules";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
import type { FormAction, LeadingAction } from "../ui/form-state";

type AskProps = {
  readonly action: FormAction;
  readonly cohortId: string;
  readonly languages: readonly Option[];
  readonly language: string;
  readonly words: Readonly<Record<"email" | "emailInvalid" | "language" | "send" | "sent" | "reason", string>>;
};

/** Asks one person to become an administrator, by e-mail. Keeps the typed text if it is refused. */
export const AskAdministrator = ({ action, cohortId, languages, language, words }: AskProps) => (
  <ActionForm action={action} hidden={{ cohortId }} done={words.sent} className="flex flex-col gap-4">
    <div className="grid gap-4 sm:grid-cols-2">
      <FormText
        id="ask-email"
        name="email"
        type="email"
        autoComplete="off"
        label={words.email}
        wrong={words.emailInvalid}
      />
      <FormChoice id="ask-locale" name="locale" label={words.language} value={language} options={languages} />
    </div>
    <FormText id="ask-reason" name="reason" maxLength={500} autoComplete="off" label={words.reason} />
    <div>
      <FormButton look="primary">{words.send}</FormButton>
    </div>
  </ActionForm>
);

type AcceptProps = {
  readonly action: LeadingAction;
  readonly token: string;
  readonly name: string;
  readonly words: Readonly<Record<"yourName" | "nameNeeded" | "accept", string>>;
};

/** Accepts to be an administrator, with a name for colleagues. */
export const AcceptAdministration = ({ action, token, name, words }: AcceptProps) => (
  <ActionForm action={action} hidden={{ token }} className="flex flex-col gap-4">
    <FormText
      id="accept-name"
      name="name"
      autoComplete="name"
      maxLength={80}
      label={words.yourName}
      value={name}
      lang={langOf(name)}
      wrong={words.nameNeeded}
    />
    <div>
      <FormButton look="primary">{words.accept}</FormButton>
    </div>
  </ActionForm>
);
