import { screening1 } from "@/lib/catalog";
import { type ItemAnswer, type ItemId, phaseOf } from "@/lib/instrument";
import type { KeptScreening } from "@/lib/rating";
import { type CycleFacts, isPhaseWritable } from "@/lib/view/cycle/facts";

/** Days for which a screening is offered to the first cycle. Source: product, the cycle. */
const SCREENING_DAYS = 90;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a screening is young enough for a cycle that was opened then. */
export const isFreshFor = (opened: Date, screening: Pick<KeptScreening, "updatedAt">): boolean =>
  opened.getTime() - screening.updatedAt.getTime() <= SCREENING_DAYS * DAY_MS;

export type OfferedAnswer = { readonly item: ItemId; readonly answer: ItemAnswer };

/**
 * Screening answers that may become the manager's own in the first cycle, each to be confirmed.
 *
 * One person gave them, so they are offered to a manager alone, for items that he has not answered, in phases that can be
 * written, and only while they are fresh. Nothing is taken over by itself.
 */
export function offeredAnswers(
  facts: CycleFacts,
  screening: KeptScreening | undefined,
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
