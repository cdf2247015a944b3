"use client";

import { useId } from "react";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type ReviewProps = {
  readonly action: LeadingAction;
  readonly fields: Readonly<Record<string, string>>;
};

type ReturnFormProps = ReviewProps & {
  readonly words: Readonly<Record<"remarks" | "remarksHint" | "returnPhase", string>>;
};

/** Returns the phase to the firm, with remarks for its people. */
export const ReturnForm = ({ action, fields, words }: ReturnFormProps) => (
  <ActionForm
    action={action}
    hidden={fields}
    refusedIn={{ "reason-missing": "remarks" }}
    className="flex flex-col items-start gap-3"
  >
    <div className="w-full max-w-[44rem]">
      <FormTextArea
        id={useId()}
        name="remarks"
        rows={4}
        maxLength={1000}
        label={words.remarks}
        hint={words.remarksHint}
      />
    </div>
    <FormButton>{words.returnPhase}</FormButton>
  </ActionForm>
);

type SignFormProps = ReviewProps & {
  /** The name as it will appear in the result. */
  readonly signature: string;
  readonly words: Readonly<Record<"signAs" | "accept", string>>;
};

/** Accepts the phase, with the name shown next to the button. */
export const SignForm = ({ action, fields, signature, words }: SignFormProps) => (
  <ActionForm action={action} hidden={fields} className="flex flex-col items-start gap-3">
    <p>
      <span className="block text-ink-2">{words.signAs}</span>
      <strong className="font-semibold">{signature}</strong>
    </p>
    <FormButton look="primary">{words.accept}</FormButton>
  </ActionForm>
);
