"use client";

import { useActionState, useId } from "react";
import { type LeadingAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { TextAreaField } from "../ui/field";
import { Notice } from "../ui/notice";

type NoteFormProps = {
  readonly action: LeadingAction;
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
  readonly maxLength: number;
  readonly words: Readonly<Record<"text" | "textMissing" | "save", string>>;
  readonly refusals: RefusalSaid;
};

/** One note, new or changed. */
export function NoteForm({ action, fields, text, maxLength, words, refusals }: NoteFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const id = useId();
  const refused = refusalOf(state, refusals);
  const missing = state?.outcome.status === "invalid";
  return (
    <form action={send} className="flex max-w-[44rem] flex-col items-start gap-3" noValidate>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <div className="w-full">
        <TextAreaField
          id={id}
          name="text"
          rows={4}
          maxLength={maxLength}
          label={words.text}
          defaultValue={state?.typed.text ?? text}
          error={missing ? words.textMissing : undefined}
        />
      </div>
      <button type="submit" className="button" aria-disabled={busy}>
        {words.save}
      </button>
    </form>
  );
}
