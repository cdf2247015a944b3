import { CELLS, PHASES } from "@/lib/instrument";
import type { ErrorModel } from "@/lib/scoring";
import { mean } from "@/lib/stats";
import type { AssessmentInput } from "../input/formats";
import { isMissing } from "../missing";
import { rateUnder, type Sha256 } from "../rate-input";
import type { Rating, VerdictWord } from "../rating";

/** The units for which verdicts are compared. */
export const COMPARED_UNITS = ["cell", "phase", "overall"] as const;
type ComparedUnit = (typeof COMPARED_UNITS)[number];

/** A result before and after, and the number of firms, or verdicts, with this change. */
type Change<T> = { readonly before: T; readonly after: T; readonly count: number };

export type ErrorComparison = {
  readonly before: string;
  readonly after: string;
  readonly firms: number;
  /** Mean error over all firms and all scored units, in levels; null if nothing is scored. */
  readonly errors: Readonly<Record<ComparedUnit, { readonly before: number; readonly after: number } | null>>;
  /** Letters against today's position; firms without a fit are not counted. Unchanged ones come first. */
  readonly letters: readonly Change<string>[];
  readonly verdicts: Readonly<Record<ComparedUnit, readonly Change<VerdictWord>[]>>;
};

/**
 * What another error model would change in the results of firms: errors, verdicts and letters, compared per firm with
 * the same draws. Levels, points and requirements never change.
 *
 * Shape: checked inputs and two error models. Unit: levels; counts of firms and of verdicts against today's position.
 * Range: errors from 0. Edge cases: a firm without a customer link has errors, but neither verdict nor letter. Errors:
 * none.
 * Source: method 3.4, "estimated model".
 */
export function compareErrorModels(
  inputs: Iterable<AssessmentInput>,
  models: { readonly before: ErrorModel; readonly after: ErrorModel },
  sha256: Sha256,
): ErrorComparison {
  const tallies = { letters: newTally<string>(), cell: newTally<VerdictWord>(), phase: newTally<VerdictWord>() };
  const overall = newTally<VerdictWord>();
  const errors: Record<ComparedUnit, { before: number[]; after: number[] }> = {
    cell: { before: [], after: [] },
    phase: { before: [], after: [] },
    overall: { before: [], after: [] },
  };
  let firms = 0;
  for (const input of inputs) {
    firms += 1;
    const [before, after] = [rateUnder(input, models.before, sha256), rateUnder(input, models.after, sha256)];
    for (const unit of COMPARED_UNITS) {
      errors[unit].before.push(...errorsOf(before, unit));
      errors[unit].after.push(...errorsOf(after, unit));
    }
    addPairs(tallies.letters, lettersOf(before), lettersOf(after));
    addPairs(tallies.cell, verdictsOf(before, "cell"), verdictsOf(after, "cell"));
    addPairs(tallies.phase, verdictsOf(before, "phase"), verdictsOf(after, "phase"));
    addPairs(overall, verdictsOf(before, "overall"), verdictsOf(after, "overall"));
  }
  const meanOf = ({ before, after }: { readonly before: readonly number[]; readonly after: readonly number[] }) =>
    before.length === 0 ? null : { before: mean(before), after: mean(after) };
  return {
    before: models.before.version,
    after: models.after.version,
    firms,
    errors: { cell: meanOf(errors.cell), phase: meanOf(errors.phase), overall: meanOf(errors.overall) },
    letters: changesOf(tallies.letters),
    verdicts: { cell: changesOf(tallies.cell), phase: changesOf(tallies.phase), overall: changesOf(overall) },
  };
}

function errorsOf({ scores }: Rating, unit: ComparedUnit): readonly number[] {
  return scoresOf(scores, unit).flatMap((score) => (isMissing(score) ? [] : [score.sem]));
}

function scoresOf(scores: Rating["scores"], unit: ComparedUnit) {
  switch (unit) {
    case "cell":
      return CELLS.map((cell) => scores.cells[cell]);
    case "phase":
      return PHASES.map((phase) => scores.phases[phase]);
    case "overall":
      return [scores.overall];
  }
}

/** Verdicts in a fixed order. A missing verdict is missing under both models, because levels do not change. */
function verdictsOf({ verdicts: { serve } }: Rating, unit: ComparedUnit): readonly VerdictWord[] {
  if (isMissing(serve)) return [];
  const all = {
    cell: () => CELLS.map((cell) => serve.cells[cell]),
    phase: () => PHASES.map((phase) => serve.phases[phase]),
    overall: () => [serve.overall],
  }[unit]();
  return all.flatMap((one) => (isMissing(one) ? [] : [one.verdict]));
}

const lettersOf = ({ fit: { serve } }: Rating): readonly string[] =>
  isMissing(serve) ? [] : [serve.band.length < 2 ? serve.band.join("") : `${serve.band[0]}–${serve.band.at(-1)}`];

type Tally<T> = Map<string, { readonly before: T; readonly after: T; count: number }>;
const newTally = <T>(): Tally<T> => new Map();

function addPairs<T extends string>(tally: Tally<T>, before: readonly T[], after: readonly T[]): void {
  for (const [at, one] of before.entries()) {
    const other = after[at];
    if (other === undefined) continue;
    const key = `${one} ${other}`;
    const own = tally.get(key) ?? { before: one, after: other, count: 0 };
    own.count += 1;
    tally.set(key, own);
  }
}

/** Unchanged results first, then the changes, most frequent first. */
const changesOf = <T extends string>(tally: Tally<T>): readonly Change<T>[] =>
  [...tally.values()].toSorted(
    (a, b) =>
      Number(a.before !== a.after) - Number(b.before !== b.after) ||
      b.count - a.count ||
      `${a.before} ${a.after}`.localeCompare(`${b.before} ${b.after}`, "en"),
  );
