"use client";

import { type ReactNode, useActionState } from "react";
import { type FormAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { Notice } from "../ui/notice";

type PlainFormProps<T> = {
  readonly action: FormAction<T>;
  /** What the action needs to know; not to be changed by the reader. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly primary?: boolean;
  readonly refusals: RefusalSaid;
  readonly children?: ReactNode;
};

/** One press, with what it needs to know, and a refusal in words. */
export function PlainForm<T>({ action, hidden, submit, primary = false, refusals, children }: PlainFormProps<T>) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {children}
      <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
