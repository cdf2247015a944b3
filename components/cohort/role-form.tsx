"use client";

import { useActionState } from "react";
import { type FormAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

type RoleFormProps = {
  readonly action: FormAction;
  /** Apart from the other forms of the page. */
  readonly id: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly hint?: string;
  /** Said when it is done and the page stays as it is. */
  readonly done?: string;
  readonly words: Readonly<Record<"reason" | "reasonNeeded", string>>;
  readonly refusals: RefusalSaid;
};

/** Something done to somebody's role, with the reason that stands in the log; what was typed stays when it is refused. */
export function RoleForm({ action, id, hidden, submit, hint, done, words, refusals }: RoleFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  const isDone = state?.outcome.status === "done";
  return (
    <form action={send} className="flex flex-col items-start gap-3" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {isDone && done !== undefined ? <Notice tone="info" title={done} /> : null}
      <TextField
        id={`${id}-reason`}
        name="reason"
        maxLength={500}
        autoComplete="off"
        label={words.reason}
        hint={hint}
        defaultValue={isDone ? "" : (state?.typed.reason ?? "")}
        error={state?.outcome.status === "invalid" ? words.reasonNeeded : undefined}
      />
      <button type="submit" className="button" aria-disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
