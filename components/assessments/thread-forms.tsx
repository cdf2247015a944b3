"use client";

import { useId } from "react";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";

type ReplyFormProps = {
  readonly action: FormAction;
  /** The item and the conversation, and an id created by the page, so that a form sent twice writes only once. */
  readonly hidden: Readonly<Record<"assessmentId" | "item" | "threadId" | "id", string>>;
  readonly words: Readonly<Record<"label" | "send" | "sent" | "textMissing", string>>;
};

/** A reply in a conversation; works without JavaScript, and keeps the typed text if it is refused. */
export const ReplyForm = ({ action, hidden, words }: ReplyFormProps) => (
  <ActionForm
    action={action}
    hidden={hidden}
    done={() => words.sent}
    className="mt-2 flex max-w-[36rem] flex-col items-start gap-2"
  >
    <div className="w-full">
      <FormTextArea id={useId()} name="text" rows={2} maxLength={2000} label={words.label} wrong={words.textMissing} />
    </div>
    <FormButton look="compact">{words.send}</FormButton>
  </ActionForm>
);
