"use client";

import { useActionState } from "react";
import { type FormAction, type LeadingAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { SelectField, TextField } from "../ui/field";
import { Notice } from "../ui/notice";

type AskProps = {
  readonly action: FormAction;
  readonly cohortId: string;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  readonly language: string;
  readonly words: Readonly<Record<"email" | "emailInvalid" | "language" | "send" | "sent" | "reason", string>>;
  readonly refusals: RefusalSaid;
};

/** Asks one person to administer, by mail. What was typed stays when it is refused. */
export function AskAdministrator({ action, cohortId, languages, language, words, refusals }: AskProps) {
  const [state, send, busy] = useActionState(action, null);
  const isDone = state?.outcome.status === "done";
  const typed = isDone ? {} : (state?.typed ?? {});
  const refused = refusalOf(state, refusals);
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="cohortId" value={cohortId} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {isDone ? <Notice tone="info" title={words.sent} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="ask-email"
          name="email"
          type="email"
          autoComplete="off"
          label={words.email}
          defaultValue={typed.email ?? ""}
          error={state?.outcome.status === "invalid" ? words.emailInvalid : undefined}
        />
        <SelectField id="ask-locale" name="locale" label={words.language} defaultValue={typed.locale ?? language}>
          {languages.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        id="ask-reason"
        name="reason"
        maxLength={500}
        autoComplete="off"
        label={words.reason}
        defaultValue={typed.reason ?? ""}
      />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.send}
        </button>
      </div>
    </form>
  );
}

type AcceptProps = {
  readonly action: LeadingAction;
  readonly token: string;
  readonly name: string;
  readonly words: Readonly<Record<"yourName" | "nameNeeded" | "accept", string>>;
  readonly refusals: RefusalSaid;
};

/** Accepts to administer, under the name that colleagues read. */
export function AcceptAdministration({ action, token, name, words, refusals }: AcceptProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="token" value={token} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <TextField
        id="accept-name"
        name="name"
        autoComplete="name"
        maxLength={80}
        label={words.yourName}
        defaultValue={state?.typed.name ?? name}
        error={state?.outcome.status === "invalid" ? words.nameNeeded : undefined}
      />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.accept}
        </button>
      </div>
    </form>
  );
}
