import { sectionOrder } from "@/components/questionnaire/order";
import type { Assessment } from "@/db/assessments";
import type { FlagRow } from "@/db/client-answers";
import type { Evidence } from "@/db/evidence";
import { findInstrument } from "@/lib/catalog";
import { type ItemId, PHASES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { type CarelessFlag, flagCareless, flagTime, measureAnswering } from "@/lib/scoring";
import { isWritable } from "@/lib/workflow";
import { momentsOf } from "./careless";

type FlagKind = CarelessFlag["kind"];
const KINDS: readonly FlagKind[] = ["longstring", "small-spread", "fast", "all-5-without-records"];

type Facts = {
  readonly assessment: Assessment;
  readonly rows: readonly FlagRow[];
  readonly notApplicable: ReadonlySet<ItemId>;
  readonly records: readonly Evidence[];
};

/** How many people show each sign of answering in haste, in phases that are closed; nobody is named. */
export function countCareless(facts: Facts): Readonly<Record<FlagKind, number>> {
  const { assessment, rows, notApplicable, records } = facts;
  const items = findInstrument(assessment.instrument.id, assessment.instrument.version)?.items ?? [];
  const closed = PHASES.filter((phase) => !isWritable(assessment.states[phase]));
  const presented = closed
    .flatMap((phase) => sectionOrder(phase, assessment.viewSeed))
    .flatMap((cell) => items.filter((item) => item.cell === cell && !notApplicable.has(item.id)).map(({ id }) => id));
  const evidence = Object.fromEntries(
    records.map(({ item }) => [
      item,
      records
        .filter((one) => one.item === item)
        .map(({ grade, title, date }) => ({ grade, title, ...(date === null ? {} : { date }) })),
    ]),
  );
  const found = [...new Set(rows.map(({ respondent }) => respondent))].flatMap((respondent) => {
    const own = rows.filter((row) => row.respondent === respondent);
    const answers = Object.fromEntries(own.map(({ item, answer }) => [item, answer]));
    const saved = own.flatMap(({ firstSaved }) => (firstSaved === null ? [] : [{ savedAt: firstSaved }]));
    const time = measureAnswering(momentsOf(saved.toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime())));
    const flags = [
      ...flagCareless({ answers, presented, evidence }),
      ...(time === undefined ? [] : flagTime(time.milliseconds, time.items)),
    ];
    return [...new Set(flags.map(({ kind }) => kind))];
  });
  return tabulate(KINDS, (kind) => found.filter((one) => one === kind).length);
}
