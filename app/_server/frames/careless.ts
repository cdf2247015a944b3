import { listAllAnswers, listFirstSaved } from "@/db/assessments/answers";
import { type CarelessFlag, discloseHaste, HASTE_FROM } from "@/lib/scoring";
import { type Flags, flagPeople, type HasteFacts, hasClosedPhase } from "@/lib/view/assessments/flags";
import type { UserActor } from "../gate/gate";

/**
 * How many others show signs of haste, for a manager; undefined where that would tell who, or for anybody else. A phase
 * that fewer than three others answered is not looked at: once it is submitted, a new sign would be one of theirs.
 */
export async function countHasty(actor: UserActor, facts: HasteFacts): Promise<number | undefined> {
  if (facts.firm.role !== "manager") return undefined;
  const { flags, people } = await readFlags(actor, facts, HASTE_FROM);
  const isOther = (personId: string) => personId !== actor.personId;
  return discloseHaste([...flags.keys()].filter(isOther).length, people.filter(isOther).length);
}

/** The acting person's own signs of haste: they go to their author alone. */
export async function listOwnFlags(actor: UserActor, facts: HasteFacts): Promise<readonly CarelessFlag[]> {
  return (await readFlags(actor, facts, 0)).flags.get(actor.personId) ?? [];
}

async function readFlags(actor: UserActor, facts: HasteFacts, fromOthers: number): Promise<Flags> {
  if (!hasClosedPhase(facts)) return { flags: new Map(), people: [] };
  const ids = { assessmentId: facts.assessment.id };
  const [answers, saved] = await Promise.all([listAllAnswers(actor, ids), listFirstSaved(actor, ids)]);
  return flagPeople(facts, { answers, saved, readerId: actor.personId, fromOthers });
}
