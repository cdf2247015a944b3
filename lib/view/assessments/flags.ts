import { type FirstSaved, isWritable, type SeenAnswer, sectionOrder } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import type { CarelessFlag } from "@/lib/scoring";
import type { CycleFacts } from "./facts";
import { flagsOf } from "./haste";

/** The facts of a cycle that signs of careless answering are computed from. */
export type HasteFacts = Pick<CycleFacts, "firm" | "assessment" | "instrument" | "input">;

export type Flags = {
  readonly flags: ReadonlyMap<string, readonly CarelessFlag[]>;
  /** People with at least one answer that was checked. */
  readonly people: readonly string[];
};

type Given = {
  readonly answers: readonly SeenAnswer[];
  readonly saved: readonly FirstSaved[];
  readonly readerId: string;
  /** A phase is checked only if at least this many people besides the reader answered it. */
  readonly fromOthers: number;
};

const closedPhases = ({ assessment: { states } }: Pick<HasteFacts, "assessment">): readonly Phase[] =>
  PHASES.filter((phase) => !isWritable(states[phase]) && states[phase] !== "locked");

/** Whether any phase is submitted. Before that, people are still answering, so nothing is checked. */
export const hasClosedPhase = (facts: Pick<HasteFacts, "assessment">): boolean => closedPhases(facts).length > 0;

/**
 * Signs that someone answered without reading, by person, in neutral words. They never remove answers.
 *
 * Only submitted phases are checked that at least `fromOthers` people besides the reader answered.
 */
export function flagPeople(facts: HasteFacts, { answers, saved, readerId, fromOthers }: Given): Flags {
  const { assessment, instrument, input } = facts;
  const presented = PHASES.flatMap((phase) => sectionOrder(phase, assessment.viewSeed)).flatMap((cell) =>
    instrument.items.filter((item) => item.cell === cell && !(item.id in input.notApplicable)).map((item) => item.id),
  );
  const closed = closedPhases(facts).filter((phase) => {
    const rows = saved.filter((row) => row.item.startsWith(`${phase}.`) && row.personId !== readerId);
    return new Set(rows.map((row) => row.respondentId)).size >= fromOthers;
  });
  const isClosed = (item: string) => closed.some((phase) => item.startsWith(`${phase}.`));
  const people = new Map(
    saved.flatMap((row) => (row.personId === null || !isClosed(row.item) ? [] : [[row.respondentId, row.personId]])),
  );
  const flags = new Map<string, readonly CarelessFlag[]>();
  for (const [respondentId, personId] of people) {
    const own = answers.filter((row) => row.respondentId === respondentId && isClosed(row.item) && row.answer !== null);
    const given = Object.fromEntries(own.flatMap((row) => (row.answer === null ? [] : [[row.item, row.answer]])));
    const found = flagsOf(
      { answers: given, presented, evidence: input.evidence },
      saved.filter((row) => row.respondentId === respondentId && isClosed(row.item)),
    );
    if (found.length > 0) flags.set(personId, found);
  }
  return { flags, people: [...people.values()] };
}
