"use client";

import { useActionState } from "react";
import { fill } from "@/lib/i18n/say";
import {
  type Days,
  type ScopeOption,
  type TermsShown,
  type TermsWords,
  termsTyped,
} from "@/lib/view/consultants/terms";
import { type FormAction, type FormState, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { TextAreaField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";
import { TermsFields } from "./terms-fields";

/** What a consultant did about an access, and whose it is. */
export type ConsentDone = { readonly did: "accepted" | "asked" | "left" | "longerAsked"; readonly firm: string };
export type ConsentAction = FormAction<ConsentDone>;
export type ConsentSaid = Readonly<Record<ConsentDone["did"], string>>;

export type ConsentTold = { readonly said: ConsentSaid; readonly refusals: RefusalSaid };

function Said({ state, said, refusals }: ConsentTold & { state: FormState<ConsentDone> }) {
  const refused = refusalOf(state, refusals);
  if (refused !== undefined) return <Notice tone="refused" title={refused} />;
  if (state?.outcome.status !== "done") return null;
  const { did, firm } = state.outcome.value;
  return <Notice tone="info" title={fill(said[did], { firm })} />;
}

const problems = (state: FormState<ConsentDone>): Readonly<Record<string, readonly string[]>> =>
  state?.outcome.status === "invalid" ? state.outcome.fields : {};

type AtOwn = { readonly firmId: string; readonly engagementId: string };

const Hidden = ({ firmId, engagementId }: AtOwn) => (
  <>
    <input type="hidden" name="firmId" value={firmId} />
    <input type="hidden" name="engagementId" value={engagementId} />
  </>
);

export type NameWords = Readonly<Record<"yourName" | "yourNameMissing" | "organisation" | "organisationHint", string>>;
export type ConsultantNamed = { readonly displayName: string; readonly organisation: string };

type NameFieldsProps = {
  readonly id: string;
  readonly named: ConsultantNamed;
  readonly words: NameWords;
  readonly missing: boolean;
};

const NameFields = ({ id, named, words, missing }: NameFieldsProps) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <TextField
      id={`${id}-name`}
      name="displayName"
      maxLength={80}
      autoComplete="name"
      label={words.yourName}
      defaultValue={named.displayName}
      error={missing ? words.yourNameMissing : undefined}
    />
    <TextField
      id={`${id}-organisation`}
      name="organisation"
      maxLength={120}
      autoComplete="organization"
      label={`${words.organisation} (${words.organisationHint})`}
      defaultValue={named.organisation}
    />
  </div>
);

type AcceptFormProps = AtOwn &
  ConsentTold & {
    readonly action: ConsentAction;
    readonly named: ConsultantNamed;
    readonly label: string;
    /** Says whose offer it is. */
    readonly labelNamed: string;
    readonly words: NameWords;
  };

/** Takes an offer, with the name that the firm will read. */
export function AcceptForm({ action, named, label, labelNamed, words, said, refusals, ...at }: AcceptFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.typed;
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <Hidden {...at} />
      <Said state={state} said={said} refusals={refusals} />
      <NameFields
        id={at.engagementId}
        named={{
          displayName: typed?.displayName ?? named.displayName,
          organisation: typed?.organisation ?? named.organisation,
        }}
        words={words}
        missing={problems(state).displayName !== undefined}
      />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy} aria-label={labelNamed}>
          {label}
        </button>
      </div>
    </KeptForm>
  );
}

type LongerFormProps = AtOwn &
  ConsentTold & {
    readonly action: ConsentAction;
    readonly days: Days;
    readonly endsOn: string;
    readonly words: Readonly<Record<"longerUntil" | "longerSend" | "endsOnInvalid", string>>;
  };

/** Asks a client for a later last day. */
export function LongerForm({ action, days, endsOn, words, said, refusals, ...at }: LongerFormProps) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-3" noValidate>
      <Hidden {...at} />
      <Said state={state} said={said} refusals={refusals} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          id={`${at.engagementId}-longer`}
          name="endsOn"
          type="date"
          min={days.first}
          max={days.last}
          label={words.longerUntil}
          defaultValue={state?.typed.endsOn ?? endsOn}
          error={problems(state).endsOn ? words.endsOnInvalid : undefined}
        />
        <button type="submit" className="button" aria-disabled={busy}>
          {words.longerSend}
        </button>
      </div>
    </KeptForm>
  );
}

type AskFormProps = ConsentTold & {
  readonly action: ConsentAction;
  readonly named: ConsultantNamed;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
  readonly words: NameWords & TermsWords & Readonly<Record<"code" | "codeInvalid" | "message" | "ask", string>>;
};

/** Asks a firm for access with its code. What was typed stays when it is refused. */
export function AskForm({ action, named, terms, options, days, words, said, refusals }: AskFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.outcome.status === "done" ? undefined : state?.typed;
  const fields = problems(state);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <Said state={state} said={said} refusals={refusals} />
      <div className="max-w-72">
        <TextField
          id="ask-code"
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          label={words.code}
          error={fields.code ? words.codeInvalid : undefined}
        />
      </div>
      <NameFields
        id="ask"
        named={{
          displayName: typed?.displayName ?? named.displayName,
          organisation: typed?.organisation ?? named.organisation,
        }}
        words={words}
        missing={fields.displayName !== undefined}
      />
      <TermsFields
        id="ask"
        terms={termsTyped(typed, terms, options)}
        options={options}
        days={days}
        words={words}
        invalid={fields.endsOn !== undefined}
      />
      <TextAreaField
        id="ask-message"
        name="message"
        maxLength={500}
        rows={2}
        label={words.message}
        defaultValue={typed?.message ?? ""}
      />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.ask}
        </button>
      </div>
    </KeptForm>
  );
}

/** One button that ends, declines or takes back. */
export function LeaveForm({
  action,
  label,
  labelNamed,
  said,
  refusals,
  ...at
}: AtOwn & ConsentTold & { readonly action: ConsentAction; readonly label: string; readonly labelNamed: string }) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-3">
      <Hidden {...at} />
      <Said state={state} said={said} refusals={refusals} />
      <button type="submit" className="button" aria-disabled={busy} aria-label={labelNamed}>
        {label}
      </button>
    </KeptForm>
  );
}
