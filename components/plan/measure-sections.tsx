import type { ReactNode } from "react";
import type { Member } from "@/lib/firms";
import type { Plan, PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { allFields } from "@/lib/view/plan/form-values";
import { proofOf, titleOf } from "@/lib/view/plan/measure";
import { planReplies } from "@/lib/view/plan/replies";
import { type lateOf, ownerOf, stateSaid } from "@/lib/view/plan/rows";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  currencyName,
  dateInWords,
  evidenceGradeNames,
  inSentence,
  planWords,
  say,
  planFormWords as words,
} from "@/lib/words";
import { Section } from "../ui/section";
import { type PlanAction, PlanForm } from "./plan-form";
import { StateTag } from "./state-mark";

type FactsProps = { readonly measure: PlanMeasure; readonly late: ReturnType<typeof lateOf>; readonly locale: Locale };

export function MeasureFacts({ measure, late, locale }: FactsProps) {
  const { firstStepOn, recordOn, cost, currency, note, reason, state } = measure;
  const day = (date: string | null) => (date === null ? planWords.noDate[locale] : dateInWords(date, locale));
  const rows: readonly (readonly [string, string])[] = [
    [planWords.owner[locale], ownerOf(measure, locale)],
    [words.cell[locale], nameCell(measure.cell, locale)],
    [planWords.firstStep[locale], day(firstStepOn)],
    [planWords.record[locale], day(recordOn)],
    [words.effort[locale], String(measure.effort)],
    ...(cost === null
      ? []
      : [[words.cost[locale], `${cost.toLocaleString("en")} ${currencyName(currency ?? "", locale)}`] as const]),
    [words.proof[locale], proofOf(measure, locale)],
    ...(note === "" ? [] : [[words.note[locale], note] as const]),
    ...(reason === "" || state !== "set-aside" ? [] : [[words.reason[locale], reason] as const]),
  ];
  return (
    <>
      <p>
        <StateTag state={state} late={late} said={stateSaid(measure, late, locale)} />
      </p>
      <dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="mb-1 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type RecordProps = {
  readonly measure: PlanMeasure;
  readonly timeZone: string;
  readonly today: string;
  /** Undefined if the person may not verify. */
  readonly verify: PlanAction | undefined;
  /** Shown below the record: its file, and the items it is offered to. */
  readonly children: ReactNode;
  readonly locale: Locale;
};

/** The record that verifies the measure; before the measure is started, what has to be done first. */
export function RecordSection({ measure, timeZone, today, verify, children, locale }: RecordProps) {
  const reading = say(words.recordReading, locale, { cell: nameCell(measure.cell, locale) });
  const { record, state } = measure;
  const waits = state === "running" || state === "done";
  return (
    <Section id="record" title={words.recordTitle[locale]} reading={reading}>
      {record === null ? null : (
        <>
          <p>
            {say(words.recordStands, locale, {
              title: record.title,
              date: dateInWords(record.date, locale),
              grade: inSentence(evidenceGradeNames[record.grade], locale),
            })}
          </p>
          {record.reason === "" ? null : <p className="mt-1 break-words text-ink-2">{record.reason}</p>}
          <p className="type-small mt-1 text-ink-2">
            {say(words.verifiedBy, locale, {
              name: record.by ?? words.gone[locale],
              date: dayInWords(record.at, timeZone, locale),
            })}
          </p>
        </>
      )}
      {children}
      {record === null && !waits ? <p className="text-ink-2">{words.notYetStarted[locale]}</p> : null}
      {waits && verify !== undefined ? (
        <div className="no-print">
          <p className="mb-3 text-ink-2">{words.fileFollows[locale]}</p>
          <PlanForm
            action={verify}
            hidden={{ measureId: measure.id, state }}
            fields={[
              { name: "title", label: words.recordName[locale], kind: "text", maxLength: 200, value: "" },
              {
                name: "date",
                label: words.recordDate[locale],
                kind: "date",
                max: today,
                value: "",
                narrow: true,
              },
              {
                name: "grade",
                label: words.recordGrade[locale],
                hint: words.recordGradeHint[locale],
                kind: "select",
                value: "E2",
                narrow: true,
                options: (["E2", "E1"] as const).map((grade) => ({
                  value: grade,
                  label: evidenceGradeNames[grade][locale],
                })),
              },
              {
                name: "reason",
                label: words.recordReason[locale],
                hint: words.recordReasonHint[locale],
                wrong: words.recordReasonMissing[locale],
                kind: "area",
                maxLength: 500,
                value: "",
              },
            ]}
            submit={words.verify[locale]}
            primary
            said={planReplies(locale)}
          />
        </div>
      ) : null}
    </Section>
  );
}

type EditProps = {
  readonly plan: Plan;
  readonly measure: PlanMeasure;
  readonly members: readonly Member[];
  readonly saveAll: PlanAction;
  readonly locale: Locale;
};

/** A form with every field of a measure. */
export function EditSection({ plan, measure, members, saveAll, locale }: EditProps) {
  const others = plan.measures
    .filter(({ id, state }) => id !== measure.id && (state !== "set-aside" || id === measure.afterId))
    .map((other) => ({ id: other.id, title: titleOf(other, locale) }));
  return (
    <Section id="edit" title={words.edit[locale]} className="no-print">
      <PlanForm
        action={saveAll}
        hidden={{ measureId: measure.id, base: String(measure.revision) }}
        fields={allFields(measure, { members, others, locale })}
        submit={words.save[locale]}
        said={planReplies(locale)}
      />
    </Section>
  );
}
