import { CELLS, LENSES, PHASES } from "@/lib/instrument";
import { clip, reaches } from "@/lib/stats";
import { SCORE_REASONS, type ScoreReason } from "./types";

/** Items of a cell that must have a level; all, where fewer apply. Source: method 3.1. */
export const CELL_ANSWERS_MIN = 2;
/** Items of a cell that may be not applicable before the cell is empty. Source: method 3.1. */
export const CELL_NOT_APPLICABLE_MAX = 1;
/** Share of a phase's applicable items that must have a level. Source: method 3.1. */
export const PHASE_COVERAGE_MIN = 0.75;
/** Empty cells a phase may have. Source: method 3.1. */
export const PHASE_EMPTY_CELLS_MAX = 1;
/** Items not applicable in all from which lens INT is not scored: the reduced form. Source: method 3.1. */
export const REDUCED_FORM_FROM = 3;

/** What a firm is scored on, in the order of every profile: 16 cells, four phases, four lenses, overall. Source: method 3.1. */
export const SCORE_COLUMNS = [...CELLS, ...PHASES, ...LENSES, "overall"] as const;

export const CELL_COUNT = CELLS.length;
export const PHASE_COUNT = PHASES.length;
export const LENS_COUNT = LENSES.length;
export const FIRST_PHASE = CELL_COUNT;
export const FIRST_LENS = FIRST_PHASE + PHASE_COUNT;
export const OVERALL = FIRST_LENS + LENS_COUNT;
export const COLUMN_COUNT = OVERALL + 1;

/** Cells of a phase, and of a lens. */
export const GROUP_SIZE = CELL_COUNT / PHASE_COUNT;
const INT = LENSES.indexOf("INT");

/** State of a score that is there; any other state is 1 + the place of its reason in SCORE_REASONS. Source: method 3.1. */
export const SCORED = 0;

const stateOf = (reason: ScoreReason): number => 1 + SCORE_REASONS.indexOf(reason);
const TOO_FEW_ANSWERS = stateOf("too-few-answers");
const NOT_APPLICABLE = stateOf("not-applicable");
const REDUCED_FORM = stateOf("reduced-form");
const TOO_MANY_MISSING_CELLS = stateOf("too-many-missing-cells");
const NO_VALID_CELL = stateOf("no-valid-cell");
const PHASE_MISSING = stateOf("phase-missing");

/**
 * The reason behind a state of a score column; undefined where the score is there.
 *
 * Shape: one state of `FirmScores.states`. Unit: none. Range: 0–6. Edge cases: 0 is "scored". Errors: a number that is
 * no state is thrown. Source: method 3.1.
 */
export function reasonOf(state: number): ScoreReason | undefined {
  if (state === SCORED) return undefined;
  const reason = SCORE_REASONS[state - 1];
  if (reason === undefined) throw new RangeError(`${state} is no state of a score`);
  return reason;
}

/** What a profile is made of: figures by cell, in the order of CELLS, added up over the items of one form. */
export type Tally = {
  /** Items, those that apply, and those of them that have a level. */
  readonly items: Uint8Array;
  readonly asked: Uint8Array;
  readonly answered: Uint8Array;
  /** Sum of the levels, in the order of the items. */
  readonly total: Float64Array;
  /** Sums of a norm's item means over the items that apply, and over those of them that have a level. */
  readonly normAsked: Float64Array;
  readonly normAnswered: Float64Array;
  /** 1 where a norm knows every item that applies; all 0 without a norm. */
  readonly normed: Uint8Array;
};

/** Scores in the order of SCORE_COLUMNS, 25 a firm; `at` is where the firm in hand begins. */
export type Profile = {
  readonly levels: Float64Array;
  readonly states: Uint8Array;
  readonly answered: Uint8Array;
  readonly asked: Uint8Array;
  at: number;
};

export const makeTally = (): Tally => ({
  items: new Uint8Array(CELL_COUNT),
  asked: new Uint8Array(CELL_COUNT),
  answered: new Uint8Array(CELL_COUNT),
  total: new Float64Array(CELL_COUNT),
  normAsked: new Float64Array(CELL_COUNT),
  normAnswered: new Float64Array(CELL_COUNT),
  normed: new Uint8Array(CELL_COUNT),
});

export const makeProfile = (firms: number): Profile => ({
  levels: new Float64Array(firms * COLUMN_COUNT),
  states: new Uint8Array(firms * COLUMN_COUNT),
  answered: new Uint8Array(firms * COLUMN_COUNT),
  asked: new Uint8Array(firms * COLUMN_COUNT),
  at: 0,
});

/** The cells of a phase or lens: `first`, `first + step`, …; a phase has more rules than a lens. */
type Group = { readonly column: number; readonly first: number; readonly step: number; readonly isPhase: boolean };

const GROUPS: readonly Group[] = [
  ...PHASES.map((_, phase) => ({ column: FIRST_PHASE + phase, first: phase * LENS_COUNT, step: 1, isPhase: true })),
  ...LENSES.map((_, lens) => ({ column: FIRST_LENS + lens, first: lens, step: LENS_COUNT, isPhase: false })),
];

/**
 * Cells, phases, lenses and overall of one form, by the rules of validity: the one place where they stand, so that one
 * firm and ten thousand are scored alike.
 *
 * Sums run in the order of items, cells and phases, so that the same answers give the same digits. Source: method 3.1.
 */
export function fillProfile(tally: Tally, profile: Profile): void {
  const reduced = isReduced(tally);
  fillCells(tally, profile, reduced);
  fillGroups(tally, profile);
  fillOverall(profile);
}

/** So many items do not apply that lens INT is not scored. Source: method 3.1. */
function isReduced({ items, asked }: Tally): boolean {
  let notApplicable = 0;
  for (let cell = 0; cell < CELL_COUNT; cell += 1) notApplicable += (items[cell] ?? 0) - (asked[cell] ?? 0);
  return notApplicable >= REDUCED_FORM_FROM;
}

function fillCells(tally: Tally, { levels, states, asked, answered, at }: Profile, reduced: boolean): void {
  for (let cell = 0; cell < CELL_COUNT; cell += 1) {
    const items = tally.asked[cell] ?? 0;
    const placed = tally.answered[cell] ?? 0;
    const dropped = (tally.items[cell] ?? 0) - items;
    asked[at + cell] = items;
    answered[at + cell] = placed;
    let state = SCORED;
    if (reduced && cell % LENS_COUNT === INT) state = REDUCED_FORM;
    else if (items === 0 || dropped > CELL_NOT_APPLICABLE_MAX) state = NOT_APPLICABLE;
    else if (placed < Math.min(CELL_ANSWERS_MIN, items)) state = TOO_FEW_ANSWERS;
    states[at + cell] = state;
    levels[at + cell] = state === SCORED ? cellLevel(tally, cell) : 0;
  }
}

/** Plain mean; with items missing and a norm, mean(x − μ) over what was answered + mean(μ) over what was asked. */
function cellLevel(tally: Tally, cell: number): number {
  const asked = tally.asked[cell] ?? 0;
  const answered = tally.answered[cell] ?? 0;
  const total = tally.total[cell] ?? 0;
  if (answered === asked || tally.normed[cell] !== 1) return total / answered;
  const deviation = (total - (tally.normAnswered[cell] ?? 0)) / answered;
  return clip(deviation + (tally.normAsked[cell] ?? 0) / asked, 1, 5);
}

function fillGroups(tally: Tally, profile: Profile): void {
  const { levels, states, at } = profile;
  for (const group of GROUPS) {
    let cells = 0;
    let valid = 0;
    let total = 0;
    let asked = 0;
    let answered = 0;
    for (let each = 0, cell = group.first; each < GROUP_SIZE; each += 1, cell += group.step) {
      const state = states[at + cell];
      if (state === REDUCED_FORM) continue;
      cells += 1;
      asked += tally.asked[cell] ?? 0;
      answered += tally.answered[cell] ?? 0;
      valid += state === SCORED ? 1 : 0;
      total += levels[at + cell] ?? 0;
    }
    let state = SCORED;
    if (cells === 0) state = REDUCED_FORM;
    else if (group.isPhase && !reaches(answered, PHASE_COVERAGE_MIN * asked)) state = TOO_FEW_ANSWERS;
    else if (group.isPhase && cells - valid > PHASE_EMPTY_CELLS_MAX) state = TOO_MANY_MISSING_CELLS;
    else if (valid === 0) state = NO_VALID_CELL;
    const column = at + group.column;
    profile.asked[column] = asked;
    profile.answered[column] = answered;
    states[column] = state;
    if (state !== SCORED) levels[column] = 0;
    else levels[column] = (valid < cells ? adjustedMean(tally, profile, group) : undefined) ?? total / valid;
  }
}

/**
 * Mean of the valid cells, item-mean-adjusted for the cells that apply and are missing; undefined where nothing is
 * missing or the norm does not know an item of one of them. A cell that does not apply has left the mean for good.
 */
function adjustedMean(tally: Tally, profile: Profile, { first, step }: Group): number | undefined {
  let applying = 0;
  let valid = 0;
  let deviation = 0;
  let norm = 0;
  for (let each = 0, cell = first; each < GROUP_SIZE; each += 1, cell += step) {
    const state = profile.states[profile.at + cell];
    if (state !== SCORED && state !== TOO_FEW_ANSWERS) continue;
    if (tally.normed[cell] !== 1) return undefined;
    const expected = (tally.normAsked[cell] ?? 0) / (tally.asked[cell] ?? 0);
    applying += 1;
    norm += expected;
    if (state !== SCORED) continue;
    valid += 1;
    deviation += (profile.levels[profile.at + cell] ?? 0) - expected;
  }
  return applying === valid ? undefined : clip(deviation / valid + norm / applying, 1, 5);
}

function fillOverall({ levels, states, answered, asked, at }: Profile): void {
  const to = at + OVERALL;
  let total = 0;
  let missing = 0;
  let answers = 0;
  let items = 0;
  for (let phase = at + FIRST_PHASE; phase < at + FIRST_LENS; phase += 1) {
    total += levels[phase] ?? 0;
    answers += answered[phase] ?? 0;
    items += asked[phase] ?? 0;
    if (states[phase] !== SCORED) missing += 1;
  }
  answered[to] = answers;
  asked[to] = items;
  states[to] = missing === 0 ? SCORED : PHASE_MISSING;
  levels[to] = missing === 0 ? total / PHASE_COUNT : 0;
}
