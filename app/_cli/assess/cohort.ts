import { LENSES, type Lens, MODES, PHASES, type Phase } from "@/lib/instrument";
import {
  BANDS,
  isMissing,
  type Maybe,
  RATING_REASONS,
  type Rating,
  type RatingReason,
  type ReducedRating,
} from "@/lib/rating";
import { tabulate } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import type { Quartiles } from "@/lib/snapshots";
import { exceeds } from "@/lib/stats";
import type { LetterCounts, RatingsFacts } from "@/lib/view/research/ratings/ratings-page";

/**
 * Number of bins of a histogram. A bin is 0.01 wide for scores from 1 to 5, and 0.25 wide for the fit from 0 to 100.
 */
const BINS = 401;

/** Minimum number of firms for quartiles; fewer would reveal single firms. Source: method 3.6, privacy (2). */
const QUARTILES_MIN = 10;

/**
 * The groups in which firms are counted: the type of relationship with the largest share of sales, `several` if equal
 * shares are the largest, `unplaced` if none is known.
 */
const PRESENT_TYPES = [...MODES, "several", "unplaced"] as const;
type PresentType = (typeof PRESENT_TYPES)[number];

/** The figures with a histogram: all scores, the fit, and the overall score by present type. */
type Counted = "overall" | Phase | Lens | "fit" | `${PresentType} overall`;
const COUNTED: readonly Counted[] = [
  "overall",
  ...PHASES,
  ...LENSES,
  "fit",
  ...PRESENT_TYPES.map((mode): Counted => `${mode} overall`),
];

/**
 * Counts over many firms. They have a constant size, and the counts of batches are summed. No single firm can be
 * recovered from them.
 */
export type CohortCounts = {
  rated: number;
  refused: number;
  /** One histogram after another, in the order of COUNTED. */
  readonly bins: Int32Array<ArrayBuffer>;
  /** Number of firms by printed range of letters, and by type of relationship and range: `A–B`, `captive A–B`. */
  readonly letters: Record<string, number>;
  readonly modes: Record<string, number>;
  /** Number of firms without a fit, by reason. */
  readonly unrated: Partial<Record<RatingReason, number>>;
};

export const newCounts = (): CohortCounts => ({
  rated: 0,
  refused: 0,
  bins: new Int32Array(COUNTED.length * BINS),
  letters: {},
  modes: {},
  unrated: {},
});

export function addRating(counts: CohortCounts, { scores, fit, position }: Rating | ReducedRating): void {
  counts.rated += 1;
  const mode = presentType(position);
  addOne(counts.modes, mode);
  addScore(counts, "overall", scores.overall);
  addScore(counts, `${mode} overall`, scores.overall);
  for (const phase of PHASES) addScore(counts, phase, scores.phases[phase]);
  for (const lens of LENSES) addScore(counts, lens, scores.lenses[lens]);
  if (isMissing(fit.serve)) {
    counts.unrated[fit.serve.insufficient] = (counts.unrated[fit.serve.insufficient] ?? 0) + 1;
    return;
  }
  addValue(counts, "fit", Math.max(0, fit.serve.index) / 100);
  const run = runOf(fit.serve.band);
  addOne(counts.letters, run);
  addOne(counts.letters, `${mode} ${run}`);
}

/** The type of relationship with the largest share; "several" if others are equally large. */
function presentType({ requirementWeights: weights, presentMode }: Rating["position"]): PresentType {
  if (isMissing(presentMode) || isMissing(weights)) return "unplaced";
  return MODES.every((mode) => mode === presentMode || exceeds(weights[presentMode], weights[mode]))
    ? presentMode
    : "several";
}

function runOf(band: readonly string[]): string {
  const [first, last] = [band[0] ?? "", band.at(-1) ?? ""];
  return first === last ? first : `${first}–${last}`;
}

const addOne = (table: Record<string, number>, key: string): void => {
  table[key] = (table[key] ?? 0) + 1;
};

function addScore(counts: CohortCounts, of: Counted, score: Maybe<Score>): void {
  if (!isMissing(score)) addValue(counts, of, (score.level - 1) / 4);
}

const PLACES = new Map(COUNTED.map((of, at) => [of, at] as const));

function firstBin(of: Counted): number {
  const place = PLACES.get(of);
  if (place === undefined) throw new RangeError(`${of} has no histogram`);
  return place * BINS;
}

/** Adds a value on 0–1 to the nearest bin. */
function addValue({ bins }: CohortCounts, of: Counted, value: number): void {
  const at = firstBin(of) + Math.round(value * (BINS - 1));
  bins[at] = (bins[at] ?? 0) + 1;
}

export function mergeCounts(into: CohortCounts, from: CohortCounts): void {
  into.rated += from.rated;
  into.refused += from.refused;
  for (let at = 0; at < into.bins.length; at += 1) into.bins[at] = (into.bins[at] ?? 0) + (from.bins[at] ?? 0);
  for (const [key, count] of Object.entries(from.letters)) into.letters[key] = (into.letters[key] ?? 0) + count;
  for (const [key, count] of Object.entries(from.modes)) into.modes[key] = (into.modes[key] ?? 0) + count;
  for (const reason of reasonsOf(from))
    into.unrated[reason] = (into.unrated[reason] ?? 0) + (from.unrated[reason] ?? 0);
}

function reasonsOf({ unrated }: CohortCounts): readonly RatingReason[] {
  return RATING_REASONS.filter((reason) => unrated[reason] !== undefined);
}

export function factsOf(counts: CohortCounts): RatingsFacts {
  const { rated, refused, unrated, modes } = counts;
  const of = (one: Counted) => quartilesOf(counts, one);
  return {
    rated,
    refused,
    least: QUARTILES_MIN,
    quartiles: { overall: of("overall"), ...tabulate(PHASES, of), ...tabulate(LENSES, of), fit: of("fit") },
    letters: lettersOf(counts),
    unrated: reasonsOf(counts).map((reason) => ({ reason, count: unrated[reason] ?? 0 })),
    modes: PRESENT_TYPES.flatMap((mode) => {
      const count = modes[mode] ?? 0;
      if (count === 0) return [];
      return [{ mode, count, overall: of(`${mode} overall`), letters: lettersOf(counts, mode) }];
    }),
  };
}

/** Quartiles computed from a histogram, accurate to half a bin. Undefined for fewer firms than QUARTILES_MIN. */
function quartilesOf({ bins }: CohortCounts, of: Counted): Quartiles | undefined {
  const first = firstBin(of);
  const own = bins.subarray(first, first + BINS);
  const count = own.reduce((total, each) => total + each, 0);
  if (count < QUARTILES_MIN) return undefined;
  const at = (share: number): number => {
    let below = 0;
    const bin = own.findIndex((each) => {
      below += each;
      return below >= share * count;
    });
    return bin / (BINS - 1);
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/** Every range of letters that a rating can print, with its number of firms: from A to E, and shorter ranges first. */
function lettersOf({ letters }: CohortCounts, mode?: PresentType): LetterCounts {
  const runs = BANDS.flatMap((from, at) => BANDS.slice(at).map((to) => runOf([from, to])));
  return runs.flatMap((run) => {
    const count = letters[mode === undefined ? run : `${mode} ${run}`];
    return count === undefined ? [] : [[run, count] as const];
  });
}
