import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { completeRows, type DataMatrix } from "../data-matrix";
import { fCdf, fQuantile } from "../distributions";
import { CONFIDENCE, checkConfidence, type Interval } from "../interval";
import { sum } from "../moments";

/**
 * Shrout and Fleiss's six forms. First number: 1, each target has its own raters; 2, the raters are a sample and their
 * severity counts (absolute agreement, McGraw and Wong's ICC(A)); 3, only these raters, severity ignored (consistency).
 * Second: one rater, or the mean of all k.
 */
export const ICC_FORMS = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"] as const;
export type IccForm = (typeof ICC_FORMS)[number];

/**
 * `no-residual`: the raters differ only by constants, so that F is infinite; `negative-total`: the raters agree less
 * than by chance, and the total variance is estimated at 0 or less; `no-degrees-of-freedom`: rater and residual
 * variance nearly cancel in the interval of absolute agreement.
 */
export type TwoWayReason =
  | "one-target"
  | "one-rater"
  | "no-variance"
  | "no-residual"
  | "negative-total"
  | "no-degrees-of-freedom";
type Maybe<T> = T | Insufficient<TwoWayReason>;

export type TwoWayIcc = {
  readonly value: Maybe<number>;
  readonly interval: Maybe<Interval>;
  /** Test against 0, with its degrees of freedom. */
  readonly f: Maybe<number>;
  readonly df1: number;
  readonly df2: number;
  readonly p: Maybe<number>;
};

export type IccTable = {
  readonly targets: number;
  readonly raters: number;
  /** Rows left out because of a missing rating. */
  readonly leftOut: number;
  readonly msTargets: number;
  readonly msRaters: number;
  readonly msResidual: number;
  /** Raters and residual together: within targets. */
  readonly msWithin: number;
  readonly forms: Readonly<Record<IccForm, TwoWayIcc>>;
};

/**
 * The six intraclass correlations of several raters over the same targets, with F tests and intervals.
 *
 * Shape: rows targets (firms), columns raters. Unit: none; mean squares that of the ratings, squared. Range: up to 1;
 * negative estimates stay, so that they can be compared with other programs. Edge cases: rows with a missing rating are
 * left out and counted; a rater who gives the same rating to all is included; raters who differ only by constants give
 * no F, and a consistency of 1. Errors: insufficient below two targets or raters, and for each form if nothing varies
 * or the total variance is estimated at 0 or less; throws for a confidence outside 0–1.
 * Source: Shrout & Fleiss 1979; McGraw & Wong 1996 (intervals); psych::ICC(lmer = FALSE); method 3.5.
 */
export function iccTwoWay(
  ratings: DataMatrix,
  { confidence = CONFIDENCE }: { readonly confidence?: number } = {},
): Maybe<IccTable> {
  checkConfidence(confidence);
  const complete = completeRows(ratings);
  if (ratings.columns < 2) return insufficient("one-rater");
  if (complete.rows < 2) return insufficient("one-target");
  const squares = meanSquares(complete);
  const [oneWay, absolute, consistency] = [
    oneWayForms(squares, confidence),
    absoluteForms(squares, confidence),
    consistencyForms(squares, confidence),
  ];
  const forms = {
    "ICC(1,1)": oneWay.single,
    "ICC(2,1)": absolute.single,
    "ICC(3,1)": consistency.single,
    "ICC(1,k)": oneWay.mean,
    "ICC(2,k)": absolute.mean,
    "ICC(3,k)": consistency.mean,
  };
  const { n, k, msTargets, msRaters, msResidual, msWithin } = squares;
  return {
    targets: n,
    raters: k,
    leftOut: ratings.rows - n,
    msTargets,
    msRaters,
    msResidual,
    msWithin,
    forms: tabulate(ICC_FORMS, (form) => forms[form]),
  };
}

type Squares = {
  readonly n: number;
  readonly k: number;
  readonly msTargets: number;
  readonly msRaters: number;
  readonly msResidual: number;
  readonly msWithin: number;
};

/** A sum of squares below this share of the total is a rounding error. */
const SQUARES_SHARE = 1e-24;

/**
 * Mean squares of targets × raters without replication, from values minus the first, so that constants cancel exactly.
 */
function meanSquares({ rows: n, columns: k, values }: DataMatrix): Squares {
  const shifted = values.map((value) => value - (values[0] ?? 0));
  const at = (target: number, rater: number) => shifted[target * k + rater] ?? 0;
  const [targets, raters] = [Array.from({ length: n }, (_, i) => i), Array.from({ length: k }, (_, j) => j)];
  const ofTarget = targets.map((i) => sum(raters.map((j) => at(i, j))) / k);
  const ofRater = raters.map((j) => sum(targets.map((i) => at(i, j))) / n);
  const grand = sum(ofTarget) / n;
  const whole = SQUARES_SHARE * sum([...shifted].map((value) => value * value));
  const kept = (squares: number) => (squares > whole ? squares : 0);
  const between = kept(k * sum(ofTarget.map((value) => (value - grand) ** 2)));
  const severity = kept(n * sum(ofRater.map((value) => (value - grand) ** 2)));
  const residual = kept(
    sum(targets.flatMap((i) => raters.map((j) => (at(i, j) - (ofTarget[i] ?? 0) - (ofRater[j] ?? 0) + grand) ** 2))),
  );
  return {
    n,
    k,
    msTargets: between / (n - 1),
    msRaters: severity / (k - 1),
    msResidual: residual / ((n - 1) * (k - 1)),
    msWithin: (severity + residual) / (n * (k - 1)),
  };
}

type Pair = { readonly single: TwoWayIcc; readonly mean: TwoWayIcc };

const oneWayForms = (squares: Squares, confidence: number): Pair =>
  againstError(squares, { error: squares.msWithin, df2: squares.n * (squares.k - 1), confidence });

const consistencyForms = (squares: Squares, confidence: number): Pair =>
  againstError(squares, { error: squares.msResidual, df2: (squares.n - 1) * (squares.k - 1), confidence });

type Against = { readonly error: number; readonly df2: number; readonly confidence: number };

/** Forms 1 and 3: targets against one error term; F is scaled by its quantiles for the interval. */
function againstError({ n, k, msTargets }: Squares, { error, df2, confidence }: Against): Pair {
  const df1 = n - 1;
  const test = testOf({ msTargets, error, df1, df2 });
  const p = (1 + confidence) / 2;
  const [shrunk, grown] = [error * fQuantile(p, df1, df2), msTargets * fQuantile(p, df2, df1)];
  const [low, high] = [
    ratio(msTargets - shrunk, msTargets + (k - 1) * shrunk),
    ratio(grown - error, grown + (k - 1) * error),
  ];
  const [lowMean, highMean] = [ratio(msTargets - shrunk, msTargets), ratio(grown - error, grown)];
  return {
    single: { value: ratio(msTargets - error, msTargets + (k - 1) * error), interval: both(low, high), ...test },
    mean: { value: ratio(msTargets - error, msTargets), interval: both(lowMean, highMean), ...test },
  };
}

/** Form 2: severity of the raters counts as error; the interval uses Satterthwaite's degrees of freedom. */
function absoluteForms(squares: Squares, confidence: number): Pair {
  const { n, k, msTargets, msRaters, msResidual } = squares;
  const test = testOf({ msTargets, error: msResidual, df1: n - 1, df2: (n - 1) * (k - 1) });
  const single = ratio(msTargets - msResidual, msTargets + (k - 1) * msResidual + (k * (msRaters - msResidual)) / n);
  const value = ratio(msTargets - msResidual, msTargets + (msRaters - msResidual) / n);
  const interval = isInsufficient(single) ? single : absoluteInterval(squares, single, confidence);
  const stepUp = (icc: number) => ratio(k * icc, 1 + (k - 1) * icc);
  const stepped = isInsufficient(interval) ? interval : both(stepUp(interval.low), stepUp(interval.high));
  return { single: { value: single, interval, ...test }, mean: { value, interval: stepped, ...test } };
}

/** Fewer degrees of freedom carry no information, and quantiles of F would overflow. */
const DEGREES_MIN = 0.02;

function absoluteInterval(
  { n, k, msTargets, msRaters, msResidual }: Squares,
  icc: number,
  confidence: number,
): Maybe<Interval> {
  const ofRaters = k * icc * msRaters;
  const ofResidual = (n * (1 + (k - 1) * icc) - k * icc) * msResidual;
  const spread = (n - 1) * ofRaters ** 2 + ofResidual ** 2;
  if (spread === 0) return msTargets > 0 ? { low: 1, high: 1 } : insufficient("no-variance");
  const df = ((k - 1) * (n - 1) * (ofRaters + ofResidual) ** 2) / spread;
  if (df < DEGREES_MIN) return insufficient("no-degrees-of-freedom");
  // The upper quantile of F as the reciprocal of a lower one, which may be 0 instead of overflowing.
  const tail = (1 - confidence) / 2;
  const [inverse, below] = [fQuantile(tail, df, n - 1), fQuantile(tail, n - 1, df)];
  const noise = k * msRaters + (k * n - k - n) * msResidual;
  return both(
    ratio(n * (inverse * msTargets - msResidual), noise + n * inverse * msTargets),
    ratio(n * (msTargets - below * msResidual), below * noise + n * msTargets),
  );
}

type Tested = { readonly msTargets: number; readonly error: number; readonly df1: number; readonly df2: number };

function testOf({ msTargets, error, df1, df2 }: Tested): Pick<TwoWayIcc, "f" | "df1" | "df2" | "p"> {
  if (error === 0) {
    const reason = insufficient(msTargets === 0 ? "no-variance" : "no-residual");
    return { f: reason, df1, df2, p: reason };
  }
  const f = msTargets / error;
  return { f, df1, df2, p: f === 0 ? 1 : fCdf(1 / f, df2, df1) };
}

/** A total below this share of the part is a rounding error of 0. */
const TOTAL_SHARE = 1e-12;

function ratio(part: number, whole: number): Maybe<number> {
  if (whole > TOTAL_SHARE * Math.abs(part)) return part / whole;
  return insufficient(part === 0 && whole === 0 ? "no-variance" : "negative-total");
}

function both(low: Maybe<number>, high: Maybe<number>): Maybe<Interval> {
  if (isInsufficient(low)) return low;
  return isInsufficient(high) ? high : { low, high };
}
