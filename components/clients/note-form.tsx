import { useId } from "react";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type NoteFormProps = {
  readonly action: LeadingAction;
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
  readonly maxLength: number;
  readonly words: Readonly<Record<"text" | "textMissing" | "save", string>>;
};

/** One note, new or changed. */
export const NoteForm = ({ action, fields, text, maxLength, words }: NoteFormProps) => (
  <ActionForm action={action} hidden={fields} className="flex max-w-[44rem] flex-col items-start gap-3">
    <div className="w-full">
      <FormTextArea
        id={useId()}
        name="text"
        rows={4}
        maxLength={maxLength}
        label={words.text}
        value={text}
        wrong={words.textMissing}
      />
    </div>
    <FormButton>{words.save}</FormButton>
  </ActionForm>
);
