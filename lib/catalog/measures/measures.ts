import type { MeasureId } from "@/lib/instrument";
import type { DoneWhen } from "./done-when";
import { foundations } from "./foundations";
import { measureGuides } from "./guides";
import type { Measure, WordlessMeasure } from "./measure";
import { networkAndEvaluation } from "./network-and-evaluation";
import { technologyAndPeople } from "./technology-and-people";

export type Measures = {
  readonly version: string;
  readonly measures: readonly Measure[];
  /** The condition that shows each step of a measure as done; undefined if there is none. */
  readonly steps: Readonly<Partial<Record<MeasureId, readonly (DoneWhen | undefined)[]>>>;
};

/** Adds the name, purpose, first step and record from the guide, so that all pages use the same texts. */
const inWords = (measure: WordlessMeasure): readonly Measure[] =>
  measureGuides
    .filter(({ id }) => id === measure.id)
    .map(({ title, why, steps, proof }) => ({ ...measure, title, why, firstStep: steps[0].what, proof }));

/**
 * The 25 measures. A page adds the firm's own gap in figures before `why`; `why` itself is general experience. Effects
 * are expert judgement; no measure claims evidence of grade A. Source: method 7.
 */
export const measures1: Measures = {
  version: "1.1.0",
  measures: [...foundations, ...technologyAndPeople, ...networkAndEvaluation].flatMap(inWords),
  steps: Object.fromEntries(measureGuides.map(({ id, steps }) => [id, steps.map(({ doneWhen }) => doneWhen)])),
};
