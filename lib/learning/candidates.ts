/** The firms to choose among; by default all nodes, all of them willing. */
type CandidateTerms = {
  readonly candidates?: readonly number[] | undefined;
  readonly willing?: readonly number[] | undefined;
  readonly delta?: number | undefined;
};

/** The nodes to choose among, each once; throws for options for which no lift is defined. */
export function listCandidates(nodes: number, { candidates, willing, delta = 1 }: CandidateTerms): readonly number[] {
  if (!(delta > 0 && Number.isFinite(delta))) throw new RangeError(`not points to add: ${delta}`);
  if (willing !== undefined && (willing.length !== nodes || willing.some((p) => !(p >= 0 && p <= 1)))) {
    throw new RangeError("a willingness outside 0–1, or not one per node");
  }
  const chosen = candidates ?? Array.from({ length: nodes }, (_, node) => node);
  for (const node of chosen) {
    if (!Number.isInteger(node) || node < 0 || node >= nodes) throw new RangeError(`${node} is no node`);
  }
  return [...new Set(chosen)];
}
