import type { Plan, PlanMeasure } from "@/lib/plan";
import type { Locale, Text } from "@/lib/result";
import type { GuidedTable, TableCell } from "@/lib/tables";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { currencyName, planFormWords, planWords } from "@/lib/words";
import { proofOf, titleOf } from "./measure";
import { lateOf, ownerOf, stateSaid } from "./rows";
import { stepText } from "./steps";

type Column = { readonly name: Text; readonly read: (measure: PlanMeasure) => TableCell };

function columnsOf(plan: Plan, today: string, locale: Locale): readonly Column[] {
  const named = (id: string | null) => {
    const other = plan.measures.find((one) => one.id === id);
    return other === undefined ? null : titleOf(other, locale);
  };
  return [
    { name: planWords.measureName, read: (one) => titleOf(one, locale) },
    { name: planFormWords.cell, read: ({ cell }) => nameCell(cell, locale) },
    { name: planWords.owner, read: (one) => ownerOf(one, locale) },
    { name: planWords.state, read: (one) => stateSaid(one, lateOf(one, today), locale) },
    { name: planFormWords.reason, read: ({ state, reason }) => (state === "set-aside" ? reason : null) },
    { name: planWords.started, read: ({ startedOn }) => startedOn },
    { name: planWords.firstStep, read: ({ firstStepOn }) => firstStepOn },
    { name: planWords.record, read: ({ recordOn }) => recordOn },
    { name: planFormWords.effort, read: ({ effort }) => effort },
    { name: planFormWords.cost, read: ({ cost }) => cost },
    { name: planFormWords.currency, read: ({ currency }) => currency && currencyName(currency, locale) },
    { name: planFormWords.steps, read: ({ steps }) => steps.map((step) => stepSaid(step, locale)).join("\n") },
    { name: planWords.proofHead, read: (one) => proofOf(one, locale) },
    { name: planFormWords.recordName, read: ({ record }) => record?.title ?? null },
    { name: planFormWords.recordDate, read: ({ record }) => record?.date ?? null },
    { name: planFormWords.recordReason, read: ({ record }) => record?.reason ?? null },
    { name: planFormWords.after, read: ({ afterId }) => named(afterId) },
    { name: planFormWords.note, read: ({ note }) => note },
  ];
}

const stepSaid = (step: PlanMeasure["steps"][number], locale: Locale): string =>
  `${step.doneAt === null ? "☐" : "☑"} ${stepText(step, locale)}`;

/** The plan as a workbook: one line per measure. */
export function planTable(plan: Plan, today: string, locale: Locale): GuidedTable {
  const columns = columnsOf(plan, today, locale);
  const table: TableCell[][] = [
    columns.map(({ name }) => name[locale]),
    ...plan.measures.map((measure) => columns.map(({ read }) => read(measure))),
  ];
  const guide = [
    [planWords.ofYear[locale].replace("{year}", String(plan.cycle + 1))],
    [planWords.guideDates[locale]],
    [planWords.guideEffort[locale]],
  ];
  return { table, name: planWords.title[locale], choices: [], guide: { name: planWords.guide[locale], rows: guide } };
}
