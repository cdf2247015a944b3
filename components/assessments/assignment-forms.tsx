"use client";

import { type ReactNode, useId } from "react";
import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormTextArea } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

type GivingDone = "given" | "givenLater" | "givenNoMail" | "nothingNew" | "takenBack" | "handedBack";
type ReminderDone = "reminded" | "remindedNoMail" | "remindNothing" | "remindOff" | "remindTooSoon";

/** What was done, and to whom or what. */
export type AssignmentDone = {
  readonly did: GivingDone | ReminderDone;
  readonly name: string;
};
export type AssignmentAction = FormAction<AssignmentDone>;

/**
 * Messages after an action; `{name}` and `{what}` are filled here. A form without reminders has no messages about them.
 */
export type AssignmentReplies = Readonly<Record<GivingDone, string>> & Readonly<Partial<Record<ReminderDone, string>>>;

const DOUBTFUL: readonly AssignmentDone["did"][] = [
  "givenNoMail",
  "remindedNoMail",
  "remindNothing",
  "remindOff",
  "remindTooSoon",
];

export type Colleague = { readonly id: string; readonly name: string; readonly group: string };

/** The message for what was done. */
const doneIn =
  (said: AssignmentReplies) =>
  ({ did, name }: AssignmentDone): ReactNode => (
    <Notice tone={DOUBTFUL.includes(did) ? "warn" : "info"} title={fill(said[did] ?? "", { name, what: name })} />
  );

type GiveFormProps = {
  readonly action: AssignmentAction;
  readonly assessmentId: string;
  readonly from: "page" | "card";
  readonly colleagues: readonly Colleague[];
  /** The checkboxes of sections and items. */
  readonly children: ReactNode;
  readonly words: Readonly<
    Record<"colleague" | "chooseColleague" | "note" | "noteHint" | "give" | "chooseBoth", string>
  >;
  readonly said: AssignmentReplies;
};

/** Assigns everything ticked to one colleague. */
export const GiveForm = (props: GiveFormProps) => {
  const { action, assessmentId, from, colleagues, children, words, said } = props;
  const id = useId();
  return (
    <ActionForm
      action={action}
      hidden={{ assessmentId, from }}
      invalid={(faults) => ("assigneeId" in faults || "scopes" in faults ? words.chooseBoth : undefined)}
      done={doneIn(said)}
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

type ListFormProps = {
  /** The buttons of a list refer to the form by this id. */
  readonly id: string;
  readonly action: AssignmentAction;
  /** Set if the actions belong to one assessment. */
  readonly assessmentId?: string;
  readonly said: AssignmentReplies;
};

/**
 * One form for all buttons of a list: its message is above the list, so that it is visible even if the pressed row is
 * gone.
 */
export const ListForm = ({ assessmentId, said, ...form }: ListFormProps) => (
  <ActionForm
    {...form}
    isList
    hidden={assessmentId === undefined ? {} : { assessmentId }}
    done={doneIn(said)}
    className="has-[>[role]]:mb-4"
  />
);

type HandBackFormProps = {
  readonly action: AssignmentAction;
  readonly assignmentId: string;
  readonly words: Readonly<Record<"reason" | "reasonHint" | "handBack", string>>;
  readonly said: AssignmentReplies;
};

/** Returns an assignment to the person who gave it, with a reason. */
export const HandBackForm = ({ action, assignmentId, words, said }: HandBackFormProps) => (
  <ActionForm
    action={action}
    hidden={{ assignmentId }}
    refusedIn={{ "reason-missing": "reason" }}
    done={doneIn(said)}
    className="flex flex-col items-start gap-3"
  >
    <div className="w-full">
      <FormTextArea id={useId()} name="reason" rows={2} maxLength={500} label={words.reason} hint={words.reasonHint} />
    </div>
    <FormButton>{words.handBack}</FormButton>
  </ActionForm>
);
