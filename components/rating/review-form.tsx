"use client";

import { useActionState, useId } from "react";
import { type LeadingAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { TextAreaField } from "../ui/field";
import { Notice } from "../ui/notice";

type ReviewProps = {
  readonly action: LeadingAction;
  readonly fields: Readonly<Record<string, string>>;
  readonly refusals: RefusalSaid;
};

type ReturnFormProps = ReviewProps & {
  readonly words: Readonly<Record<"remarks" | "remarksHint" | "returnPhase", string>>;
};

/** Back to the firm, with remarks that its people read. */
export function ReturnForm({ action, fields, words, refusals }: ReturnFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const id = useId();
  const missing = state?.outcome.status === "refused" && state.outcome.reason === "reason-missing";
  const refused = missing ? undefined : refusalOf(state, refusals);
  return (
    <form action={send} className="flex flex-col items-start gap-3" noValidate>
      <Hidden fields={fields} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <div className="w-full max-w-[44rem]">
        <TextAreaField
          id={id}
          name="remarks"
          rows={4}
          maxLength={1000}
          label={words.remarks}
          hint={words.remarksHint}
          defaultValue={state?.typed.remarks ?? ""}
          error={missing ? refusals["reason-missing"] : undefined}
        />
      </div>
      <button type="submit" className="button" aria-disabled={busy}>
        {words.returnPhase}
      </button>
    </form>
  );
}

type SignFormProps = ReviewProps & {
  /** The name as it will stand in the result. */
  readonly signature: string;
  readonly words: Readonly<Record<"signAs" | "accept", string>>;
};

/** Accepts the phase, under the name that stands beside the button. */
export function SignForm({ action, fields, signature, words, refusals }: SignFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <form action={send} className="flex flex-col items-start gap-3" noValidate>
      <Hidden fields={fields} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <p>
        <span className="block text-ink-2">{words.signAs}</span>
        <strong className="font-semibold">{signature}</strong>
      </p>
      <button type="submit" className="button button-primary" aria-disabled={busy}>
        {words.accept}
      </button>
    </form>
  );
}

const Hidden = ({ fields }: Pick<ReviewProps, "fields">) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
