import { findFirmScreening } from "@/db/people/screenings";
import { screening1 } from "@/lib/catalog";
import type { ItemAnswer, ItemId } from "@/lib/instrument";
import { phaseOf } from "@/lib/instrument";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { type CycleFacts, isPhaseWritable } from "./cycle-facts";
import { isFreshFor } from "./position-offer";

export type ClaimedScreening = NonNullable<Awaited<ReturnType<typeof findFirmScreening>>>;

/** The screening that a firm has claimed; undefined without one. */
export const readScreening = (actor: UserActor, firmId: string): Promise<ClaimedScreening | undefined> =>
  withFreshSession(() => findFirmScreening(actor, { firmId }));

export type OfferedAnswer = { readonly item: ItemId; readonly answer: ItemAnswer };

/**
 * Screening answers that may become the manager's own in the first cycle, each to be confirmed.
 *
 * One person gave them, so they are offered to a manager alone, for items that he has not answered, in phases that can be
 * written, and only while they are fresh. Nothing is taken over by itself.
 */
export function offeredAnswers(
  facts: CycleFacts,
  screening: ClaimedScreening | undefined,
  first: boolean,
): OfferedAnswer[] {
  const { assessment, firm, own, input } = facts;
  if (screening === undefined || !first || firm.role !== "manager") return [];
  const { id, version } = screening1.instrument;
  const same = id === assessment.instrument.id && version === assessment.instrument.version;
  if (!same || !isFreshFor(assessment.createdAt, screening)) return [];

  return screening1.items.flatMap((item) => {
    const answer = screening.answers[item]?.value ?? null;
    const asked = facts.instrument.items.find((one) => one.id === item);
    const open = asked !== undefined && isPhaseWritable(facts, phaseOf(asked.cell));
    const taken = (own.get(item)?.value.answer ?? null) !== null || item in input.notApplicable;
    return answer === null || !open || taken ? [] : [{ item, answer }];
  });
}
