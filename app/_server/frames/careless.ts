import { listAllAnswers, listFirstSaved } from "@/db/assessments/answers";
import { type CarelessFlag, discloseHaste, HASTE_FROM } from "@/lib/scoring";
import { type Flags, flagPeople, type HasteFacts, hasClosedPhase } from "@/lib/view/assessments/flags";
import type { UserActor } from "../gate/gate";

/**
 * The number of other people with signs of careless answering, for a manager; undefined if that would reveal who, and
 * for everyone else. Phases with fewer than three other respondents are left out, because a new sign after submission
 * would be one of theirs.
 */
export async function countHasty(actor: UserActor, facts: HasteFacts): Promise<number | undefined> {
  if (facts.firm.role !== "manager") return undefined;
  const { flags, people } = await readFlags(actor, facts, HASTE_FROM);
  const isOther = (personId: string) => personId !== actor.personId;
  return discloseHaste([...flags.keys()].filter(isOther).length, people.filter(isOther).length);
}

/** The current user's own signs of careless answering, which only they may see. */
export async function listOwnFlags(actor: UserActor, facts: HasteFacts): Promise<readonly CarelessFlag[]> {
  return (await readFlags(actor, facts, 0)).flags.get(actor.personId) ?? [];
}

async function readFlags(actor: UserActor, facts: HasteFacts, fromOthers: number): Promise<Flags> {
  if (!hasClosedPhase(facts)) return { flags: new Map(), people: [] };
  const ids = { assessmentId: facts.assessment.id };
  const [answers, saved] = await Promise.all([listAllAnswers(actor, ids), listFirstSaved(actor, ids)]);
  return flagPeople(facts, { answers, saved, readerId: actor.personId, fromOthers });
}
