import { CELLS, LENSES, lensOf, PHASES, type Phase, phaseOf, STRATA, type Stratum } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { exceeds, mean, sampleVariance } from "@/lib/stats";
import { Z_95 } from "./error-model";
import { meanLevel, type Sheet } from "./items";
import { FIRST_PHASE, type Profile, SCORED } from "./profile";
import { agreeOn, type Spread, spreadOf } from "./spread";
import { type Form, makeDesk, phasesOf, profileForm } from "./table";
import type { Agreed, ItemDetail, Marks, Scored, Scores, ScoreTable, SplitView, StratumDifference } from "./types";

/** Members from which a score is a "multi-view". Source: method 3.2. */
export const MULTI_VIEW_FROM = 3;
/** Cells without supported agreement from which the view is split. Source: method 3.2. */
export const SPLIT_CELLS_FROM = 5;
/** People a stratum needs before its phase is compared with another's. Source: method 3.2. */
export const SPLIT_STRATUM_MIN = 3;

/** Single view, multi-view, prorated, reduced form. Two people are neither single nor multi. Source: method 3.2. */
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

/** Agreement of the members in every cell and phase that has a score. Source: method 3.2. */
export function agreementTable(sheet: Sheet, form: Form, scores: ScoreTable): Scores["agreement"] {
  const cells = tabulate(CELLS, (): Spread[] => []);
  const phases = tabulate(PHASES, (): Spread[] => []);
  for (let place = 0; place < sheet.width; place += 1) {
    const cell = CELLS[form.cells[place] ?? 0];
    const spread = form.applies[place] === 1 ? spreadOf(sheet, place) : undefined;
    if (spread === undefined || cell === undefined) continue;
    cells[cell].push(spread);
    phases[phaseOf(cell)].push(spread);
  }
  const agree = (score: Scored, spreads: readonly Spread[]): Agreed =>
    isInsufficient(score) ? insufficient("not-scored") : agreeOn(spreads);
  return {
    cells: tabulate(CELLS, (cell) => agree(scores.cells[cell], cells[cell])),
    phases: tabulate(PHASES, (phase) => agree(scores.phases[phase], phases[phase])),
  };
}

type Splitting = {
  readonly cells: Scores["agreement"]["cells"];
  /** Whether each person of the sheet answered anything. */
  readonly heard: readonly boolean[];
  /** Error of a phase. */
  readonly sem: number;
};

/**
 * Split view: role groups differ. In five or more cells agreement is not supported, or a phase differs between two
 * strata of three or more people by more than 1.96·√(s_a²/n_a + s_b²/n_b).
 *
 * The phase of a person is scored from their own answers by the rules of the form. With one stratum there is nothing
 * to split by. Source: method 3.2.
 */
export function splitView(sheet: Sheet, form: Form, { cells, heard, sem }: Splitting): SplitView {
  const scoreRows = makeScoreRows(sheet, form);
  const groups = groupPeople(sheet, heard, scoreRows);
  const unclearCells = CELLS.filter((cell) => "verdict" in cells[cell] && cells[cell].verdict === "unclear");
  const differences = pairs(groups).flatMap((pair) => comparePhases(pair));
  return {
    split: groups.length > 1 && (unclearCells.length >= SPLIT_CELLS_FROM || differences.length > 0),
    unclearCells,
    differences,
    byStratum: groups.map(({ stratum, rows }) => ({
      stratum,
      respondents: rows.length,
      phases: phasesOf(scoreRows(rows), sem),
    })),
  };
}

/** The people of one stratum, and the levels that single persons have in each phase. */
type Group = {
  readonly stratum: Stratum;
  readonly rows: readonly number[];
  readonly levels: Readonly<Record<Phase, readonly number[]>>;
};

function groupPeople(sheet: Sheet, heard: readonly boolean[], scoreRows: ScoreRows): readonly Group[] {
  return STRATA.map((stratum, place) => {
    const rows = sheet.strata.flatMap((of, row) => (of === place && heard[row] === true ? [row] : []));
    const levels = { PRE: [], LRN: [], APP: [], EVA: [] };
    for (const row of rows) addPhases(levels, scoreRows([row]));
    return { stratum, rows, levels };
  }).filter((group) => group.rows.length > 0);
}

function addPhases(levels: Readonly<Record<Phase, number[]>>, profile: Profile): void {
  PHASES.forEach((phase, each) => {
    const at = FIRST_PHASE + each;
    if (profile.states[at] === SCORED) levels[phase].push(profile.levels[at] ?? 0);
  });
}

/** Scores some people of one stratum; what it gives stands until it is asked again. */
type ScoreRows = (rows: readonly number[]) => Profile;

function makeScoreRows(sheet: Sheet, form: Form): ScoreRows {
  const levels = new Float64Array(sheet.width);
  const desk = makeDesk();
  return (rows) => {
    for (let place = 0; place < sheet.width; place += 1) levels[place] = meanLevel(sheet, rows, place);
    return profileForm({ ...form, levels }, desk);
  };
}

function comparePhases([a, b]: readonly [Group, Group]): readonly StratumDifference[] {
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

/** "Don't know" by lens: an answer, counted and shown; many in NET is itself a finding. Source: method 3.1. */
export function countDontKnow(details: readonly ItemDetail[]): Scores["dontKnow"] {
  const tally = tabulate(LENSES, () => ({ count: 0, answers: 0 }));
  for (const { cell, notApplicable, dontKnow, counts } of details) {
    if (notApplicable !== null) continue;
    const lens = tally[lensOf(cell)];
    lens.count += dontKnow;
    lens.answers += dontKnow + counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
  }
  return tally;
}
