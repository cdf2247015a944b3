import { listAllAnswers, listFirstSaved } from "@/db/assessments/answers";
import { PHASES } from "@/lib/instrument";
import { type CarelessFlag, discloseHaste, flagCareless, flagTime, HASTE_FROM, measureAnswering } from "@/lib/scoring";
import type { CycleFacts } from "@/lib/view/cycle/facts";
import { momentsOf } from "@/lib/view/cycle/haste";
import { sectionOrder } from "@/lib/view/questionnaire/order";
import { isWritable } from "@/lib/workflow";
import type { UserActor } from "../gate/gate";

/** What of a cycle signs of haste are read from. */
export type HasteFacts = Pick<CycleFacts, "firm" | "assessment" | "instrument" | "input">;

/**
 * How many others show signs of haste, for a manager; undefined where that would tell who, or for anybody else. A phase
 * that fewer than three others answered is not looked at: once it is submitted, a new sign would be one of theirs.
 */
export async function countHasty(actor: UserActor, facts: HasteFacts): Promise<number | undefined> {
  if (facts.firm.role !== "manager") return undefined;
  const { flags, people } = await listFlags(actor, facts, HASTE_FROM);
  const isOther = (personId: string) => personId !== actor.personId;
  return discloseHaste([...flags.keys()].filter(isOther).length, people.filter(isOther).length);
}

/** The acting person's own signs of haste: they go to their author alone. */
export async function listOwnFlags(actor: UserActor, facts: HasteFacts): Promise<readonly CarelessFlag[]> {
  return (await listFlags(actor, facts, 0)).flags.get(actor.personId) ?? [];
}

type Flags = {
  readonly flags: ReadonlyMap<string, readonly CarelessFlag[]>;
  /** Who answered something that was looked at. */
  readonly people: readonly string[];
};

/**
 * Signs that somebody did not read, by person, in neutral words. Nothing is removed by them.
 *
 * Only phases that are submitted are looked at, since before everybody is still answering, and that so many people besides
 * the acting one answered.
 */
async function listFlags(actor: UserActor, facts: HasteFacts, fromOthers: number): Promise<Flags> {
  const { assessment, instrument, input } = facts;
  const submitted = PHASES.filter(
    (phase) => !isWritable(assessment.states[phase]) && assessment.states[phase] !== "locked",
  );
  if (submitted.length === 0) return { flags: new Map(), people: [] };
  const at = { assessmentId: assessment.id };
  const [answers, saved] = await Promise.all([listAllAnswers(actor, at), listFirstSaved(actor, at)]);
  const presented = PHASES.flatMap((phase) => sectionOrder(phase, assessment.viewSeed)).flatMap((cell) =>
    instrument.items.filter((item) => item.cell === cell && !(item.id in input.notApplicable)).map((item) => item.id),
  );
  const closed = submitted.filter((phase) => {
    const rows = saved.filter((row) => row.item.startsWith(`${phase}.`) && row.personId !== actor.personId);
    return new Set(rows.map((row) => row.respondentId)).size >= fromOthers;
  });
  const isClosed = (item: string) => closed.some((phase) => item.startsWith(`${phase}.`));
  const people = new Map(
    saved.flatMap((row) => (row.personId === null || !isClosed(row.item) ? [] : [[row.respondentId, row.personId]])),
  );
  const flags = new Map<string, CarelessFlag[]>();
  for (const [respondentId, personId] of people) {
    const own = answers.filter((row) => row.respondentId === respondentId && isClosed(row.item) && row.answer !== null);
    const given = Object.fromEntries(own.flatMap((row) => (row.answer === null ? [] : [[row.item, row.answer]])));
    const time = measureAnswering(
      momentsOf(saved.filter((row) => row.respondentId === respondentId && isClosed(row.item))),
    );
    const found = [
      ...flagCareless({ answers: given, presented, evidence: input.evidence }),
      ...(time === undefined ? [] : flagTime(time.milliseconds, time.items)),
    ];
    if (found.length > 0) flags.set(personId, found);
  }
  return { flags, people: [...people.values()] };
}
