import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS, type Level, MODES } from "@/lib/instrument";
import {
  COHORT_DIFFERENCE_MAX,
  COHORT_LINKS_MIN,
  type CohortChecks,
  consistencyInCohort,
  type Expectations,
  type LinkAnswers,
} from "@/lib/position";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";

const EXPECTATIONS: Expectations = {
  expectedCoordination: { market: 1, modular: 1.5, relational: 3.5, captive: 4.5, hierarchy: 5 },
  expectedPower: { market: 1, modular: 1.5, relational: 2, captive: 4.5, hierarchy: 5 },
  consistencyLimit: 1.75,
};
const unnamed = { x_simple_tacit_able: 0, x_exclusion: 0, x_simple_tacit_unable: 0 };

type CohortLink = Parameters<typeof consistencyInCohort>[0][number];
const aLink = (mode: (typeof MODES)[number], answers: LinkAnswers): CohortLink => ({
  placement: { membership: { ...tabulate(MODES, (each) => (each === mode ? 1 : 0)), ...unnamed } },
  answers,
});
const differences = (checks: CohortChecks): readonly number[] => {
  if (isInsufficient(checks)) throw new Error(checks.reason);
  return checks.flatMap((check) => (isInsufficient(check) ? [] : [check.difference]));
};

const level = fc.constantFrom<Level>(...LEVELS);
const cohort = fc.array(
  fc.tuple(fc.constantFrom(...MODES), level, level).map(([mode, EC1, PW1]) => aLink(mode, { EC1, PW1 })),
  { minLength: 30, maxLength: 45 },
);

describe("a link among the links of its cohort", () => {
  // 15 market and 15 hierarchy links whose stated coordination is as expected, and one that differs.
  const plain = [...Array(15).keys()].flatMap(() => [
    aLink("market", { EC1: 1, EC2: 1 }),
    aLink("hierarchy", { EC1: 5, EC2: 5 }),
  ]);

  test("is flagged where it is stated otherwise than it is expected", () => {
    const { coordination, power } = consistencyInCohort([...plain, aLink("hierarchy", { EC1: 1 })], EXPECTATIONS);
    if (isInsufficient(coordination)) throw new Error(coordination.reason);
    const flags = coordination.map((check) => !isInsufficient(check) && check.flag);
    expect(flags.filter(Boolean)).toHaveLength(1);
    expect(flags.at(-1)).toBe(true);
    expect(power).toEqual(insufficient("fewer-than-30-links"));
  });

  test("agrees by hand: mean and sample deviation over the links that have a check", () => {
    // Expected 5 × 16, 1 × 15 → mean 95/31; stated 5 × 15, 1 × 16 → mean 91/31; both have the variance 4²·16·15/(31·30).
    const { coordination } = consistencyInCohort([...plain, aLink("hierarchy", { EC1: 1 })], EXPECTATIONS);
    const deviation = Math.sqrt((16 * 16 * 15) / (31 * 30));
    expect(differences(coordination).at(-1)).toBeCloseTo((5 - 95 / 31 - (1 - 91 / 31)) / deviation, 12);
    expect(differences(coordination)[0]).toBeCloseTo((91 - 95) / 31 / deviation, 12);
  });

  test("without answers, or outside the known types, has no check and leaves the cohort", () => {
    const outside: CohortLink = {
      placement: { membership: { ...tabulate(MODES, () => 0), ...unnamed, x_exclusion: 1 } },
      answers: { EC1: 3 },
    };
    const all = [...plain, aLink("market", {}), outside];
    const { coordination } = consistencyInCohort(all, EXPECTATIONS);
    if (isInsufficient(coordination)) throw new Error(coordination.reason);
    expect(coordination.slice(30)).toEqual([insufficient("not-asked"), insufficient("does-not-fit")]);
    expect(differences(coordination)).toEqual(differences(consistencyInCohort(plain, EXPECTATIONS).coordination));
  });

  test("has no yardstick among 29, or where all are expected or stated alike", () => {
    const alike = plain.map(() => aLink("market", { EC1: 2 }));
    expect(consistencyInCohort(plain.slice(1), EXPECTATIONS).coordination).toEqual(insufficient("fewer-than-30-links"));
    expect(consistencyInCohort(alike, EXPECTATIONS).coordination).toEqual(insufficient("no-variation"));
    const stated = plain.map((link) => ({ ...link, answers: { EC1: 3 } as const }));
    expect(consistencyInCohort(stated, EXPECTATIONS).coordination).toEqual(insufficient("no-variation"));
  });
});

test("a flag is a difference beyond 1.5 standard units, and nothing else", () => {
  expect([COHORT_LINKS_MIN, COHORT_DIFFERENCE_MAX]).toEqual([30, 1.5]);
  fc.assert(
    fc.property(cohort, (links) => {
      const { power } = consistencyInCohort(links, EXPECTATIONS);
      if (isInsufficient(power)) return;
      for (const check of power) {
        if (!isInsufficient(check)) expect(check.flag).toBe(Math.abs(check.difference) > 1.5 + 1e-9);
      }
    }),
  );
});

test("differences sum to 0, and follow the order of the links", () => {
  fc.assert(
    fc.property(cohort, (links) => {
      const here = consistencyInCohort(links, EXPECTATIONS);
      const turned = consistencyInCohort(links.toReversed(), EXPECTATIONS);
      for (const side of ["coordination", "power"] as const) {
        if (isInsufficient(here[side])) {
          expect(turned[side]).toEqual(here[side]);
          continue;
        }
        const values = differences(here[side]);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        differences(turned[side])
          .toReversed()
          .forEach((value, at) => {
            expect(value).toBeCloseTo(values[at] ?? Number.NaN, 9);
          });
      }
    }),
  );
});

test("what the expectations are called makes no difference: shifting or stretching them leaves the units", () => {
  fc.assert(
    fc.property(cohort, fc.constantFrom(2, 0.5), fc.integer({ min: -3, max: 3 }), (links, stretch, shift) => {
      const moved = tabulate(MODES, (mode) => EXPECTATIONS.expectedPower[mode] * stretch + shift);
      const here = consistencyInCohort(links, EXPECTATIONS).power;
      const there = consistencyInCohort(links, { ...EXPECTATIONS, expectedPower: moved }).power;
      if (isInsufficient(here)) expect(there).toEqual(here);
      else
        differences(there).forEach((value, at) => {
          expect(value).toBeCloseTo(differences(here)[at] ?? Number.NaN, 9);
        });
    }),
  );
});
