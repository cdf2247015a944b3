"use client";

import { langOf } from "@/lib/name-rules";
import type { Days, ScopeOption, TermsShown, TermsWords } from "@/lib/view/consultants/terms";
import { ActionForm, showNotice } from "../ui/action-form";
import { FormButton, FormText, FormTextArea } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { TermsFields } from "./terms-fields";

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

type AcceptFormProps = {
  readonly action: NoticeAction;
  readonly access: Access;
  readonly named: ConsultantNamed;
  readonly label: string;
  /** Label that contains the name of the offering firm. */
  readonly labelNamed: string;
  readonly words: NameWords;
};

/** Accepts an offer, with a name for the firm. */
export const AcceptForm = ({ action, access, named, label, labelNamed, words }: AcceptFormProps) => (
  <ActionForm action={action} hidden={access} done={showNotice} className="flex flex-col gap-4">
    <NameFields id={access.engagementId} named={named} words={words} />
    <div>
      <FormButton look="primary" aria-label={labelNamed}>
        {label}
      </FormButton>
    </div>
  </ActionForm>
);

type LongerFormProps = {
  readonly action: NoticeAction;
  readonly access: Access;
  readonly days: Days;
  readonly endsOn: string;
  readonly words: Readonly<Record<"longerUntil" | "longerSend" | "endsOnInvalid", string>>;
};

/** Asks a client for a later last day; keeps the day that was entered. */
export const LongerForm = ({ action, access, days, endsOn, words }: LongerFormProps) => (
  <ActionForm action={action} hidden={access} done={showNotice} waits={() => true} className="flex flex-col gap-3">
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
  <ActionForm action={action} done={showNotice} className="flex flex-col gap-4">
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
