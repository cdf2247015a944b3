"use client";

import { type ReactNode, useId } from "react";
import { ActionForm, showNotice } from "../ui/action-form";
import { FormButton, FormChoice, FormTextArea } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";

export type Colleague = { readonly id: string; readonly name: string; readonly group: string };

type GiveFormProps = {
  readonly action: NoticeAction;
  readonly assessmentId: string;
  readonly from: "page" | "card";
  readonly colleagues: readonly Colleague[];
  /** The checkboxes of sections and items. */
  readonly children: ReactNode;
  readonly words: Readonly<
    Record<"colleague" | "chooseColleague" | "note" | "noteHint" | "give" | "chooseBoth", string>
  >;
};

/** Assigns everything ticked to one colleague. */
export const GiveForm = (props: GiveFormProps) => {
  const { action, assessmentId, from, colleagues, children, words } = props;
  const id = useId();
  return (
    <ActionForm
      action={action}
      hidden={{ assessmentId, from }}
      invalid={{ assigneeId: words.chooseBoth, scopes: words.chooseBoth }}
      done={showNotice}
      className="flex flex-col gap-4"
    >
      <div className="max-w-[28rem]">
        <FormChoice
          id={`${id}-who`}
          name="assigneeId"
          label={words.colleague}
          options={colleagues.map((one) => ({ value: one.id, label: `${one.name}, ${one.group}` }))}
        >
          <option value="">{words.chooseColleague}</option>
        </FormChoice>
      </div>
      {children}
      <div className="max-w-[44rem]">
        <FormTextArea id={`${id}-note`} name="note" rows={2} maxLength={500} label={words.note} hint={words.noteHint} />
      </div>
      <div>
        <FormButton look="primary">{words.give}</FormButton>
      </div>
    </ActionForm>
  );
};

type HandBackFormProps = {
  readonly action: NoticeAction;
  readonly assignmentId: string;
  readonly words: Readonly<Record<"reason" | "reasonHint" | "handBack", string>>;
};

/** Returns an assignment to the person who gave it, with a reason. */
export const HandBackForm = ({ action, assignmentId, words }: HandBackFormProps) => (
  <ActionForm
    action={action}
    hidden={{ assignmentId }}
    refusedIn={{ "reason-missing": "reason" }}
    done={showNotice}
    className="flex flex-col items-start gap-3"
  >
    <div className="w-full">
      <FormTextArea id={useId()} name="reason" rows={2} maxLength={500} label={words.reason} hint={words.reasonHint} />
    </div>
    <FormButton>{words.handBack}</FormButton>
  </ActionForm>
);
