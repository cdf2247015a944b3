import {
  byCell,
  byLens,
  byPhase,
  CELLS,
  type CellId,
  type Level,
  lensOf,
  PHASES,
  type Phase,
  phaseOf,
  type Stratum,
} from "@/lib/instrument";
import { insufficient, isInsufficient } from "@/lib/result";
import { agreement, exceeds, mean, sampleVariance } from "@/lib/stats";
import { Z_95 } from "../error-model";
import { type Form, isReducedForm } from "../form";
import { type Group, levelsAt, meanLevel, pickHeard, type Sheet, splitByPerson } from "../items";
import type { Agreed, ItemScore, Marks, Scored, Scores, ScoreTable, SplitView, StratumDifference } from "../types";
import { phaseLevelsOf } from "../whole";

/** Minimum number of members for marking a score as "multi-view". Source: method 3.2. */
export const MULTI_VIEW_FROM = 3;
/** Minimum number of cells without supported agreement for a split view. Source: method 3.2. */
export const SPLIT_CELLS_FROM = 5;
/** Minimum number of people in a stratum for comparing its phase with another's. Source: method 3.2. */
export const SPLIT_STRATUM_MIN = 3;

/**
 * Marks: single view, multi-view, prorated, reduced form. With two people it is neither single nor multi-view. Source:
 * method 3.2.
 */
export function markScores(respondents: number, scores: ScoreTable, reducedForm: boolean): Marks {
  const isProrated = (score: Scored) => !isInsufficient(score) && score.prorated;
  return {
    respondents,
    view: viewOf(respondents),
    prorated:
      CELLS.some((cell) => isProrated(scores.cells[cell])) || PHASES.some((phase) => isProrated(scores.phases[phase])),
    reducedForm,
  };
}

function viewOf(respondents: number): Marks["view"] {
  if (respondents >= MULTI_VIEW_FROM) return "multi";
  return respondents === 2 ? "pair" : respondents === 1 ? "single" : "none";
}

/**
 * Agreement of the members in every scored cell and phase, over the applicable items. In the reduced form, agreement on
 * a phase is computed only over its scored cells, because those of lens INT enter no score. Source: method 3.2.
 */
export function agreementTable(sheet: Sheet, form: Form, scores: ScoreTable): Scores["agreement"] {
  // agreement is undefined for a single person
  if (sheet.people.length < 2) return agreementOf(scores, () => insufficient("one-voice"));
  const ofCell = byCell((): (readonly Level[])[] => []);
  const ofPhase = byPhase((): (readonly Level[])[] => []);
  const isReduced = isReducedForm(form);
  for (const [place, { cell, applies }] of form.entries()) {
    if (!applies) continue;
    const levels = levelsAt(sheet, place);
    ofCell[cell].push(levels);
    if (!isReduced || !isInsufficient(scores.cells[cell])) ofPhase[phaseOf(cell)].push(levels);
  }
  return agreementOf(scores, (part) => agreement(isPhase(part) ? ofPhase[part] : ofCell[part]));
}

const isPhase = (part: CellId | Phase): part is Phase => PHASES.some((phase) => phase === part);

/** Agreement of every part that is scored. */
function agreementOf(scores: ScoreTable, find: (part: CellId | Phase) => Agreed): Scores["agreement"] {
  const agree = (part: CellId | Phase, score: Scored): Agreed =>
    isInsufficient(score) ? insufficient("not-scored") : find(part);
  return {
    cells: byCell((cell) => agree(cell, scores.cells[cell])),
    phases: byPhase((phase) => agree(phase, scores.phases[phase])),
  };
}

/**
 * Whether role groups differ: agreement is not supported in five or more cells, or a phase differs between two strata
 * of at least three people by more than 1.96·√(s_a²/n_a + s_b²/n_b).
 *
 * A person's phase is scored from their own answers by the rules of the form. With only one stratum there is no split.
 * Source: method 3.2.
 */
export function splitView(groups: readonly Group[], form: Form, { agreement: { cells }, scores }: Viewed): SplitView {
  const heard = groups
    .map(({ stratum, sheet }) => ({ stratum, sheet: pickHeard(sheet) }))
    .filter(({ sheet }) => sheet.people.length > 0);
  const unclearCells = CELLS.filter((cell) => "verdict" in cells[cell] && cells[cell].verdict === "unclear");
  const compared = heard.filter(({ sheet }) => sheet.people.length >= SPLIT_STRATUM_MIN);
  const levels = compared.length < 2 ? [] : compared.map((group) => personLevels(group, form));
  const differences = pairs(levels).flatMap((pair) => comparePhases(pair));
  return {
    split: heard.length > 1 && (unclearCells.length >= SPLIT_CELLS_FROM || differences.length > 0),
    unclearCells,
    differences,
    byStratum: heard.map(({ stratum, sheet }) => ({
      stratum,
      respondents: sheet.people.length,
      phases: heard.length === 1 ? levelsOfAll(scores) : levelsOfSheet(sheet, form),
    })),
  };
}

/** Figures of the whole firm; if only one role group answered, its phases are those of the firm. */
type Viewed = { readonly agreement: Pick<Scores["agreement"], "cells">; readonly scores: ScoreTable };

const levelsOfAll = ({ phases }: ScoreTable) =>
  byPhase((phase) => {
    const score = phases[phase];
    return isInsufficient(score) ? score : score.level;
  });

/** The phase levels of individual people in a role group. */
type PersonLevels = { readonly stratum: Stratum; readonly levels: Readonly<Record<Phase, readonly number[]>> };

function personLevels({ stratum, sheet }: Group, form: Form): PersonLevels {
  const persons = splitByPerson(sheet).map((person) => levelsOfSheet(person, form));
  const levels = byPhase((phase) =>
    persons.map((phases) => phases[phase]).flatMap((level) => (isInsufficient(level) ? [] : [level])),
  );
  return { stratum, levels };
}

/** Levels of the phases of some people of one role group, by the rules of the form. */
const levelsOfSheet = (sheet: Sheet, form: Form) =>
  phaseLevelsOf(form.map((item, place) => ({ ...item, level: meanLevel(sheet, place) })));

function comparePhases([a, b]: readonly [PersonLevels, PersonLevels]): readonly StratumDifference[] {
  return PHASES.flatMap((phase) => {
    const levelsA = a.levels[phase];
    const levelsB = b.levels[phase];
    if (Math.min(levelsA.length, levelsB.length) < SPLIT_STRATUM_MIN) return [];

    const difference = mean(levelsA) - mean(levelsB);
    const variance = sampleVariance(levelsA) / levelsA.length + sampleVariance(levelsB) / levelsB.length;
    const limit = Z_95 * Math.sqrt(variance);
    return exceeds(Math.abs(difference), limit) ? [{ phase, strata: [a.stratum, b.stratum], difference, limit }] : [];
  });
}

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((first, i) => list.slice(i + 1).map((second) => [first, second] as const));

/** Counts "don't know" by lens; many in NET is a finding of its own. Source: method 3.1. */
export function countDontKnow(details: readonly ItemScore[]): Scores["dontKnow"] {
  const tally = byLens(() => ({ count: 0, answers: 0 }));
  details.forEach(({ cell, notApplicable, dontKnow, counts }) => {
    if (notApplicable !== null) return;
    const lens = tally[lensOf(cell)];
    lens.count += dontKnow;
    lens.answers += dontKnow + counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
  });
  return tally;
}
