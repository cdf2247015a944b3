import { type ReactNode, useId } from "react";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type MoveFormProps = {
  readonly action: LeadingAction;
  readonly assessmentId: string;
  readonly phase: string;
  readonly submit: string;
  readonly primary?: boolean;
  /** For an action that needs a text: a remark or a reason. */
  readonly reason?: { readonly label: string; readonly hint: string; readonly long: string } | undefined;
  /** What prevents the action, shown with a corresponding refusal. */
  readonly lacking?: ReactNode;
};

/**
 * One state change of a phase. The button is never disabled: an impossible action is refused with a message and loses
 * nothing.
 */
export const MoveForm = ({ action, assessmentId, phase, submit, primary, reason, ...told }: MoveFormProps) => (
  <ActionForm
    {...told}
    action={action}
    hidden={{ assessmentId, phase }}
    refusedIn={{ "reason-missing": "reason" }}
    className="flex flex-col items-start gap-3"
  >
    {reason === undefined ? null : <Reason {...reason} />}
    <FormButton look={primary ? "primary" : undefined}>{submit}</FormButton>
  </ActionForm>
);

const Reason = ({ label, hint, long }: NonNullable<MoveFormProps["reason"]>) => (
  <div className="w-full max-w-[36rem]">
    <FormTextArea id={useId()} name="reason" label={label} hint={hint} wrong={long} />
  </div>
);
