import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELLS, cellOf, LENSES, PHASES } from "@/lib/instrument";
import { effortCredit, learningEfficiency } from "@/lib/plan";
import { type PulseRow, pulseIndex, SHAPE_DEVIATION, twoPictures } from "@/lib/pulse";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import {
  type CycleScores,
  changeBetween,
  changeBeyondRegression,
  monthsBetween,
  respondentOverlap,
  responseShift,
  type Score,
  type Scored,
} from "@/lib/scoring";
import { mean, sampleDeviation, seededRandom } from "@/lib/stats";

const aScore = (level: number, sem = 0.164): Score => ({
  level,
  points: 25 * (level - 1),
  sem,
  answered: 48,
  asked: 48,
  prorated: false,
});
const aCycle = (score: Scored, change: Partial<CycleScores> = {}): CycleScores => ({
  phases: tabulate(PHASES, () => score),
  lenses: tabulate(LENSES, () => score),
  overall: score,
  reducedForm: false,
  instrument: "test@1.0.0",
  respondents: ["a"],
  ...change,
});
const missing = insufficient("phase-missing");
const level = fc.double({ min: 1, max: 5, noNaN: true });
const sem = fc.double({ min: 0.05, max: 0.5, noNaN: true });

describe("change", () => {
  test("turns its sign with the order of the cycles, and keeps its size", () => {
    fc.assert(
      fc.property(level, level, sem, sem, (x1, x2, sem1, sem2) => {
        const [before, after] = [aCycle(aScore(x1, sem1)), aCycle(aScore(x2, sem2))];
        const [there, back] = [changeBetween(before, after).overall, changeBetween(after, before).overall];
        if (isInsufficient(there) || isInsufficient(back)) throw new Error("both are scored");
        expect(there.difference + back.difference).toBe(0);
        expect(there.standardError).toBeCloseTo(back.standardError, 12);
        expect(there.verdict === "rise").toBe(back.verdict === "fall");
      }),
    );
  });

  test("of the same level is none, whatever the errors; the sum of squared errors decides, not their order", () => {
    const change = changeBetween(aCycle(aScore(3, 0.1)), aCycle(aScore(3, 0.3))).overall;
    expect(change).toMatchObject({ difference: 0, index: 0, verdict: "not-reliable" });
  });

  test("is not there where a cycle has no score, where forms differ, and without any error", () => {
    const scored = aCycle(aScore(3));
    expect(changeBetween(scored, aCycle(missing)).phases.PRE).toEqual(insufficient("not-scored"));
    expect(changeBetween(scored, aCycle(aScore(3), { reducedForm: true })).lenses.ORG).toEqual(
      insufficient("different-form"),
    );
    expect(changeBetween(aCycle(aScore(2, 0)), aCycle(aScore(3, 0))).overall).toEqual(insufficient("no-error"));
    expect(responseShift({ before: aScore(3), again: missing, after: aScore(3) })).toEqual(insufficient("not-scored"));
    const group = { mean: 3, deviation: 0.5, reliability: 0.8 };
    expect(changeBeyondRegression(missing, aScore(3), group)).toEqual(insufficient("not-scored"));
  });

  test("marks a break in series and few respondents in common, and is reported all the same", () => {
    const change = changeBetween(
      aCycle(aScore(2)),
      aCycle(aScore(3), { instrument: "test@2.0.0", respondents: ["b"] }),
    );
    expect(change.breakInSeries).toBe(true);
    expect(change.overlap).toEqual({ share: 0, common: 0, few: true });
    expect(change.overall).toMatchObject({ difference: 1, verdict: "rise" });
    expect(respondentOverlap([], ["a"])).toEqual(insufficient("no-respondents"));
  });

  test("of a firm that only came nearer to the mean as expected is none beyond regression", () => {
    fc.assert(
      fc.property(level, fc.double({ min: 0, max: 1, noNaN: true }), (x1, reliability) => {
        const group = { mean: 3, deviation: 0.6, reliability };
        const beyond = changeBeyondRegression(aScore(x1), aScore(3 + reliability * (x1 - 3)), group);
        expect(!isInsufficient(beyond) && beyond.value).toBeCloseTo(0, 12);
      }),
    );
  });
});

describe("learning efficiency", () => {
  const given = { before: aScore(2.6), after: aScore(3.4), effort: 4, months: 12 };

  test("halves with twice the effort or twice the time", () => {
    const value = (change: Partial<typeof given>) => {
      const efficiency = learningEfficiency({ ...given, ...change });
      if (isInsufficient(efficiency)) throw new Error(efficiency.reason);
      return efficiency.value;
    };
    expect(value({ effort: 8 })).toBeCloseTo(value({}) / 2, 12);
    expect(value({ months: 24 })).toBeCloseTo(value({}) / 2, 12);
    expect(value({ before: aScore(3.4), after: aScore(2.6) })).toBeCloseTo(-value({}), 12);
  });

  test("says why there is none", () => {
    expect(learningEfficiency({ ...given, after: missing })).toEqual(insufficient("not-scored"));
    expect(learningEfficiency({ ...given, effort: 0 })).toEqual(insufficient("no-effort"));
    expect(learningEfficiency({ ...given, months: 0 })).toEqual(insufficient("no-time"));
    expect(learningEfficiency({ ...given, effort: 1e-200, months: 1e-200 })).toEqual(insufficient("no-time"));
    expect(learningEfficiency({ ...given, after: aScore(2.8) })).toEqual(insufficient("not-reliable"));
    expect(() => learningEfficiency({ ...given, effort: -1 })).toThrow(RangeError);
  });

  test("credits what runs by its time, never more than whole", () => {
    const running = { state: "running" as const, effort: 2, horizonMonths: 8 };
    expect(effortCredit([{ ...running, elapsedMonths: 2 }])).toBe(0.5);
    expect(effortCredit([{ ...running, elapsedMonths: 20 }])).toBe(2);
    expect(effortCredit([])).toBe(0);
    expect(() => effortCredit([{ ...running, horizonMonths: 0, elapsedMonths: 1 }])).toThrow(RangeError);
  });

  test("counts months by the calendar: whole ones, and the share of the one begun", () => {
    expect(monthsBetween("2026-01-15", "2027-01-15")).toBe(12);
    expect(monthsBetween("2026-01-31", "2026-02-28")).toBe(1);
    expect(monthsBetween("2026-04-01", "2026-04-16")).toBe(0.5);
    expect(monthsBetween("2026-02-01", "2026-02-15")).toBe(0.5);
    expect(monthsBetween("2024-02-29", "2024-02-29")).toBe(0);
    expect(monthsBetween("2027-01-15", "2026-01-15")).toBe(-12);
    expect(monthsBetween("2025-12-20", "2026-01-04")).toBeCloseTo(15 / 31, 12);
    expect(monthsBetween("2026-02-20", "2026-03-10")).toBeCloseTo(18 / 28, 12);
    expect(() => monthsBetween("2026-02-30", "2026-03-01")).toThrow(RangeError);
  });

  test("never counts fewer months for a later day", () => {
    const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2032-12-31"), noInvalidDate: true });
    const text = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first = a, second = b, third = c] = [a, b, c].toSorted((x, y) => x.getTime() - y.getTime());
        expect(monthsBetween(text(first), text(second))).toBeLessThanOrEqual(
          monthsBetween(text(first), text(third)) + 1e-12,
        );
      }),
    );
  });
});

describe("pulse", () => {
  const everyone = (count: number, levelAt: (person: number, cell: number) => number | null): readonly PulseRow[] =>
    Array.from({ length: count }, (_, person) => {
      const row: Partial<Record<(typeof CELLS)[number], number | null>> = {};
      CELLS.forEach((cell, place) => {
        row[cell] = levelAt(person, place);
      });
      return row;
    });

  test("needs five people, five levels of a statement, and three statements of a phase", () => {
    expect(pulseIndex(everyone(4, () => 3)).overall).toEqual(insufficient("too-few-people"));
    const one = pulseIndex(everyone(5, (person, cell) => (cell === 0 && person === 0 ? null : 3)));
    expect(one.cells["PRE.ORG"]).toEqual(insufficient("too-few-answers"));
    expect(one.phases.PRE).toEqual({ level: 3, points: 50 });
    const two = pulseIndex(everyone(5, (person, cell) => (cell < 2 && person === 0 ? null : 3)));
    expect(two.phases.PRE).toEqual(insufficient("too-few-answers"));
    expect(two.overall).toEqual(insufficient("too-few-answers"));
  });

  test("counts nobody who answered nothing, and refuses a level off the scale", () => {
    const silent = everyone(1, () => null);
    expect(pulseIndex([...everyone(5, () => 2), ...silent])).toMatchObject({ people: 5, overall: { level: 2 } });
    expect(() => pulseIndex(everyone(5, () => 6))).toThrow(RangeError);
  });

  test("is compared as if people differed by more than those who tick at random", () => {
    const random = seededRandom(4);
    const shapes = everyone(4000, () => 1 + Math.floor(5 * random())).map((row) => {
      const levels = PHASES.map((phase) => mean(LENSES.map((lens) => row[cellOf(phase, lens)] ?? 0)));
      return (levels[0] ?? 0) - mean(levels);
    });
    expect(sampleDeviation(shapes)).toBeCloseTo(0.61, 1);
    expect(sampleDeviation(shapes)).toBeLessThan(SHAPE_DEVIATION);
  });

  const phases = fc.record({ PRE: level, LRN: level, APP: level, EVA: level });
  const even = (deviation: number) => tabulate(PHASES, () => deviation);

  test("has the picture of management when the shapes are one, however far apart the levels", () => {
    fc.assert(
      fc.property(phases, fc.double({ min: -2, max: 2, noNaN: true }), (management, shift) => {
        const pulse = tabulate(PHASES, (phase) => management[phase] + shift);
        const pictures = twoPictures({
          management,
          pulse,
          deviations: even(0.9),
          people: 40,
          itemVariance: 0.18,
          errorOf: () => 0.2,
        });
        if (isInsufficient(pictures)) throw new Error(pictures.reason);
        for (const phase of PHASES) {
          expect(pictures.phases[phase].difference).toBeCloseTo(0, 12);
          expect(pictures.phases[phase].differs).toBe(false);
        }
      }),
    );
  });

  test("differences of two pictures sum to zero, and half a level is not enough", () => {
    fc.assert(
      fc.property(phases, phases, (management, pulse) => {
        const pictures = twoPictures({
          management,
          pulse,
          deviations: even(0),
          people: 5,
          itemVariance: 0,
          errorOf: () => 0,
        });
        if (isInsufficient(pictures)) throw new Error(pictures.reason);
        const differences = PHASES.map((phase) => pictures.phases[phase].difference);
        expect(differences.reduce((total, each) => total + each, 0)).toBeCloseTo(0, 12);
        for (const phase of PHASES) {
          const { difference, differs } = pictures.phases[phase];
          if (Math.abs(difference) <= 0.5) expect(differs).toBe(false);
        }
      }),
    );
    const flat = { PRE: 3, LRN: 3, APP: 3, EVA: 3 };
    expect(
      twoPictures({
        management: flat,
        pulse: flat,
        deviations: even(1),
        people: 4,
        itemVariance: 0.18,
        errorOf: () => 0.2,
      }),
    ).toEqual(insufficient("too-few-people"));
    expect(() =>
      twoPictures({
        management: flat,
        pulse: flat,
        deviations: even(-1),
        people: 9,
        itemVariance: 0.18,
        errorOf: () => 0.2,
      }),
    ).toThrow(RangeError);
  });
});
