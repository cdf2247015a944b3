import { itemOf, screening1 } from "@/lib/catalog";
import { type Item, type ItemAnswer, type ItemId, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { questionnaireWords, say, confirmWords as words } from "@/lib/words";
import { type CycleFacts, isPhaseWritable } from "../assessments/facts";

/** Days for which a screening is offered to the first cycle. */
const SCREENING_DAYS = 90;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a screening is recent enough for a cycle opened at that time. */
export const isFreshFor = (opened: Date, screening: Pick<KeptScreening, "updatedAt">): boolean =>
  opened.getTime() - screening.updatedAt.getTime() <= SCREENING_DAYS * DAY_MS;

type OfferedAnswer = { readonly item: ItemId; readonly answer: ItemAnswer };

/**
 * Screening answers that the manager may adopt in the first cycle, each after confirmation.
 *
 * One person gave them, so they are offered only to a manager, for items that they have not answered, in writable
 * phases, and only while they are recent. Nothing is adopted automatically.
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

export type OfferedItem = ReturnType<typeof offerOf>;

/** An offered answer with its sentence, or the two neighbouring ones, or "don't know". */
export function offerOf(
  { firm, assessment, instrument }: CycleFacts,
  { item: id, answer }: OfferedAnswer,
  locale: Locale,
) {
  const item = itemOf(instrument, id);
  const chosen = sentencesOf(item, answer, locale);
  return {
    item: id,
    place: nameCell(item.cell, locale),
    name: item.name[locale],
    question: item.question[locale],
    chosen,
    between: chosen.length > 1,
    href: firmPaths.phase(firm.id, assessment.id, phaseOf(item.cell), id),
    confirmLabel: say(words.confirmNamed, locale, { name: item.name[locale] }),
  };
}

/** The sentence of a level; for a step without one, the two neighbouring ones. */
function sentencesOf(item: Item, answer: ItemAnswer, locale: Locale): readonly string[] {
  if ("dontKnow" in answer) return [questionnaireWords.dontKnow[locale]];
  switch (answer.level) {
    case 1:
    case 3:
    case 5:
      return [item.anchors[answer.level][locale]];
    case 2:
      return [item.anchors[1][locale], item.anchors[3][locale]];
    case 4:
      return [item.anchors[3][locale], item.anchors[5][locale]];
  }
}
