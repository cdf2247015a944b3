import { screening1 } from "@/lib/catalog";
import type { ItemId, Phase, PositionId } from "@/lib/instrument";
import { DETERMINANT_QUESTIONS, DETERMINANTS, type Determinant } from "@/lib/position";
import type { KeptScreening } from "@/lib/rating";

/** Pages of the screening, in order: the four phases, then the largest customer and the link with it. */
export const STEPS = ["preparation", "learning", "application", "evaluation", "customer", "link"] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (value: unknown): value is Step => STEPS.some((step) => step === value);

/** Query value for a page on which nothing was chosen and that is shown again. */
export const NOTHING_SAVED = "none";

/** The phase whose four items a page asks; the last two pages are about the customer. */
export const PHASE_OF_STEP: Readonly<Record<Step, Phase | undefined>> = {
  preparation: "PRE",
  learning: "LRN",
  application: "APP",
  evaluation: "EVA",
  customer: undefined,
  link: undefined,
};

export const itemsOfStep = (step: Step): readonly ItemId[] => {
  const phase = PHASE_OF_STEP[step];
  return phase === undefined ? [] : screening1.items.filter((id) => id.startsWith(`${phase}.`));
};

export const questionsOfStep = (step: Step): readonly PositionId[] => (step === "link" ? screening1.position : []);

export const hrefOf = (step: Step | "result"): string => `/screening/${step}`;
export const stepBefore = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1];
export const stepAfter = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1];

export const listOpenItems = (screening: KeptScreening | undefined, items: readonly ItemId[]): readonly ItemId[] =>
  items.filter((id) => (screening?.answers[id]?.value ?? null) === null);

/** Determinants without any answer; the link can be placed only if all three have one. */
export const listOpenDeterminants = (screening: KeptScreening | undefined): readonly Determinant[] =>
  DETERMINANTS.filter((determinant) =>
    DETERMINANT_QUESTIONS[determinant].every((id) => (screening?.position[id]?.value ?? null) === null),
  );

/** The first page with a missing answer that the result needs; undefined if complete. */
export function firstOpenStep(screening: KeptScreening | undefined): Step | undefined {
  return STEPS.find((step) => {
    if (step === "customer") return (screening?.mainFunction ?? null) === null;
    if (step === "link") return listOpenDeterminants(screening).length > 0;
    return listOpenItems(screening, itemsOfStep(step)).length > 0;
  });
}

export const countAnswered = (screening: KeptScreening | undefined): number =>
  screening1.items.length - listOpenItems(screening, screening1.items).length;

export const countPosition = (screening: KeptScreening | undefined): number =>
  screening1.position.filter((id) => (screening?.position[id]?.value ?? null) !== null).length;
