"use client";

import { useActionState } from "react";
import { Notice } from "../ui/notice";
import { type LeadingAction, type RefusalSaid, refusalOf } from "./form-state";

type OpenCycleFormProps = {
  readonly action: LeadingAction;
  readonly firmId: string;
  readonly submit: string;
  readonly refusals: RefusalSaid;
};

/** Opens a cycle; works without JavaScript, and a second press opens nothing twice. */
export function OpenCycleForm({ action, firmId, submit, refusals }: OpenCycleFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <button type="submit" className="button button-primary" aria-disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
