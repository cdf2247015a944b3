"use client";

import { type ReactNode, useActionState, useId } from "react";
import { fill } from "@/lib/i18n/say";
import { type FormAction, type FormState, refusalOf, type SomeRefusalsSaid, typedOf } from "../cycle/form-state";
import { SelectField, TextAreaField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { useIsLatest } from "../ui/latest";
import { Notice } from "../ui/notice";

type GivingDone = "given" | "givenLater" | "givenNoMail" | "nothingNew" | "takenBack" | "handedBack";
type ReminderDone = "reminded" | "remindedNoMail" | "remindNothing" | "remindOff" | "remindTooSoon";

/** What was done, and to whom or what. */
export type AssignmentDone = {
  readonly did: GivingDone | ReminderDone;
  readonly name: string;
};
export type AssignmentAction = FormAction<AssignmentDone>;

/** Sentences after a move; `{name}` and `{what}` are filled here. A form that reminds nobody carries none about it. */
export type AssignmentSaid = Readonly<Record<GivingDone, string>> & Readonly<Partial<Record<ReminderDone, string>>>;

const DOUBTFUL: readonly AssignmentDone["did"][] = [
  "givenNoMail",
  "remindedNoMail",
  "remindNothing",
  "remindOff",
  "remindTooSoon",
];

export type Colleague = { readonly id: string; readonly name: string; readonly group: string };

type SaidProps = {
  readonly state: FormState<AssignmentDone>;
  readonly said: AssignmentSaid;
  readonly refusals: SomeRefusalsSaid;
};

export function AssignmentNotice({ state, said, refusals }: SaidProps) {
  const refused = refusalOf(state, refusals);
  if (refused !== undefined) return <Notice tone="refused" title={refused} />;
  if (state?.outcome.status !== "done") return null;
  const { did, name } = state.outcome.value;
  return <Notice tone={DOUBTFUL.includes(did) ? "warn" : "info"} title={fill(said[did] ?? "", { name, what: name })} />;
}

type GiveFormProps = {
  readonly action: AssignmentAction;
  readonly assessmentId: string;
  readonly from: "page" | "card";
  readonly colleagues: readonly Colleague[];
  /** The boxes of sections and items. */
  readonly children: ReactNode;
  readonly words: Readonly<
    Record<"colleague" | "chooseColleague" | "note" | "noteHint" | "give" | "chooseBoth", string>
  >;
  readonly said: AssignmentSaid;
  readonly refusals: SomeRefusalsSaid;
};

/** Passes what is ticked on to one colleague. */
export function GiveForm({ action, assessmentId, from, colleagues, children, words, said, refusals }: GiveFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const id = useId();
  const isLatest = useIsLatest(state);
  const typed = state?.outcome.status === "done" ? {} : (state?.typed ?? {});
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="from" value={from} />
      {isLatest || typedOf(state) ? <AssignmentNotice state={state} said={said} refusals={refusals} /> : null}
      {state?.outcome.status === "invalid" ? <Notice tone="refused" title={words.chooseBoth} /> : null}
      <div className="max-w-[28rem]">
        <SelectField id={`${id}-who`} name="assigneeId" label={words.colleague} defaultValue={typed.assigneeId ?? ""}>
          <option value="">{words.chooseColleague}</option>
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.name}, ${one.group}`}
            </option>
          ))}
        </SelectField>
      </div>
      {children}
      <div className="max-w-[44rem]">
        <TextAreaField
          id={`${id}-note`}
          name="note"
          rows={2}
          maxLength={500}
          label={words.note}
          hint={words.noteHint}
          defaultValue={typed.note ?? ""}
        />
      </div>
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.give}
        </button>
      </div>
    </KeptForm>
  );
}

type ListFormProps = {
  /** Buttons of a list belong to it by this id. */
  readonly id: string;
  readonly action: AssignmentAction;
  /** Where the presses belong to one assessment. */
  readonly assessmentId?: string;
  readonly said: AssignmentSaid;
  readonly refusals: SomeRefusalsSaid;
};

/** One form for all buttons of a list: what was done is said above it, also when the pressed row is gone. */
export function ListForm({ id, action, assessmentId, said, refusals }: ListFormProps) {
  const [state, send] = useActionState(action, null);
  const isLatest = useIsLatest(state);
  return (
    <KeptForm id={id} typed={typedOf(state)} action={send} className={isLatest ? "mb-4" : ""}>
      {assessmentId === undefined ? null : <input type="hidden" name="assessmentId" value={assessmentId} />}
      {isLatest ? <AssignmentNotice state={state} said={said} refusals={refusals} /> : null}
    </KeptForm>
  );
}

type HandBackFormProps = {
  readonly action: AssignmentAction;
  readonly assignmentId: string;
  readonly words: Readonly<Record<"reason" | "reasonHint" | "handBack", string>>;
  readonly said: AssignmentSaid;
  readonly refusals: SomeRefusalsSaid;
};

/** Back to whoever passed it on, with a reason. */
export function HandBackForm({ action, assignmentId, words, said, refusals }: HandBackFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const id = useId();
  const missing = state?.outcome.status === "refused" && state.outcome.reason === "reason-missing";
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-3" noValidate>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      {missing ? null : <AssignmentNotice state={state} said={said} refusals={refusals} />}
      <div className="w-full">
        <TextAreaField
          id={id}
          name="reason"
          rows={2}
          maxLength={500}
          label={words.reason}
          hint={words.reasonHint}
          defaultValue={state?.typed.reason ?? ""}
          error={missing ? refusals["reason-missing"] : undefined}
        />
      </div>
      <button type="submit" className="button" aria-disabled={busy}>
        {words.handBack}
      </button>
    </KeptForm>
  );
}
