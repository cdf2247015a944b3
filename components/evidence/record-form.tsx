"use client";

import { type ReactNode, useId } from "react";
import type { ItemId, RecordValue } from "@/lib/instrument";
import { GRADE_LIST } from "@/lib/view/questionnaire/card-value";
import type { FileWords, QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

/** The result for a record; a removed one can be restored with the same form. */
export type RecordReply =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "removed"; readonly revision: number; readonly title: string }
  | { readonly kind: "not-saved"; readonly words: string };

type RecordFormProps = {
  readonly action: FormAction<RecordReply>;
  readonly assessmentId: string;
  readonly evidenceId: string;
  readonly item: ItemId;
  readonly base: number;
  /** Undefined for a new declared record. */
  readonly value: RecordValue | undefined;
  readonly hasFile: boolean;
  readonly asOf: string;
  readonly grades: Readonly<Record<(typeof GRADE_LIST)[number], string>>;
  readonly words: QuestionnaireWords;
  readonly fileWords: FileWords;
};

/** Title, kind and date of one record as a form that works without JavaScript. */
export const RecordForm = (props: RecordFormProps) => {
  const { action, assessmentId, evidenceId, item, base, value, hasFile, asOf, grades, words, fileWords } = props;
  const id = useId();
  const offered = GRADE_LIST.filter((one) => one !== "E3" || hasFile || value?.grade === "E3");
  return (
    <ActionForm
      action={action}
      hidden={({ value: reply }) => ({ assessmentId, evidenceId, item, base: revisionOf(reply) ?? base })}
      done={(reply) => replySaid(reply, props)}
      waits={({ kind }) => kind !== "saved"}
      className="flex flex-col gap-3"
    >
      {({ value: reply }) => (
        <>
          <FormText
            id={`${id}-title`}
            name="title"
            label={words.recordTitle}
            hint={words.recordTitleHint}
            value={value?.title}
            maxLength={200}
            wrong={words.titleMissing}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <FormChoice
              id={`${id}-grade`}
              name="grade"
              label={words.recordKind}
              hint={hasFile ? fileWords.thirdPartyIs : fileWords.thirdPartyHint}
              value={value?.grade ?? "E2"}
              options={offered.map((one) => ({ value: one, label: grades[one] }))}
            />
            <FormText
              id={`${id}-date`}
              name="date"
              type="date"
              label={words.recordDate}
              hint={fileWords.dateHint}
              max={asOf}
              value={value?.date ?? ""}
            />
          </div>
          <div className="flex flex-wrap gap-2">
            <FormButton name="does" value="save">
              {value === undefined ? words.addRecord : reply?.kind === "removed" ? fileWords.restore : fileWords.save}
            </FormButton>
            {value === undefined || reply?.kind === "removed" ? null : (
              <FormButton name="does" value="remove" look="plain">
                {words.remove}
              </FormButton>
            )}
          </div>
        </>
      )}
    </ActionForm>
  );
};

const revisionOf = (reply: RecordReply | undefined): number | undefined =>
  reply !== undefined && "revision" in reply ? reply.revision : undefined;

function replySaid(reply: RecordReply, { words, fileWords }: RecordFormProps): ReactNode {
  switch (reply.kind) {
    case "saved":
      return fileWords.saved;
    case "removed":
      return fill(fileWords.removed, { title: reply.title });
    case "not-saved":
      return (
        <Notice tone="refused" title={words.refused}>
          {reply.words}
        </Notice>
      );
  }
}
