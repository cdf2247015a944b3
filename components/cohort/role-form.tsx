"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";

type RoleFormProps = {
  readonly action: FormAction;
  /** Distinguishes it from the other forms of the page. */
  readonly id: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly hint?: string;
  /** The confirmation if the page does not change. */
  readonly done?: string;
  readonly words: Readonly<Record<"reason" | "reasonNeeded", string>>;
};

/** A change of a person's role, with a reason for the log; keeps the typed text if it is refused. */
export const RoleForm = ({ action, id, hidden, submit, hint, done, words }: RoleFormProps) => (
  <ActionForm action={action} hidden={hidden} done={() => done} className="flex flex-col items-start gap-3">
    <FormText
      id={`${id}-reason`}
      name="reason"
      maxLength={500}
      autoComplete="off"
      label={words.reason}
      hint={hint}
      wrong={words.reasonNeeded}
    />
    <FormButton>{submit}</FormButton>
  </ActionForm>
);
