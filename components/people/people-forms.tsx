"use client";

import { useActionState, useId } from "react";
import { fill } from "@/lib/i18n/say";
import { type FormAction, type FormState, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import type { Option } from "../records/record-fields";
import { SelectField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { useIsLatest } from "../ui/latest";
import { Notice } from "../ui/notice";

/** What was done, and to whom: a name or an address. */
export type PeopleDone = {
  readonly did: "sent" | "notSent" | "revoked" | "removed" | "named" | "groupSaved" | "cardMade" | "cardEnded";
  readonly name: string;
};
export type PeopleAction = FormAction<PeopleDone>;

/** Sentences after an action; `{email}` and `{name}` are filled here. */
export type PeopleSaid = Readonly<Record<PeopleDone["did"], string>>;

export function Said({
  state,
  said,
  refusals,
}: {
  state: FormState<PeopleDone>;
  said: PeopleSaid;
  refusals: RefusalSaid;
}) {
  const isLatest = useIsLatest(state);
  const refused = refusalOf(state, refusals);
  if (refused !== undefined) return <Notice tone="refused" title={refused} />;
  if (state?.outcome.status !== "done" || !isLatest) return null;
  const { did, name } = state.outcome.value;
  return <Notice tone={did === "notSent" ? "warn" : "info"} title={fill(said[did], { name, email: name })} />;
}

type InviteFormProps = {
  readonly action: PeopleAction;
  readonly firmId: string;
  /** Of the invitation that this form makes, however often it is sent. */
  readonly id: string;
  readonly roles: readonly Option[];
  readonly strata: readonly Option[];
  readonly languages: readonly Option[];
  /** The language of the firm, chosen until another is. */
  readonly language: string;
  readonly words: {
    readonly email: string;
    readonly emailInvalid: string;
    readonly language: string;
    readonly role: string;
    readonly roleHint: string;
    readonly group: string;
    readonly send: string;
  };
  readonly said: PeopleSaid;
  readonly refusals: RefusalSaid;
};

/** Invites one person by mail. What was typed stays when it is refused. */
export function InviteForm({
  action,
  firmId,
  id,
  roles,
  strata,
  languages,
  language,
  words,
  said,
  refusals,
}: InviteFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const sent = state?.outcome.status === "done";
  const typed = sent ? {} : (state?.typed ?? {});
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="id" value={id} />
      <Said state={state} said={said} refusals={refusals} />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <TextField
          id="invite-email"
          name="email"
          type="email"
          autoComplete="off"
          label={words.email}
          defaultValue={typed.email ?? ""}
          error={state?.outcome.status === "invalid" && state.outcome.fields.email ? words.emailInvalid : undefined}
        />
        <SelectField id="invite-role" name="role" label={words.role} defaultValue={typed.role ?? "contributor"}>
          <Options options={roles} />
        </SelectField>
        <SelectField
          id="invite-stratum"
          name="stratum"
          label={words.group}
          defaultValue={typed.stratum ?? "production"}
        >
          <Options options={strata} />
        </SelectField>
        <SelectField id="invite-locale" name="locale" label={words.language} defaultValue={typed.locale ?? language}>
          <Options options={languages} />
        </SelectField>
      </div>
      <p className="type-small text-ink-2">{words.roleHint}</p>
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.send}
        </button>
      </div>
    </KeptForm>
  );
}

export const Options = ({ options }: { options: readonly Option[] }) =>
  options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));

type StratumFormProps = {
  readonly action: PeopleAction;
  readonly firmId: string;
  readonly personId: string;
  readonly stratum: string;
  readonly strata: readonly Option[];
  readonly words: { readonly group: string; readonly save: string };
  readonly said: PeopleSaid;
  readonly refusals: RefusalSaid;
};

/** Changes the group a member answers in. */
export function StratumForm({ action, firmId, personId, stratum, strata, words, said, refusals }: StratumFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const id = useId();
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="personId" value={personId} />
      <Said state={state} said={said} refusals={refusals} />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField id={id} name="stratum" label={words.group} defaultValue={typedOf(state)?.stratum ?? stratum}>
          <Options options={strata} />
        </SelectField>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.save}
        </button>
      </div>
    </KeptForm>
  );
}

type NoticeFormProps = {
  /** Buttons of a list belong to it by this id, wherever they stand. */
  readonly id: string;
  readonly action: PeopleAction;
  readonly firmId: string;
  readonly said: PeopleSaid;
  readonly refusals: RefusalSaid;
};

/** One form for all buttons of a list: what was done is said above it, also when the pressed row is gone. */
export function NoticeForm({ id, action, firmId, said, refusals }: NoticeFormProps) {
  const [state, send] = useActionState(action, null);
  const isLatest = useIsLatest(state);
  return (
    <KeptForm id={id} typed={typedOf(state)} action={send} className={isLatest ? "mb-4" : ""}>
      <input type="hidden" name="firmId" value={firmId} />
      {isLatest ? <Said state={state} said={said} refusals={refusals} /> : null}
    </KeptForm>
  );
}
