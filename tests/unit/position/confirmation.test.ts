import fc from "fast-check";
import { expect, test } from "vitest";
import { CONFIRMED_IDS, CONFIRMED_SCALES, LEVELS, type Level } from "@/lib/instrument";
import { CONFIRMED_QUESTIONS, compareScale, compareSides, type LinkAnswers } from "@/lib/position";

test("answers that hold together differ from one level apart on, and agree within three quarters", () => {
  const firm: LinkAnswers = { CX1: 3, CX2: 3, CX3: 3, PW1: 3, PW2: 3 };
  expect(compareScale("complexity", { firm, customer: { CX1: 4, CX2: 4, CX3: 4 } })).toBe("differ");
  expect(compareScale("complexity", { firm, customer: { CX1: 4, CX2: 4, CX3: 3 } })).toBe("agree");
  expect(compareScale("power", { firm, customer: { PW1: 4, PW2: 4 } })).toBe("differ");
  expect(compareScale("power", { firm, customer: { PW1: 4, PW2: 3 } })).toBe("agree");
});

test("answers that scatter must lie further apart before they differ", () => {
  // The sample SD of 1, 3, 5 is 2 levels. So SE = .5/√3 = .2887 on each side, and the limit is 1.6449 · √2 · .2887 =
  // .67.
  const firm: LinkAnswers = { CX1: 1, CX2: 3, CX3: 5 };
  expect(compareScale("complexity", { firm, customer: { CX1: 3, CX2: 5, CX3: 5 } })).toBe("agree");
  // If the other side has SE .10, the limit is 1.6449 · √(.2887² + .1²) = .5026, and x differs by .5.
  expect(compareScale("complexity", { firm, customer: { CX1: 5, CX2: 5, CX3: 5 } })).toBe("agree");
});

test("turned questions are turned before they are compared", () => {
  const firm: LinkAnswers = { CA1: 5, CA2: 1, CA3: 5 };
  expect(compareScale("capability", { firm, customer: { CA1: 5, CA2: 1, CA3: 5 } })).toBe("agree");
  expect(compareScale("capability", { firm, customer: { CA1: 1, CA2: 5, CA3: 1 } })).toBe("differ");
});

test("no verdict stands on a single answer of either side", () => {
  const both: LinkAnswers = { PW1: 1, PW2: 1 };
  expect(compareScale("power", { firm: both, customer: { PW1: 5 } })).toBe("not-compared");
  expect(compareScale("power", { firm: { PW2: 5 }, customer: both })).toBe("not-compared");
  expect(compareScale("power", { firm: both, customer: {} })).toBe("not-compared");
});

const answers = fc
  .record(Object.fromEntries(CONFIRMED_IDS.map((id) => [id, fc.option(fc.constantFrom<Level>(...LEVELS))])))
  .map((given): LinkAnswers => Object.fromEntries(Object.entries(given).filter(([, level]) => level !== null)));

test("neither side is the measure: the verdicts are the same seen from either end, and with oneself there is none", () => {
  fc.assert(
    fc.property(answers, answers, (firm, customer) => {
      expect(compareSides({ firm, customer })).toEqual(compareSides({ firm: customer, customer: firm }));
      for (const scale of CONFIRMED_SCALES) expect(compareScale(scale, { firm, customer: firm })).not.toBe("differ");
    }),
  );
});

test("the verdict on power does not give the customer's two answers away", () => {
  const pairs = LEVELS.flatMap((a) => LEVELS.map((b): LinkAnswers => ({ PW1: a, PW2: b })));
  for (const firm of pairs) {
    for (const verdict of ["agree", "differ"] as const) {
      const possible = pairs.filter((customer) => compareScale("power", { firm, customer }) === verdict);
      // For each set of answers of the firm, at least three pairs of answers of the customer lead to this verdict, or
      // none do.
      if (possible.length > 0) expect(possible.length).toBeGreaterThanOrEqual(3);
    }
  }
});

test("every confirmed question belongs to one scale", () => {
  const asked = CONFIRMED_SCALES.flatMap((scale) => [...CONFIRMED_QUESTIONS[scale]]);
  expect(asked.sort()).toEqual([...CONFIRMED_IDS].sort());
});
