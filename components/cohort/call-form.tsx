"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";

type CallFormProps = {
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  /** Maximum length. */
  readonly most: number;
  readonly words: Readonly<Record<"note" | "noteMissing" | "saveNote" | "saved", string>>;
};

/** The form for the note of a call, with a confirmation. */
export const CallForm = ({ action, hidden, most, words }: CallFormProps) => (
  <ActionForm action={action} hidden={hidden} done={() => words.saved} className="flex flex-col gap-3">
    <FormTextArea id="call-note" name="note" label={words.note} rows={3} maxLength={most} wrong={words.noteMissing} />
    <div>
      <FormButton>{words.saveNote}</FormButton>
    </div>
  </ActionForm>
);
