import { type Insufficient, insufficient } from "@/lib/result";
import { openFlows } from "./flows";
import type { Graph } from "./graph";

/**
 * Why a node has no number of stages: it sells (or makes) nothing; its sales end in a closed cycle without final use
 * (or its inputs come from one without value added); or the solution did not converge.
 */
export type StagesReason = "no-output" | "closed-circle" | "not-converged";
type Stages = readonly (number | Insufficient<StagesReason>)[];

/**
 * Upstreamness: the mean number of stages from a sector's output to its final use, U = (I − Δ)⁻¹ 1 where Δ is the share
 * of a sector's output bought by each other sector.
 *
 * Output is all sales and own use in the graph plus final use; own use counts as a stage. For an open economy, pass
 * final use without exports, and flows and final use including imports; Δ then equals the published d·Y / (Y − X + M).
 * Shape: final use of each node; one value per node. Unit: stages. Range: from 1 (all sold to final users).
 * Edge cases: cycles are allowed as long as something leaves them; links of unknown value are left out.
 * Errors: "no-output" for a node that sells nothing, "closed-circle" for exactly those whose sales partly end where no
 * final user is reachable, "not-converged" if the solution does not converge or overflows; throws for a wrong length,
 * and for a final use below 0 or not finite. Source: Antràs, Chor, Fally & Hillberry 2012; Fally 2012; method 2.3.
 */
export function upstreamness(flows: Graph, finalUse: ArrayLike<number>): Stages {
  const exit = checkAmounts(flows.nodes, finalUse, "final use");
  return countStages(flows, exit, "sales");
}

/**
 * Downstreamness: the mean number of stages that a sector's inputs have passed since value was first added, D = (I −
 * Aᵀ)⁻¹ 1, where A is the share of each input in output.
 *
 * Output is all purchases and own use of the graph plus value added. Shape: value added of each node; one value per
 * node.
 * Unit: stages. Range: from 1 (no inputs). Edge cases: as `upstreamness`, in the other direction.
 * Errors: "no-output" for a node without inputs and value added, "closed-circle" if some inputs come from a cycle
 * without value added, "not-converged"; throws for a wrong length, and for a value added below 0 or not finite.
 * Source: Antràs & Chor 2018; Fally 2012; method 2.3.
 */
export function downstreamness(flows: Graph, valueAdded: ArrayLike<number>): Stages {
  const entry = checkAmounts(flows.nodes, valueAdded, "value added");
  return countStages(flows, entry, "purchases");
}

function checkAmounts(nodes: number, amounts: ArrayLike<number>, name: string): Float64Array {
  if (amounts.length !== nodes) throw new RangeError(`${name} needs one value a node`);
  const checked = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const amount = amounts[node] ?? Number.NaN;
    if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY)) throw new RangeError(`not a ${name}: ${amount}`);
    checked[node] = amount;
  }
  return checked;
}

function countStages(graph: Graph, exit: Float64Array, direction: "sales" | "purchases"): Stages {
  const { endless, leaving: output, solve } = openFlows(graph, exit, direction);
  for (let node = 0; node < graph.nodes; node += 1) {
    output[node] = (output[node] ?? 0) + (exit[node] ?? 0) + (graph.selfWeight[node] ?? 0);
  }
  const { x, failed } = solve(output);
  const stages: (number | Insufficient<StagesReason>)[] = [];
  for (let node = 0; node < graph.nodes; node += 1) {
    if (output[node] === 0) stages.push(insufficient("no-output"));
    else if (endless[node] === 1) stages.push(insufficient("closed-circle"));
    else {
      const count = x[node] ?? 0;
      stages.push(failed[node] === 1 || !Number.isFinite(count) ? insufficient("not-converged") : count);
    }
  }
  return stages;
}
