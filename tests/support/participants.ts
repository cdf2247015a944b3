import {
  findReferenceGroup,
  type KernelPercentile,
  kernelPercentile,
  type Participant,
  type Pool,
  type PoolKind,
  type PositionVector,
} from "@/lib/benchmark";
import { MODES, ROLES } from "@/lib/instrument";
import { type Insufficient, isInsufficient, type Random, tabulate } from "@/lib/result";
import { standardNormal, sum } from "@/lib/stats";

type CohortPlan<K extends PoolKind> = {
  readonly kind: K;
  readonly count: number;
  readonly random: Random;
  /** How likely a figure is missing that firms often do not know. For other figures it is a quarter of this. */
  readonly missing?: number;
  /** Standard error of a score, in points. */
  readonly sem?: number;
};

/** Firms with positions as varied as in real cohorts, and scores in quarter points, so that some are equal. */
export function makeParticipants<K extends PoolKind>(plan: CohortPlan<K>): readonly Participant<K>[] {
  const { kind, count, random, sem = 4.1 } = plan;
  const normal = standardNormal(random);
  return Array.from({ length: count }, (_, at) => {
    const position = makePosition(plan);
    return { kind, id: `firm-${at}`, x: Math.round(4 * points(50 + 16 * normal())) / 4, sem, position };
  });
}

const points = (value: number): number => Math.min(100, Math.max(0, value));

function makePosition({ random, missing = 0 }: Pick<CohortPlan<PoolKind>, "random" | "missing">): PositionVector {
  const normal = standardNormal(random);
  const known = <T>(odds: number, value: T): T | null => (random() < odds ? null : value);
  const modes = known(missing / 4, makeShares(MODES, random));
  const roles = known(missing / 4, makeShares(ROLES, random));
  return {
    ...tabulate(MODES, (mode) => modes?.[mode] ?? null),
    ...tabulate(ROLES, (role) => roles?.[role] ?? null),
    customerHhi: known(missing / 4, random() ** 2),
    powerImbalance: known(missing, Math.max(-1, Math.min(1, 0.2 * normal()))),
    trophicLevel: known(missing, Math.abs(1.5 + 0.8 * normal())),
    logEmployees: known(missing / 4, Math.log10(Math.round(10 ** (2.2 + 0.6 * normal())) + 1)),
  };
}

/** Shares that sum to 1, concentrated on one or two keys. */
function makeShares<K extends string>(keys: readonly K[], random: Random): Readonly<Record<K, number>> {
  const parts = tabulate(keys, () => (-Math.log(1 - random())) ** 1.6);
  const total = sum(keys.map((key) => parts[key]));
  return tabulate(keys, (key) => parts[key] / total);
}

/** The percentile of a firm in its own reference group of a pool. */
export function percentileIn<K extends PoolKind>(
  pool: Pool<K>,
  firm: Participant<NoInfer<K>>,
): KernelPercentile | Insufficient<"too-few-participants"> {
  const group = findReferenceGroup(firm, pool);
  return isInsufficient(group) ? group : kernelPercentile(firm, pool, group);
}
