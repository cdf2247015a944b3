"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { FormAction, RefusalTexts } from "../ui/form-state";

type RoleFormProps = {
  readonly action: FormAction;
  /** Apart from the other forms of the page. */
  readonly id: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly hint?: string;
  /** Said when it is done and the page stays as it is. */
  readonly done?: string;
  readonly words: Readonly<Record<"reason" | "reasonNeeded", string>>;
  readonly refusals: RefusalTexts;
};

/** Something done to somebody's role, with the reason that stands in the log; what was typed stays when it is refused. */
export const RoleForm = ({ action, id, hidden, submit, hint, done, words, refusals }: RoleFormProps) => (
  <ActionForm
    action={action}
    hidden={hidden}
    refusals={refusals}
    done={() => done}
    className="flex flex-col items-start gap-3"
  >
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
