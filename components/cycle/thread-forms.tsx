"use client";

import { useActionState, useId } from "react";
import { TextAreaField } from "../ui/field";
import { Notice } from "../ui/notice";
import { type FormAction, type RefusalSaid, refusalOf } from "./form-state";

type ReplyFormProps = {
  readonly action: FormAction;
  readonly assessmentId: string;
  readonly item: string;
  readonly threadId: string;
  /** Made by the page: a form sent twice writes once. */
  readonly id: string;
  readonly words: Readonly<Record<"label" | "send" | "sent" | "textMissing", string>>;
  readonly refusals: RefusalSaid;
};

/** A reply in a conversation; works without JavaScript, and what was typed stays when it is refused. */
export function ReplyForm({ action, assessmentId, item, threadId, id, words, refusals }: ReplyFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const field = useId();
  const done = state?.outcome.status === "done";
  const refused = refusalOf(state, refusals);
  return (
    <form action={send} className="mt-2 flex max-w-[36rem] flex-col items-start gap-2" noValidate>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="id" value={id} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {done ? <Notice tone="info" title={words.sent} /> : null}
      <div className="w-full">
        <TextAreaField
          id={field}
          name="text"
          rows={2}
          maxLength={2000}
          label={words.label}
          defaultValue={done ? "" : (state?.typed.text ?? "")}
          error={state?.outcome.status === "invalid" ? words.textMissing : undefined}
        />
      </div>
      <button type="submit" className="button button-compact" aria-disabled={busy}>
        {words.send}
      </button>
    </form>
  );
}

type MoveButtonProps = {
  readonly action: FormAction;
  readonly threadId: string;
  readonly event: "process" | "reopen";
  readonly label: string;
  readonly named: string;
  readonly refusals: RefusalSaid;
};

/** Marks a conversation as processed, or opens it again. */
export function ThreadMove({ action, threadId, event, label, named, refusals }: MoveButtonProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <form action={send}>
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="event" value={event} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <button type="submit" className="button button-compact" aria-label={named} aria-disabled={busy}>
        {label}
      </button>
    </form>
  );
}
