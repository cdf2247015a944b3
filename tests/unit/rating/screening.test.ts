import { expect, test } from "vitest";
import { currentInstrument, requirements1, screening1 } from "@/lib/catalog";
import type { ItemAnswer, Level } from "@/lib/instrument";
import { rateScreening, type ScreeningInput } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { known } from "../../support/rating";

/** Nine answers about a buyer that controls closely: nearest to captive. */
const captive = { CX1: 4, CX2: 4, CX3: 4, CO1: 4, CO2: 4, CO3: 3, CA1: 2, CA2: 4, CA3: 3 } as const;

const screened = (answer: (at: number) => ItemAnswer | undefined, given: Partial<ScreeningInput> = {}) =>
  rateScreening({
    instrument: currentInstrument,
    answers: Object.fromEntries(
      screening1.items.flatMap((id, at) => {
        const each = answer(at);
        return each === undefined ? [] : [[id, each] as const];
      }),
    ),
    determinants: captive,
    mainFunction: "OEM",
    requirements: requirements1,
    errorModel: errorModelProvisional,
    ...given,
  });

const level = (value: Level): ItemAnswer => ({ level: value });

test("an overall level, what such a customer asks for, and a verdict", () => {
  const rating = screened((at) => level(at % 4 === 0 ? 2 : 3));
  expect(known(rating.overall)).toEqual({ level: 2.75, sem: expect.closeTo(0.202, 3) });
  expect(known(rating.required)).toMatchObject({ nearest: { mode: "captive" }, exclusionLargest: false });
  expect(known(rating.required).level).toBeCloseTo(2.752, 3);
  expect(known(rating.verdict).verdict).toBe("unclear");
});

test("the verdict uses the error of sixteen answers of one voice, .202", () => {
  const { odds, low } = known(screened(() => level(3)).verdict);
  expect(3 - low).toBeCloseTo(0.8416 * Math.sqrt(0.015 + (0.095 + 0.18 + 0.141) / 16), 4);
  expect(odds).toBeGreaterThan(0.7);
  expect(known(screened(() => level(4)).verdict).verdict).toBe("meets");
  expect(known(screened(() => level(2)).verdict).verdict).toBe("short");
});

test("a function with higher floors requires more of the same customer", () => {
  const oem = known(screened(() => level(3)).required).level;
  const odm = known(screened(() => level(3), { mainFunction: "ODM" }).required).level;
  expect(odm).toBeGreaterThan(oem);
});

test("don't know is no level 1: one in a phase is left out, many leave nothing to say", () => {
  expect(screened(() => ({ dontKnow: true })).overall).toEqual({ insufficient: "a phase is not scored" });
  const one = screened((at) => (at === 0 ? { dontKnow: true } : level(3)));
  expect(known(one.overall).level).toBe(3);
  const open = screened((at) => (at < 2 ? undefined : level(3)));
  expect(open.overall).toEqual({ insufficient: "a phase is not scored" });
  expect(open.verdict).toEqual(open.overall);
  expect(known(open.required).level).toBeCloseTo(2.78, 2);
});

test("answers that tie with those named are counted", () => {
  const { hints, ties } = screened((at) => level(at < 10 ? 2 : at < 15 ? 3 : 4));
  expect(hints.weakest).toHaveLength(2);
  expect(ties.weakest).toEqual({ named: hints.weakest, unnamed: 8 });
  // The highest is unique; the next one ties with four others.
  expect(ties.strongest).toEqual({ named: hints.strongest.slice(1), unnamed: 4 });
  const none = { named: [], unnamed: 0 };
  expect(screened(() => level(3)).ties).toEqual({ weakest: none, strongest: none });
});

test("without all three points about the customer nothing is required", () => {
  const { CA1: _, CA2: __, CA3: ___, ...some } = captive;
  const rating = screened(() => level(3), { determinants: some });
  expect(rating.required).toEqual({ insufficient: "a determinant is not answered" });
  expect(rating.verdict).toEqual(rating.required);
});
