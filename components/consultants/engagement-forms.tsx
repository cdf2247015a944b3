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

/** What was done about an access, and whose it is. */
export type EngagementDone = {
  readonly did:
    | "offered"
    | "offeredHeld"
    | "offeredNoMail"
    | "granted"
    | "changed"
    | "revoked"
    | "declined"
    | "codeEnded";
  readonly name: string;
};
export type EngagementAction = FormAction<EngagementDone>;
export type EngagementSaid = Readonly<Record<EngagementDone["did"], string>>;

export type Told = { readonly said: EngagementSaid; readonly refusals: RefusalSaid };

function Said({ state, said, refusals }: Told & { state: FormState<EngagementDone> }) {
  const refused = refusalOf(state, refusals);
  if (refused !== undefined) return <Notice tone="refused" title={refused} />;
  if (state?.outcome.status !== "done") return null;
  const { did, name } = state.outcome.value;
  return <Notice tone={did === "offeredNoMail" ? "warn" : "info"} title={fill(said[did], { name })} />;
}

const problems = (state: FormState<EngagementDone>): Readonly<Record<string, readonly string[]>> =>
  state?.outcome.status === "invalid" ? state.outcome.fields : {};

type TermsProps = {
  readonly firmId: string;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
};

type OfferFormProps = TermsProps &
  Told & {
    readonly action: EngagementAction;
    /** Made by the page, so that a form sent twice offers once. */
    readonly id: string;
    readonly words: TermsWords &
      Readonly<Record<"email" | "emailInvalid" | "message" | "messageHint" | "send", string>>;
  };

/** Offers access to one address. What was typed stays when it is refused. */
export function OfferForm({ action, firmId, id, terms, options, days, words, said, refusals }: OfferFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = typedOf(state);
  const fields = problems(state);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="engagementId" value={id} />
      <Said state={state} said={said} refusals={refusals} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="offer-email"
          name="email"
          type="email"
          autoComplete="off"
          label={words.email}
          defaultValue={typed?.email ?? ""}
          error={fields.email ? words.emailInvalid : undefined}
        />
      </div>
      <TermsFields
        id="offer"
        terms={termsTyped(typed, terms, options)}
        options={options}
        days={days}
        words={words}
        invalid={fields.endsOn !== undefined}
      />
      <TextAreaField
        id="offer-message"
        name="message"
        maxLength={500}
        rows={2}
        label={words.message}
        hint={words.messageHint}
        defaultValue={typed?.message ?? ""}
      />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.send}
        </button>
      </div>
    </KeptForm>
  );
}

type TermsFormProps = TermsProps & {
  readonly action: EngagementAction;
  readonly engagementId: string;
  /** Fields that say which terms are changed, sent back as they came: others may have been set meanwhile. */
  readonly was?: Readonly<Record<string, string>> | undefined;
  readonly submit: string;
  readonly words: TermsWords;
  readonly refusals: RefusalSaid;
  readonly said: EngagementSaid;
};

/** Grants what was asked, or changes what is open. */
export function TermsForm(props: TermsFormProps) {
  const { action, firmId, engagementId, was = {}, terms, options, days, submit, words, said, refusals } = props;
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="engagementId" value={engagementId} />
      {Object.entries(was).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={typedOf(state)?.[name] ?? value} />
      ))}
      <Said state={state} said={said} refusals={refusals} />
      <TermsFields
        id={engagementId}
        terms={termsTyped(typedOf(state), terms, options)}
        options={options}
        days={days}
        words={words}
        invalid={problems(state).endsOn !== undefined}
      />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {submit}
        </button>
      </div>
    </KeptForm>
  );
}

type EngagementNoticeProps = Told & {
  /** Buttons of a list belong to it by this id, wherever they stand. */
  readonly id: string;
  readonly action: EngagementAction;
  readonly firmId: string;
};

/** One form for the buttons of a list: what was done is said above it, also when the pressed row has moved. */
export function EngagementNotice({ id, action, firmId, said, refusals }: EngagementNoticeProps) {
  const [state, send] = useActionState(action, null);
  return (
    <KeptForm id={id} typed={typedOf(state)} action={send} className={state === null ? "" : "mb-4"}>
      <input type="hidden" name="firmId" value={firmId} />
      <Said state={state} said={said} refusals={refusals} />
    </KeptForm>
  );
}
