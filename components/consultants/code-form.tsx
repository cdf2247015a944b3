"use client";

import { useActionState } from "react";
import { type FormAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { Notice } from "../ui/notice";

/** A code that was just made, and the sentence that goes with it. It is shown once. */
export type AccessCode = { readonly code: string; readonly note: string };

type AccessCodeFormProps = {
  readonly action: FormAction<AccessCode>;
  readonly firmId: string;
  readonly label: string;
  /** What stands above the code. */
  readonly code: string;
  readonly refusals: RefusalSaid;
};

/** Makes the code that a consultant asks with, and shows it once. */
export function AccessCodeForm({ action, firmId, label, code, refusals }: AccessCodeFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  const made = state?.outcome.status === "done" ? state.outcome.value : undefined;
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {made === undefined ? null : (
        <div role="status" className="w-full max-w-96">
          <p className="type-h3">{code}</p>
          <p className="type-finding numeric select-all">{made.code}</p>
          <p className="type-small text-ink-2">{made.note}</p>
        </div>
      )}
      <button type="submit" className="button" aria-disabled={busy}>
        {label}
      </button>
    </form>
  );
}
