"use client";

import { type ReactNode, useActionState, useId } from "react";
import { TextAreaField } from "../ui/field";
import { Notice } from "../ui/notice";
import { type LeadingAction, type RefusalSaid, refusalOf } from "./form-state";

type MoveFormProps = {
  readonly action: LeadingAction;
  readonly assessmentId: string;
  readonly phase: string;
  readonly submit: string;
  readonly primary?: boolean;
  /** A move that needs words: a remark or a reason. */
  readonly reason?: { readonly label: string; readonly hint: string; readonly long: string } | undefined;
  readonly refusals: RefusalSaid;
  /** What stands in the way, shown with a refusal that speaks of it. */
  readonly lacking?: ReactNode;
};

/** One move of a phase. The button is never dead: a move that is not possible is refused in words and loses nothing. */
export function MoveForm({
  action,
  assessmentId,
  phase,
  submit,
  primary = false,
  reason,
  refusals,
  lacking,
}: MoveFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  const needsReason = state?.outcome.status === "refused" && state.outcome.reason === "reason-missing";
  const tooLong = state?.outcome.status === "invalid" && "reason" in state.outcome.fields;
  const id = useId();
  return (
    <form action={send} className="flex flex-col items-start gap-3" noValidate>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="phase" value={phase} />
      {refused === undefined || needsReason ? null : (
        <Notice tone="refused" title={refused}>
          {lacking}
        </Notice>
      )}
      {reason === undefined ? null : (
        <div className="w-full max-w-[36rem]">
          <TextAreaField
            id={id}
            name="reason"
            label={reason.label}
            hint={reason.hint}
            defaultValue={state?.typed.reason ?? ""}
            error={tooLong ? reason.long : needsReason ? refused : undefined}
          />
        </div>
      )}
      <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
