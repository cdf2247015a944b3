import { type Assessment, type Evidence, isWritable, sectionOrder } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { FlagRow } from "@/lib/clients";
import { type ItemId, PHASES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { type CarelessFlag, discloseHaste, HASTE_FROM } from "@/lib/scoring";
import { flagsOf } from "@/lib/view/assessments/haste";

type FlagKind = CarelessFlag["kind"];

const KINDS: readonly FlagKind[] = ["longstring", "small-spread", "fast", "all-5-without-records"];

type Facts = {
  readonly assessment: Assessment;
  readonly rows: readonly FlagRow[];
  readonly notApplicable: ReadonlySet<ItemId>;
  readonly records: readonly Evidence[];
};

/**
 * How many people show each sign of careless answering, in closed phases that at least three people answered. Nobody is
 * named; undefined if the number would reveal who.
 */
export function countCareless(facts: Facts): Readonly<Record<FlagKind, number | undefined>> {
  const { assessment, notApplicable, records } = facts;
  const items = findInstrument(assessment.instrument.id, assessment.instrument.version)?.items ?? [];
  const closed = PHASES.filter((phase) => {
    const inPhase = facts.rows.filter(({ item }) => item.startsWith(`${phase}.`));
    return !isWritable(assessment.states[phase]) && peopleIn(inPhase).length >= HASTE_FROM;
  });
  const rows = facts.rows.filter(({ item }) => closed.some((phase) => item.startsWith(`${phase}.`)));
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
  const people = peopleIn(rows);
  const found = people.flatMap((respondent) => {
    const own = rows.filter((row) => row.respondent === respondent);
    const answers = Object.fromEntries(own.map(({ item, answer }) => [item, answer]));
    const saved = own.flatMap(({ firstSaved }) => (firstSaved === null ? [] : [{ savedAt: firstSaved }]));
    const inOrder = saved.toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
    const flags = flagsOf({ answers, presented, evidence }, inOrder);
    return [...new Set(flags.map(({ kind }) => kind))];
  });
  return tabulate(KINDS, (kind) => discloseHaste(found.filter((one) => one === kind).length, people.length));
}

const peopleIn = (rows: readonly FlagRow[]) => [...new Set(rows.map(({ respondent }) => respondent))];
