import { describe, expect, test } from "vitest";
import { buildPool, findReferenceGroup, type Participant, type Pool, type PoolKind } from "@/lib/benchmark";
import { type Insufficient, insufficient, isInsufficient, type Random } from "@/lib/result";
import {
  type Bootstrap,
  bootstrapInterval,
  normalCdf,
  percentileRank,
  seededRandom,
  standardNormal,
} from "@/lib/stats";
import { makeParticipants, percentileIn } from "../../support/participants";

const SEM = 4.1;
const [MEAN, SPREAD] = [50, 16];

describe("the interval of a percentile, checked by resampling", () => {
  /** Firms with a known true score, in a pool whose scores do not depend on position. */
  function* cases(cohorts: number, firmsEach: number) {
    const random = seededRandom("coverage");
    const normal = standardNormal(random);
    for (let cohort = 0; cohort < cohorts; cohort += 1) {
      const firms = makeParticipants({ kind: "self", count: 120, random }).map((firm) => ({
        ...firm,
        x: MEAN + SPREAD * normal(),
      }));
      const pool = buildPool("self", firms);
      for (const firm of firms.slice(0, firmsEach)) {
        const truth = MEAN + SPREAD * normal();
        const own: Participant<"self"> = { ...firm, x: truth + SEM * normal(), sem: SEM };
        yield { own, pool, random, percentile: normalCdf((truth - MEAN) / SPREAD) };
      }
    }
  }

  test("the interval by formula holds the true percentile 19 times in 20, and is as wide as the resampled one", () => {
    const [formula, resampled] = [
      { held: 0, width: 0 },
      { held: 0, width: 0 },
    ];
    let counted = 0;
    for (const { own, pool, random, percentile } of cases(60, 8)) {
      const found = percentileIn(pool, own);
      const drawn = bootstrapPercentile(own, pool, { random, draws: 150 });
      if (isInsufficient(found) || isInsufficient(drawn)) return expect.unreachable();
      // If less than one firm is above or below, resampling never draws such a firm, so its interval cannot be
      // compared.
      const firms = found.effectiveSize * Math.min(found.percentile, 1 - found.percentile);
      if (firms < 1) continue;
      counted += 1;
      for (const [sums, { low, high }] of [
        [formula, found.interval],
        [resampled, drawn],
      ] as const) {
        sums.held += low <= percentile && percentile <= high ? 1 : 0;
        sums.width += high - low;
      }
    }
    expect(counted).toBeGreaterThan(350);
    // Three standard errors of a share of .95 among 350 or more: 3 · √(.95 · .05 / 350) = .035.
    expect(Math.abs(formula.held / counted - 0.95)).toBeLessThan(0.035);
    expect(Math.abs(resampled.held / counted - 0.95)).toBeLessThan(0.035);
    // Wilson's interval is centred closer to the middle, and so narrower than quantiles of a small sample.
    expect(formula.width / resampled.width).toBeGreaterThan(0.85);
    expect(formula.width / resampled.width).toBeLessThan(1.1);
  }, 60_000);
});

describe("the bootstrap of a percentile", () => {
  const members = makeParticipants({ kind: "self", count: 60, random: seededRandom("bootstrap") });
  const pool = buildPool("self", members);
  const firm: Participant<"self"> = {
    kind: "self",
    id: "own",
    x: 52,
    sem: SEM,
    position: members[0]?.position ?? none(),
  };

  function none(): never {
    throw new Error("no participant");
  }

  test("has the percentile itself as its estimate, and the same interval from the same seed", () => {
    const found = percentileIn(pool, firm);
    const draw = (seed: string) => bootstrapPercentile(firm, pool, { random: seededRandom(seed), draws: 300 });
    const drawn = draw("one");
    if (isInsufficient(found) || isInsufficient(drawn)) return expect.unreachable();
    expect(drawn.estimate).toBeCloseTo(found.percentile, 12);
    expect(draw("one")).toEqual(drawn);
    expect(draw("two")).not.toEqual(drawn);
    expect(drawn.low).toBeLessThan(drawn.high);
  });

  test("is wider for a larger error of the firm's own score", () => {
    const width = (sem: number) => {
      const drawn = bootstrapPercentile({ ...firm, sem }, pool, { random: seededRandom("width"), draws: 1000 });
      return isInsufficient(drawn) ? Number.NaN : drawn.high - drawn.low;
    };
    expect(width(10)).toBeGreaterThan(width(0));
  });

  test("is insufficient with fewer than 15 other participants", () => {
    const small = buildPool("self", members.slice(0, 14));
    expect(bootstrapPercentile(firm, small, { random: seededRandom("small") })).toEqual(
      insufficient("too-few-participants"),
    );
  });
});

type BootstrapWith = { readonly random: Random; readonly draws?: number; readonly confidence?: number };

/**
 * The interval of a firm's percentile by resampling, to check the interval computed by formula. In each resample the
 * firms of the reference group are drawn with replacement, and an error N(0, SEM²) is added to the firm's own score.
 * Source: Efron & Tibshirani 1993; method 3.6.
 */
function bootstrapPercentile<K extends PoolKind>(
  firm: Participant<NoInfer<K>>,
  pool: Pool<K>,
  { random, ...options }: BootstrapWith,
): Bootstrap | Insufficient<"too-few-participants"> {
  const group = findReferenceGroup(firm, pool);
  if (isInsufficient(group)) return group;
  const { x, sem } = firm;
  const firms = pool.members.flatMap((member, at) => {
    const weight = group.weights[at] ?? 0;
    return weight > 0 ? [{ value: member.x, weight }] : [];
  });

  const normal = standardNormal(random);
  // The first call is the estimate itself: all firms, and the unchanged score.
  let error = 0;
  const statistic = (drawn: Int32Array) => {
    const values = Float64Array.from(drawn, (at) => firms[at]?.value ?? 0);
    const weights = Float64Array.from(drawn, (at) => firms[at]?.weight ?? 0);
    const percentile = percentileRank(x + error, values, { weights });
    error = sem * normal();
    return percentile;
  };
  const found = bootstrapInterval({ units: firms.length, statistic, random, ...options });
  return isInsufficient(found) ? insufficient("too-few-participants") : found;
}
