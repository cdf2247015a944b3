"use client";

import { langOf } from "@/lib/name-rules";
import type { Days, ScopeOption, TermsShown, TermsWords } from "@/lib/view/consultants/terms";
import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormText, FormTextArea } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { PressForm } from "../ui/press-form";
import { TermsFields } from "./terms-fields";

/** What a consultant did with an access, and which one. */
export type ConsentDone = { readonly did: "accepted" | "asked" | "left" | "longerAsked"; readonly firm: string };
export type ConsentAction = FormAction<ConsentDone>;
type ConsentReplies = Readonly<Record<ConsentDone["did"], string>>;

type ConsentTold = { readonly said: ConsentReplies };

const doneIn =
  (said: ConsentReplies) =>
  ({ did, firm }: ConsentDone): string =>
    fill(said[did], { firm });

type Access = { readonly firmId: string; readonly engagementId: string };

type NameWords = Readonly<Record<"yourName" | "yourNameMissing" | "organisation", string>>;
export type ConsultantNamed = { readonly displayName: string; readonly organisation: string };

type NameFieldsProps = { readonly id: string; readonly named: ConsultantNamed; readonly words: NameWords };

const NameFields = ({ id, named, words }: NameFieldsProps) => (
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

type AcceptFormProps = ConsentTold & {
  readonly action: ConsentAction;
  readonly access: Access;
  readonly named: ConsultantNamed;
  readonly label: string;
  /** Label that contains the name of the offering firm. */
  readonly labelNamed: string;
  readonly words: NameWords;
};

/** Accepts an offer, with a name for the firm. */
export const AcceptForm = ({ action, access, named, label, labelNamed, words, said }: AcceptFormProps) => (
  <ActionForm action={action} hidden={access} done={doneIn(said)} className="flex flex-col gap-4">
    <NameFields id={access.engagementId} named={named} words={words} />
    <div>
      <FormButton look="primary" aria-label={labelNamed}>
        {label}
      </FormButton>
    </div>
  </ActionForm>
);

type LongerFormProps = ConsentTold & {
  readonly action: ConsentAction;
  readonly access: Access;
  readonly days: Days;
  readonly endsOn: string;
  readonly words: Readonly<Record<"longerUntil" | "longerSend" | "endsOnInvalid", string>>;
};

/** Asks a client for a later last day; keeps the day that was entered. */
export const LongerForm = ({ action, access, days, endsOn, words, said }: LongerFormProps) => (
  <ActionForm action={action} hidden={access} done={doneIn(said)} waits={() => true} className="flex flex-col gap-3">
    <div className="flex flex-wrap items-end gap-3">
      <FormText
        id={`${access.engagementId}-longer`}
        name="endsOn"
        type="date"
        min={days.first}
        max={days.last}
        label={words.longerUntil}
        value={endsOn}
        wrong={words.endsOnInvalid}
      />
      <FormButton>{words.longerSend}</FormButton>
    </div>
  </ActionForm>
);

type AskFormProps = ConsentTold & {
  readonly action: ConsentAction;
  readonly named: ConsultantNamed;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
  readonly words: NameWords & TermsWords & Readonly<Record<"code" | "codeInvalid" | "message" | "ask", string>>;
};

/** Asks a firm for access with its code. Keeps the typed values if it is refused. */
export const AskForm = ({ action, named, terms, options, days, words, said }: AskFormProps) => (
  <ActionForm action={action} done={doneIn(said)} className="flex flex-col gap-4">
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
  </ActionForm>
);

type LeaveFormProps = ConsentTold & {
  readonly action: ConsentAction;
  readonly access: Access;
  readonly label: string;
  readonly labelNamed: string;
};

/** One button that ends, declines or withdraws. */
export const LeaveForm = ({ access, labelNamed, said, ...press }: LeaveFormProps) => (
  <PressForm {...press} hidden={access} named={labelNamed} done={doneIn(said)} />
);
