import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { factorDense, reaches, solveDense, solveDenseTransposed } from "@/lib/stats";
import { fillScores, type NetworkFirms, type NetworkScoresReason } from "./network-scores";
import { giverWeights, type ReceiverWeights } from "./receiver-weights";

/** Networks up to this size are solved directly; larger ones by sweeps, and directly if those do not converge. */
const DIRECT_NODES = 200;
const FALLBACK_NODES = 1500;
const SWEEPS_MAX = 2000;
/** Maximum gap in points between the two bounds, and maximum influence that may remain undistributed. */
const ENCLOSURE = 1e-10;

type SocialInfluenceInput = NetworkFirms & {
  /** Stochastic weights; a firm's absorption is its susceptibility λ. */
  readonly weights: ReceiverWeights;
};

type SocialInfluence = {
  /** Capability x* at equilibrium. */
  readonly capability: Float64Array;
  /** Mean weight, over all firms, of each firm's initial capability: column means of V, summing to 1. */
  readonly influence: Float64Array;
  readonly coverage: number;
  readonly scored: number;
};
type SocialInfluenceReason = NetworkScoresReason | "closed-group" | "not-settled";

/**
 * Equilibrium capability if each firm keeps its own with weight 1 − λ and follows its partners with weight λ, and each
 * firm's influence on it.
 *
 * x* = (I − ΛW)⁻¹ (I − Λ) x(0) = V x(0); the rows of W sum to 1, so that a factor on κ0 cancels. Every row of V sums to
 * 1, so x* lies between the smallest and the largest x(0).
 * Shape: stochastic W, and one entry per node of capability, absorption (as λ) and value. Unit: points; influence is a
 * share. Range: that of x(0); 0–1. Edge cases: a node that receives nothing keeps its own x, regardless of λ; a λ
 * within 1e-9 of 1 counts as 1; missing values as in `fillScores`. Errors: insufficient as in `fillScores`;
 * "closed-group" if a node with λ = 1 has no path along W to one with λ < 1, so that its group has no unique
 * equilibrium; "not-settled" if a network of more than 1,500 firms did not converge within 2,000 sweeps. Source:
 * Friedkin & Johnsen 1990; method 6.2.
 */
export function friedkinJohnsen(input: SocialInfluenceInput): SocialInfluence | Insufficient<SocialInfluenceReason> {
  const { weights } = input;
  const scores = fillScores(weights.nodes, input);
  if (isInsufficient(scores)) return scores;
  const solved = comeToRest(weights, scores.absorption, scores.capability);
  if (isInsufficient(solved)) return solved;
  return { ...solved, coverage: scores.coverage, scored: scores.scored };
}

/**
 * Only the influence, if no capability is needed: column means of V.
 *
 * Shape: stochastic weights, one susceptibility per node. Unit: shares. Range: 0–1, summing to 1. Edge cases: as
 * `friedkinJohnsen`; without nodes the result is empty. Errors: insufficient "closed-group" and "not-settled"; throws
 * for a λ outside 0–1 or a wrong length. Source: Friedkin & Johnsen 1990; method 6.2 and 6.5.
 */
export function socialInfluence(
  weights: ReceiverWeights,
  susceptibilities: readonly number[],
): Float64Array | Insufficient<"closed-group" | "not-settled"> {
  checkSusceptibilities(weights, susceptibilities);
  const solved = comeToRest(weights, Float64Array.from(susceptibilities), new Float64Array(weights.nodes));
  return isInsufficient(solved) ? solved : solved.influence;
}

/**
 * The matrix V of the same model: the weight of each firm's initial capability in each firm's final one.
 *
 * Shape: n × n in row order, rows are receivers; needs n² numbers and n³ steps. Unit: none. Range: 0–1, rows sum to 1.
 * Edge cases: the row of a node that receives nothing contains only itself. Errors: "closed-group" as in
 * `friedkinJohnsen`; throws for a λ outside 0–1 or a wrong length. Source: Friedkin & Johnsen 1990; method 6.2.
 */
export function influenceMatrix(
  weights: ReceiverWeights,
  susceptibilities: readonly number[],
): Float64Array | Insufficient<"closed-group"> {
  const n = weights.nodes;
  checkSusceptibilities(weights, susceptibilities);
  const lambda = susceptibility(weights, Float64Array.from(susceptibilities));
  if (!settles(weights, lambda)) return insufficient("closed-group");
  const triangles = systemMatrix(weights, lambda);
  factorDense(triangles, n);
  const matrix = new Float64Array(n * n);
  for (let column = 0; column < n; column += 1) {
    const solved = new Float64Array(n);
    solved[column] = 1 - (lambda[column] ?? 0);
    solveDense(triangles, n, solved);
    for (let row = 0; row < n; row += 1) matrix[row * n + column] = solved[row] ?? 0;
  }
  return matrix;
}

function checkSusceptibilities({ nodes }: ReceiverWeights, susceptibilities: readonly number[]): void {
  if (susceptibilities.length !== nodes || susceptibilities.some((each) => !(each >= 0 && each <= 1))) {
    throw new RangeError("a susceptibility outside 0–1, or not one per node");
  }
}

type Solved = Pick<SocialInfluence, "capability" | "influence">;

function comeToRest(
  weights: ReceiverWeights,
  absorption: Float64Array,
  initial: Float64Array,
): Solved | Insufficient<"closed-group" | "not-settled"> {
  const lambda = susceptibility(weights, absorption);
  if (!settles(weights, lambda)) return insufficient("closed-group");
  const swept = weights.nodes > DIRECT_NODES ? solveBySweeps(weights, lambda, initial) : undefined;
  if (swept !== undefined) return swept;
  return weights.nodes <= FALLBACK_NODES ? solveDirectly(weights, lambda, initial) : insufficient("not-settled");
}

/** The effective λ: 0 for a node that receives nothing, so that it keeps its value; 1 if within rounding of 1. */
function susceptibility(weights: ReceiverWeights, absorption: Float64Array): Float64Array {
  return absorption.map((own, node) => {
    for (let at = weights.start[node] ?? 0; at < (weights.start[node + 1] ?? 0); at += 1) {
      if ((weights.weight[at] ?? 0) > 0) return reaches(own, 1) ? 1 : own;
    }
    return 0;
  });
}

/** Whether every node with λ = 1 has a path along W to one with λ < 1. Searches backwards from those with λ < 1. */
function settles(weights: ReceiverWeights, lambda: Float64Array): boolean {
  const givers = giverWeights(weights);
  const reached = Uint8Array.from(lambda, (each) => (each < 1 ? 1 : 0));
  const queue = Array.from(reached.keys()).filter((node) => reached[node] === 1);
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    for (let at = givers.start[node] ?? 0; at < (givers.start[node + 1] ?? 0); at += 1) {
      const receiver = givers.source[at] ?? 0;
      if (reached[receiver] === 1 || (givers.weight[at] ?? 0) === 0) continue;
      reached[receiver] = 1;
      queue.push(receiver);
    }
  }
  return queue.length === weights.nodes;
}

function systemMatrix({ nodes, start, source, weight }: ReceiverWeights, lambda: Float64Array): Float64Array {
  const matrix = new Float64Array(nodes * nodes);
  for (let row = 0; row < nodes; row += 1) {
    matrix[row * nodes + row] = 1;
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      matrix[row * nodes + (source[at] ?? 0)] = -(lambda[row] ?? 0) * (weight[at] ?? 0);
    }
  }
  return matrix;
}

function solveDirectly(weights: ReceiverWeights, lambda: Float64Array, initial: Float64Array): Solved {
  const n = weights.nodes;
  const triangles = systemMatrix(weights, lambda);
  factorDense(triangles, n);
  const own = lambda.map((each) => 1 - each);
  const capability = solveDense(
    triangles,
    n,
    initial.map((x, node) => x * (own[node] ?? 0)),
  );
  const heard = solveDenseTransposed(triangles, n, new Float64Array(n).fill(1 / n));
  return { capability, influence: heard.map((each, node) => each * (own[node] ?? 0)) };
}

/** Undefined if the sweeps do not converge. Both solutions have a proven error bound, not just a small last step. */
function solveBySweeps(weights: ReceiverWeights, lambda: Float64Array, initial: Float64Array): Solved | undefined {
  const capability = encloseCapability(weights, lambda, initial);
  const influence = capability && distributeInfluence(giverWeights(weights), lambda);
  return influence && { capability, influence };
}

/** Gauss–Seidel from below and from above: both sequences are monotone, so the solution always lies between them. */
function encloseCapability(
  { nodes, start, source, weight }: ReceiverWeights,
  lambda: Float64Array,
  initial: Float64Array,
): Float64Array | undefined {
  let [least, most] = [Number.MAX_VALUE, 0];
  for (const x of initial) [least, most] = [Math.min(least, x), Math.max(most, x)];
  const low = new Float64Array(nodes).fill(least);
  const high = new Float64Array(nodes).fill(most);
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep += 1) {
    let widest = 0;
    for (let step = 0; step < nodes; step += 1) {
      const node = sweep % 2 === 0 ? step : nodes - 1 - step;
      let [below, above] = [0, 0];
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const share = weight[at] ?? 0;
        below += share * (low[source[at] ?? 0] ?? 0);
        above += share * (high[source[at] ?? 0] ?? 0);
      }
      const follow = lambda[node] ?? 0;
      const own = (1 - follow) * (initial[node] ?? 0);
      low[node] = own + follow * below;
      high[node] = own + follow * above;
      widest = Math.max(widest, (high[node] ?? 0) - (low[node] ?? 0));
    }
    if (widest <= ENCLOSURE) return low.map((below, node) => (below + (high[node] ?? 0)) / 2);
  }
  return undefined;
}

/** Gauss–Seidel from 0 on the transposed system: influence only grows, and is fully distributed when it sums to 1. */
function distributeInfluence(givers: ReceiverWeights, lambda: Float64Array): Float64Array | undefined {
  const { nodes, start, source, weight } = givers;
  const heard = new Float64Array(nodes);
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep += 1) {
    let total = 0;
    for (let step = 0; step < nodes; step += 1) {
      const node = sweep % 2 === 0 ? step : nodes - 1 - step;
      let value = 1 / nodes;
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const receiver = source[at] ?? 0;
        value += (lambda[receiver] ?? 0) * (weight[at] ?? 0) * (heard[receiver] ?? 0);
      }
      heard[node] = value;
      total += value * (1 - (lambda[node] ?? 0));
    }
    if (total >= 1 - ENCLOSURE) return heard.map((value, node) => value * (1 - (lambda[node] ?? 0)));
  }
  return undefined;
}
