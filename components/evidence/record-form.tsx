"use client";

import { useActionState, useId } from "react";
import type { FileWords, QuestionnaireWords, Refusal } from "@/lib/i18n";
import { fill } from "@/lib/i18n/say";
import type { ItemId, RecordValue } from "@/lib/instrument";
import type { Outcome } from "@/lib/result";
import { GRADE_LIST } from "@/lib/view/questionnaire/card-value";
import { SelectField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";

/** What became of a record; one that was removed can be brought back from the same form. */
export type RecordReply =
  | { readonly kind: "saved" | "removed"; readonly revision: number }
  | { readonly kind: "not-saved"; readonly words: string };

type RecordFormState = {
  readonly outcome: Outcome<RecordReply, Refusal>;
  readonly typed: Readonly<Record<string, string>>;
} | null;

export type RecordFormProps = {
  readonly action: (previous: RecordFormState, form: FormData) => Promise<RecordFormState>;
  readonly assessmentId: string;
  readonly evidenceId: string;
  readonly item: ItemId;
  readonly base: number;
  /** Undefined for a record that is only declared now. */
  readonly value: RecordValue | undefined;
  readonly hasFile: boolean;
  readonly asOf: string;
  readonly grades: Readonly<Record<(typeof GRADE_LIST)[number], string>>;
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly words: QuestionnaireWords;
  readonly fileWords: FileWords;
};

/** Title, kind and date of one record as a form that needs no JavaScript. */
export function RecordForm(props: RecordFormProps) {
  const { action, evidenceId, item, base, value, hasFile, asOf, grades, refusals, words, fileWords } = props;
  const [state, send, busy] = useActionState(action, null);
  const id = useId();
  const said = state === null ? undefined : repliedIn(state, refusals);
  const reply = state?.outcome.status === "done" ? state.outcome.value : undefined;
  const typed = state?.typed;
  const offered = GRADE_LIST.filter((one) => one !== "E3" || hasFile || value?.grade === "E3");
  const removed = reply?.kind === "removed";
  const noTitle = state?.outcome.status === "invalid" && "title" in state.outcome.fields;
  return (
    <KeptForm
      typed={said === undefined && !noTitle ? undefined : typed}
      action={send}
      className="flex flex-col gap-3"
      noValidate
    >
      <input type="hidden" name="assessmentId" value={props.assessmentId} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="base" value={reply !== undefined && "revision" in reply ? reply.revision : base} />
      {said === undefined ? null : (
        <Notice tone="refused" title={words.refused}>
          {said}
        </Notice>
      )}
      {reply?.kind === "saved" ? <Notice tone="info" title={fileWords.saved} /> : null}
      {removed ? <Notice tone="info" title={fill(fileWords.removed, { title: typed?.title ?? "" })} /> : null}
      <TextField
        id={`${id}-title`}
        name="title"
        label={words.recordTitle}
        hint={words.recordTitleHint}
        defaultValue={typed?.title ?? value?.title ?? ""}
        maxLength={200}
        error={noTitle ? words.titleMissing : undefined}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          id={`${id}-grade`}
          name="grade"
          label={words.recordKind}
          hint={hasFile ? fileWords.thirdPartyIs : fileWords.thirdPartyHint}
          defaultValue={typed?.grade ?? value?.grade ?? "E2"}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {grades[one]}
            </option>
          ))}
        </SelectField>
        <TextField
          id={`${id}-date`}
          name="date"
          type="date"
          label={words.recordDate}
          hint={fileWords.dateHint}
          max={asOf}
          defaultValue={typed?.date ?? value?.date ?? ""}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="submit" name="does" value="save" className="button" aria-disabled={busy}>
          {value === undefined ? words.addRecord : removed ? fileWords.restore : fileWords.save}
        </button>
        {value === undefined || removed ? null : (
          <button type="submit" name="does" value="remove" className="button button-plain" aria-disabled={busy}>
            {words.remove}
          </button>
        )}
      </div>
    </KeptForm>
  );
}

function repliedIn(
  { outcome }: NonNullable<RecordFormState>,
  refusals: RecordFormProps["refusals"],
): string | undefined {
  if (outcome.status === "refused") return refusals[outcome.reason];
  return outcome.status === "done" && outcome.value.kind === "not-saved" ? outcome.value.words : undefined;
}
