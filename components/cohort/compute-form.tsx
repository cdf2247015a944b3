"use client";

import { useActionState } from "react";
import { type FormAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { Notice } from "../ui/notice";

type ComputeFormProps = {
  readonly action: FormAction;
  readonly cohortId: string;
  readonly submit: string;
  readonly primary?: boolean;
  readonly refusals: RefusalSaid;
};

/** Asks for a new picture; pressed twice it is asked once. */
export function ComputeForm({ action, cohortId, submit, primary = false, refusals }: ComputeFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <form className="print:hidden" action={send}>
      <input type="hidden" name="cohortId" value={cohortId} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
