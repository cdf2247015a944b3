import type { MeasureId } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { DoneWhen } from "./done-when";
import { foundations } from "./foundations";
import { measureGuides } from "./guides";
import type { Measure, MeasureGuide, WordlessMeasure } from "./measure";
import { networkAndEvaluation } from "./network-and-evaluation";
import { smallForms } from "./small-forms";
import { technologyAndPeople } from "./technology-and-people";

/** Measures in one of their forms, with the condition that shows each step as done; undefined if there is none. */
export type MeasureList = {
  readonly measures: readonly Measure[];
  readonly steps: Readonly<Partial<Record<MeasureId, readonly (DoneWhen | undefined)[]>>>;
};

/** All measures in their full form, and in the form for small firms. */
export type Measures = MeasureList & { readonly version: string; readonly small: MeasureList };

type Steps = MeasureGuide["steps"];

/** The steps of each measure for small firms; a measure that does not fit them is left out. */
const smallSteps: ReadonlyMap<MeasureId, Steps> = new Map(
  measureGuides.flatMap(({ id }): readonly [MeasureId, Steps][] => {
    const form = smallForms[id];
    return form === undefined || "none" in form ? [] : [[id, form.steps]];
  }),
);

/** Adds the name, purpose, first step and record from the guide, so that all pages use the same texts. */
const inWords = (measure: WordlessMeasure): readonly Measure[] =>
  measureGuides
    .filter(({ id }) => id === measure.id)
    .map(({ title, why, steps, proof }) => ({ ...measure, title, why, firstStep: steps[0].what, proof }));

const measures: readonly Measure[] = [...foundations, ...technologyAndPeople, ...networkAndEvaluation].flatMap(inWords);

const small: readonly Measure[] = measures.flatMap((measure) => {
  const form = smallForms[measure.id];
  if (form === undefined || "none" in form) return [];
  const { effort, horizonMonths, actor, steps } = form;
  return [{ ...measure, effort, horizonMonths, actor, firstStep: steps[0].what, employeesMin: 1 }];
});

const conditionsOf = (steps: Iterable<readonly [MeasureId, Steps]>): MeasureList["steps"] =>
  Object.fromEntries([...steps].map(([id, own]) => [id, own.map(({ doneWhen }) => doneWhen)]));

/**
 * The 25 measures. A page adds the firm's own gap in figures before `why`; `why` itself is general experience. Effects
 * are expert judgement; no measure claims evidence of grade A. Source: method 7.
 */
export const measures1: Measures = {
  version: "1.2.0",
  measures,
  steps: conditionsOf(measureGuides.map(({ id, steps }) => [id, steps])),
  small: { measures: small, steps: conditionsOf(smallSteps) },
};

/** Why a measure has no form for small firms; undefined if it has one. */
export function whyNotSmall(id: MeasureId): Text | undefined {
  const form = smallForms[id];
  return form !== undefined && "none" in form ? form.none : undefined;
}

/** The form in which a measure is recommended. */
export type MeasureForm = "full" | "small";

/** The measure with this id; undefined if there is none in this form. */
export const measureOf = (id: string | null, form: MeasureForm = "full"): Measure | undefined =>
  (form === "full" ? measures : small).find((measure) => measure.id === id);

/** The steps of a measure, in order; none if there is no measure in this form. */
export const stepsOf = (id: MeasureId, form: MeasureForm = "full"): readonly Steps[number][] =>
  (form === "full" ? measureGuides.find((guide) => guide.id === id)?.steps : smallSteps.get(id)) ?? [];
