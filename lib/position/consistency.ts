import { MODES, type PositionId } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { exceeds, mean, sum } from "@/lib/stats";
import { namedModes } from "./corners";
import type {
  Consistency,
  ConsistencyCheck,
  Expectations,
  LinkAnswers,
  ModeShares,
  Placement,
  TceCheck,
  TceSide,
} from "./types";

/**
 * Two flags: do coordination and power look like the mode that the determinants point to?
 *
 * Expected = Σ w·expectation, w renormalised over the named modes; flagged if it is farther than the limit (1.75) from
 * the mean of EC1, EC2 or of PW1, PW2. The two are separate because relational links have much coordination and equal
 * power. Shape: one link; the expectations of a requirement set. Unit: levels. Range: 1–5. Edge cases: a difference of
 * exactly the limit raises no flag; one answer of a pair is enough. Errors: "not-asked" without an answer,
 * "does-not-fit" if the named modes have no weight. Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1.
 */
export function consistency(
  link: { readonly placement: Pick<Placement, "membership">; readonly answers: LinkAnswers },
  expectations: Expectations,
): Consistency {
  const modes = namedModes(link.placement.membership);
  const check = (ids: readonly PositionId[], expected: ModeShares) =>
    compare(modes, expected, answered(link.answers, ids), expectations.consistencyLimit);
  return {
    coordination: check(["EC1", "EC2"], expectations.expectedCoordination),
    power: check(["PW1", "PW2"], expectations.expectedPower),
  };
}

function compare(
  modes: ModeShares | Insufficient<"does-not-fit">,
  expectedByMode: ModeShares,
  levels: readonly number[],
  limit: number,
): ConsistencyCheck | Insufficient<"not-asked" | "does-not-fit"> {
  if (levels.length === 0) return insufficient("not-asked");
  if (isInsufficient(modes)) return modes;
  const expected = sum(MODES.map((mode) => modes[mode] * expectedByMode[mode]));
  const stated = mean(levels);
  return { expected, stated, flag: exceeds(Math.abs(expected - stated), limit) };
}

/**
 * Transaction cost cross-check: asset specificity (AS1, AS2) by frequency (FQ1), as a 2×2 table, compared with the
 * mode.
 *
 * Low/low suggests a market, high/high a hierarchy. Disagreement with the mode is information, not an error.
 * Shape: the answers of one link. Unit: none. Range: 0–1 on both sides. Edge cases: the other cells, and exactly the
 * middle of a scale, suggest nothing (null). Errors: "not-asked" without an answer on either side.
 * Source: Williamson 1985; method 2.1.
 */
export function tceCheck(answers: LinkAnswers): TceCheck | Insufficient<"not-asked"> {
  const specificities = answered(answers, ["AS1", "AS2"]);
  const frequencies = answered(answers, ["FQ1"]);
  if (specificities.length === 0 || frequencies.length === 0) return insufficient("not-asked");
  const specificity = (mean(specificities) - 1) / 4;
  const frequency = (mean(frequencies) - 1) / 4;
  const cell = { specificity: sideOf(specificity), frequency: sideOf(frequency) };
  if (cell.specificity === "low" && cell.frequency === "low") {
    return { specificity, frequency, cell, expected: "market" };
  }
  const bothHigh = cell.specificity === "high" && cell.frequency === "high";
  return { specificity, frequency, cell, expected: bothHigh ? "hierarchy" : null };
}

function sideOf(x: number): TceSide {
  if (exceeds(x, 0.5)) return "high";
  return exceeds(0.5, x) ? "low" : "middle";
}

const answered = (answers: LinkAnswers, ids: readonly PositionId[]): readonly number[] =>
  ids.flatMap((id) => answers[id] ?? []);
