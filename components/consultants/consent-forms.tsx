import { langOf } from "@/lib/name-rules";
import type { Days, ScopeOption, TermsShown, TermsWords } from "@/lib/view/consultants/terms";
import { FormButton, FormText, FormTextArea } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { NoticeForm } from "../ui/notice-forms";
import { TermsFields } from "./terms-fields";

type NameWords = Readonly<Record<"yourName" | "yourNameMissing" | "organisation", string>>;
export type ConsultantNamed = { readonly displayName: string; readonly organisation: string };

type NameFieldsProps = { readonly id: string; readonly named: ConsultantNamed; readonly words: NameWords };

/** How the consultant is named for the firm. */
export const NameFields = ({ id, named, words }: NameFieldsProps) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <FormText
      id={`${id}-name`}
      name="displayName"
      maxLength={80}
      autoComplete="name"
      label={words.yourName}
      value={named.displayName}
      lang={langOf(named.displayName)}
      wrong={words.yourNameMissing}
    />
    <FormText
      id={`${id}-organisation`}
      name="organisation"
      maxLength={120}
      autoComplete="organization"
      label={words.organisation}
      value={named.organisation}
    />
  </div>
);

type AskFormProps = {
  readonly action: NoticeAction;
  readonly named: ConsultantNamed;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
  readonly words: NameWords & TermsWords & Readonly<Record<"code" | "codeInvalid" | "message" | "ask", string>>;
};

/** Asks a firm for access with its code. Keeps the typed values if it is refused. */
export const AskForm = ({ action, named, terms, options, days, words }: AskFormProps) => (
  <NoticeForm action={action} saidBelow className="flex flex-col gap-4">
    <div className="max-w-72">
      <FormText
        id="ask-code"
        name="accessCode"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        label={words.code}
        wrong={words.codeInvalid}
      />
    </div>
    <NameFields id="ask" named={named} words={words} />
    <TermsFields id="ask" terms={terms} options={options} days={days} words={words} />
    <FormTextArea id="ask-message" name="message" maxLength={500} rows={2} label={words.message} />
    <div>
      <FormButton look="primary">{words.ask}</FormButton>
    </div>
  </NoticeForm>
);
