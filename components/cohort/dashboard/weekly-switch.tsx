"use client";

import { useActionState } from "react";
import { type FormAction, type RefusalSaid, refusalOf } from "../../cycle/form-state";
import { Notice } from "../../ui/notice";

type WeeklySwitchProps = {
  readonly action: FormAction;
  readonly cohortId: string;
  readonly to: "on" | "off";
  readonly submit: string;
  readonly refusals: RefusalSaid;
};

/** Turns the weekly attempt on or off. */
export function WeeklySwitch({ action, cohortId, to, submit, refusals }: WeeklySwitchProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <form action={send}>
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="weekly" value={to} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <button type="submit" className="button" aria-disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
