import { CELLS, type ItemId, STRATA, type Stratum } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { ErrorComponent, FirmAnswers } from "@/lib/scoring";
import { seededRandom, standardNormal } from "@/lib/stats";
import { anInstrument } from "./questionnaire";

export type Components = Readonly<Record<ErrorComponent, number>>;

const items = anInstrument().items.map(({ id, cell }) => ({ id, cell }));

type Design = {
  readonly firms: number;
  readonly parts: Components;
  readonly people: (firm: number) => readonly Stratum[];
  /** Whether a person answers the item at this position. Default: always. */
  readonly answers?: (person: number, place: number, chance: Random) => boolean;
  /** Whether the item at this position applies to a firm. Default: always. */
  readonly applies?: (firm: number, place: number) => boolean;
};

/** Firms whose answers, not rounded to levels, contain exactly the given error components. */
export function makeErrorAnswers(seed: number | string, design: Design): readonly FirmAnswers[] {
  const random = seededRandom(seed);
  const draw = standardNormal(random);
  const normal = (variance: number) => Math.sqrt(variance) * draw();
  const { parts, answers = () => true, applies = () => true } = design;
  const difficulty = new Map(items.map(({ id }) => [id, normal(0.3)]));
  const views = new Map(STRATA.map((stratum) => [stratum, new Map(items.map(({ id }) => [id, normal(0.05)]))]));
  return Array.from({ length: design.firms }, (_, firm) => {
    const asked = items.filter((_, place) => applies(firm, place));
    const trueLevel = new Map(CELLS.map((cell) => [cell, 3 + normal(0.4)]));
    const practice = new Map(asked.map(({ id }) => [id, normal(parts.item)]));
    return {
      items: asked,
      people: design.people(firm).map((stratum, person) => {
        const leniency = normal(parts.respondent);
        const view = new Map(CELLS.map((cell) => [cell, normal(parts.respondentCell)]));
        const levels = new Map<ItemId, number>();
        for (const [place, { id, cell }] of items.entries()) {
          const error = normal(parts.residual);
          const firmPart = practice.get(id);
          if (firmPart === undefined || !answers(person, place, random)) continue;
          const group = (difficulty.get(id) ?? 0) + (views.get(stratum)?.get(id) ?? 0);
          levels.set(id, (trueLevel.get(cell) ?? 0) + firmPart + group + leniency + (view.get(cell) ?? 0) + error);
        }
        return { stratum, levels };
      }),
    };
  });
}

/** Firms of 1 to 7 people in one to three role groups, with assigned, unanswered and inapplicable items. */
export const makeUnevenAnswers = (seed: number | string, parts: Components, firms = 48): readonly FirmAnswers[] =>
  makeErrorAnswers(seed, {
    firms,
    parts,
    people: (firm) =>
      Array.from({ length: 1 + ((firm * 5) % 7) }, (_, at) => STRATA[(at * at) % (1 + (firm % 3))] ?? "management"),
    answers: (person, place, chance) => (person % 3 === 2 ? place % 2 === firmParity(person) : chance() < 0.85),
    applies: (firm, place) => firm % 4 !== 0 || place % 17 !== 3,
  });

const firmParity = (person: number) => (person > 3 ? 1 : 0);
