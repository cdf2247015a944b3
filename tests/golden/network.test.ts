import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CORNERS, isLevel, type Level, MODES, POSITION_IDS } from "@/lib/instrument";
import {
  consistency,
  customerHhi,
  type DeterminantValues,
  type Link,
  type LinkAnswers,
  modalShare,
  placeDeterminants,
  placeLink,
  portfolio,
} from "@/lib/position";
import { isInsufficient } from "@/lib/result";

const level = z.number().refine((value): value is Level => isLevel(value));
const answers = z.partialRecord(z.enum(POSITION_IDS), level);
const shares = z.record(z.enum([...MODES, "x_simple_tacit_able", "x_exclusion", "x_simple_tacit_unable"]), z.number());
const modes = z.record(z.enum(MODES), z.number());
const triple = z.tuple([z.number(), z.number(), z.number()]);
const linkCase = z.object({
  answers,
  x: triple,
  se: triple,
  w: shares,
  modalShare: shares,
  mode: z.enum(MODES).nullable(),
});

const golden = z
  .object({
    soft_mode: z.object({ x: triple, w: shares, entropy_norm: z.number() }),
    modal_share: z.object({ links: z.record(z.string(), linkCase) }),
    exclusion_case: z.object({ link: linkCase }),
    worked_firm: z.object({
      links: z.array(z.object({ id: z.string(), kind: z.enum(["single", "bundle"]), share: z.number(), answers })),
      corners_sales_weighted_modalShare: shares,
      portfolio_soft_for_display: shares,
      P: modes,
      coverage: z.number(),
      customerHhi: z.object({ low: z.number(), high: z.number() }),
    }),
    mode_consistency: z.object({
      cases: z.array(
        z.object({
          w: modes,
          EC: z.tuple([level, level]),
          PW: z.tuple([level, level]),
          expectedCoordination: z.number(),
          expectedPower: z.number(),
          coordinationFlag: z.boolean(),
          powerFlag: z.boolean(),
        }),
      ),
    }),
    governance_cases: z.array(
      z.object({
        state: z.string(),
        x: triple,
        expected: z.enum(MODES),
        top: z.number(),
        lead: z.number(),
        modalShare_se10: z.number(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("./method/golden.json", import.meta.url), "utf8")));

/** The worked values are printed to eight decimal places, so seven are compared. */
const PLACES = 7;

const at = (
  [complexity, codifiability, capability]: readonly [number, number, number],
  se: number,
): DeterminantValues => ({
  complexity: { x: complexity, se },
  codifiability: { x: codifiability, se },
  capability: { x: capability, se },
});

function expectShares<K extends string>(actual: Readonly<Record<K, number>>, expected: Readonly<Record<K, number>>) {
  for (const key in expected) expect(actual[key], key).toBeCloseTo(expected[key], PLACES);
}

function placed(given: LinkAnswers) {
  const placement = placeLink(given);
  if (isInsufficient(placement)) throw new Error(placement.reason);
  return placement;
}

test("the worked example of soft membership has its eight shares and its ambiguity", () => {
  const placement = placeDeterminants(at(golden.soft_mode.x, 0.1));
  expectShares(placement.membership, golden.soft_mode.w);
  expect(placement.ambiguity).toBeCloseTo(golden.soft_mode.entropy_norm, PLACES);
});

const linkCases = { ...golden.modal_share.links, exclusion: golden.exclusion_case.link };
describe.each(Object.entries(linkCases))("link %s", (_, expected) => {
  const placement = placed(expected.answers);

  test("has the determinants and errors of the method", () => {
    const { complexity, codifiability, capability } = placement.determinants;
    [complexity, codifiability, capability].forEach((value, k) => {
      expect(value.x).toBeCloseTo(expected.x[k] ?? Number.NaN, PLACES);
      expect(value.se).toBeCloseTo(expected.se[k] ?? Number.NaN, PLACES);
    });
  });

  test("has the membership, modal shares and mode of the method", () => {
    expectShares(placement.membership, expected.w);
    expectShares(placement.modalShare, expected.modalShare);
    expect(placement.mode).toBe(expected.mode);
  });
});

test("the worked link has no clear mode, and its nearest is captive, 9 in 10", () => {
  const placement = placed(golden.modal_share.links.worked?.answers ?? {});
  expect(placement.noModeReason).toBe("between-types");
  expect(placement.nearest.corner).toBe("captive");
  expect(placement.nearest.odds).toBeCloseTo(0.901, 3);
});

test("the link at the exclusion corner does not fit a known type", () => {
  expect(placed(golden.exclusion_case.link.answers).noModeReason).toBe("does-not-fit");
});

const firm: readonly Link[] = golden.worked_firm.links.map((link) => ({ ...link, direction: "customer" }));

test("the worked firm has the portfolio, the weights and the coverage of the method", () => {
  const result = portfolio(firm);
  if (isInsufficient(result)) throw new Error(result.reason);
  expectShares(result.corners, golden.worked_firm.corners_sales_weighted_modalShare);
  expectShares(result.display, golden.worked_firm.portfolio_soft_for_display);
  expectShares(result.weights, golden.worked_firm.P);
  expect(result.coverage).toBeCloseTo(golden.worked_firm.coverage, 12);
  expect([result.equalMixture, result.exclusionLargest]).toEqual([false, false]);
});

test("the worked firm's customer concentration lies within the bounds of the method", () => {
  const hhi = customerHhi(firm);
  if (isInsufficient(hhi)) throw new Error(hhi.reason);
  expect(hhi.low).toBeCloseTo(golden.worked_firm.customerHhi.low, 12);
  expect(hhi.high).toBeCloseTo(golden.worked_firm.customerHhi.high, 12);
});

test("a firm with the exclusion link alone is flagged: serving is not enough", () => {
  const link: Link = {
    id: "x",
    direction: "customer",
    kind: "single",
    share: 0.6,
    answers: golden.exclusion_case.link.answers,
  };
  const result = portfolio([link]);
  expect(!isInsufficient(result) && result.exclusionLargest).toBe(true);
});

const EXPECTATIONS = {
  expectedCoordination: { market: 1, modular: 1.5, relational: 3.5, captive: 4.5, hierarchy: 5 },
  expectedPower: { market: 1, modular: 1.5, relational: 2, captive: 4.5, hierarchy: 5 },
  consistencyLimit: 1.75,
};

test.each(golden.mode_consistency.cases)("consistency of EC $EC and PW $PW", (expected) => {
  const membership = { ...expected.w, x_simple_tacit_able: 0, x_exclusion: 0, x_simple_tacit_unable: 0 };
  const [EC1, EC2] = expected.EC;
  const [PW1, PW2] = expected.PW;
  const { coordination, power } = consistency(
    { placement: { membership }, answers: { EC1, EC2, PW1, PW2 } },
    EXPECTATIONS,
  );
  if (isInsufficient(coordination) || isInsufficient(power)) throw new Error("answers are there");
  expect(coordination.expected).toBeCloseTo(expected.expectedCoordination, PLACES);
  expect(power.expected).toBeCloseTo(expected.expectedPower, PLACES);
  expect([coordination.flag, power.flag]).toEqual([expected.coordinationFlag, expected.powerFlag]);
});

/** Largest w and modal share for the eight published states, as printed in method 2.1. */
const PRINTED: Readonly<Record<string, readonly [string, string]>> = {
  "bicycles, vertically integrated maker": ["0.448", "0.975"],
  "bicycles, standard components": ["0.567", "0.977"],
  "apparel, cut-make-trim assembly": ["0.448", "0.975"],
  "apparel, full-package supplier": ["0.416", "0.931"],
  "fresh vegetables, wholesale trade": ["0.448", "0.975"],
  "fresh vegetables, supermarket programme": ["0.450", "0.986"],
  "electronics, in-house": ["0.446", "0.971"],
  "electronics, turn-key contract maker": ["0.689", "1.000"],
};

test.each(golden.governance_cases)(
  "published state: $state is $expected",
  ({ state, x, expected, top, lead, ...rest }) => {
    const values = at(x, 0.1);
    const placement = placeDeterminants(values);
    const ranked = CORNERS.map((corner) => placement.membership[corner]).toSorted((a, b) => b - a);
    const [first = 0, second = 0] = ranked;

    expect(placement.mode).toBe(expected);
    expect(first).toBe(placement.membership[expected]);
    expect(first).toBeCloseTo(top, 10);
    expect(first - second).toBeCloseTo(lead, 10);
    expect(lead).toBeGreaterThanOrEqual(0.19);
    expect(modalShare(values)[expected]).toBeCloseTo(rest.modalShare_se10, PLACES);

    // 0.6885 is printed as .689: halves are rounded up, so a tiny amount is added before rounding.
    const printed = (value: number) => (value + 1e-12).toFixed(3);
    expect([printed(first), printed(placement.modalShare[expected])]).toEqual(PRINTED[state]);
  },
);
