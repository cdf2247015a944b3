import { describe, expect, test } from "vitest";
import stored from "@/app/(public)/method/calibration.generated.json";
import { KERNEL_VERSION } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { simulateCalibration } from "../../support/simulate-calibration";

/** The simulation behind the method page with the same seeds, but fewer firms. */
const few = simulateCalibration(150);

describe("the simulation on the method page", () => {
  test("was made with the kernel and the error model of today; run tests/bench/calibration.simulation.ts again", () => {
    expect(stored).toMatchObject({ kernel: KERNEL_VERSION, errorModel: errorModelProvisional.version });
    expect(stored.firms).toBeGreaterThanOrEqual(4_000);
    expect(stored.cases.map(({ answered }) => answered)).toEqual(["one", "three", "eight"]);
  });

  test("finds with few firms what it found with many", () => {
    for (const [at, { verdicts, ranges, letters }] of stored.cases.entries()) {
      const again = few.cases[at];
      expect(Math.abs((again?.ranges.likely ?? 0) - ranges.likely)).toBeLessThan(0.04);
      expect(Math.abs((again?.ranges.wide ?? 0) - ranges.wide)).toBeLessThan(0.03);
      expect(Math.abs((again?.letters.held ?? 0) - letters.held)).toBeLessThan(0.08);
      for (const [near, told] of verdicts.entries()) {
        const own = again?.verdicts[near];
        // Verdicts of one firm are correlated. So the standard error counts only every second verdict, and four of them
        // are allowed.
        const error = Math.sqrt((told.true * (1 - told.true)) / ((own?.count ?? 0) / 2));
        expect(Math.abs((own?.true ?? 0) - told.true), `${at} ${told.odds}`).toBeLessThan(4 * error);
      }
    }
  });

  test("shows ranges and letters that hold what they say, answered in whole levels", () => {
    for (const { ranges, letters } of stored.cases) {
      expect(Math.abs(ranges.likely - 0.8)).toBeLessThan(0.02);
      expect(Math.abs(ranges.wide - 0.9)).toBeLessThan(0.02);
      expect(letters.held).toBeGreaterThan(0.9);
      // Printing all five letters would always include the true one.
      expect(letters.printed).toBeLessThan(2.7);
    }
  });

  test("shows chances that are a little too high, most of all where one person answers", () => {
    for (const { verdicts } of stored.cases)
      for (const { odds, true: right } of verdicts) expect(Math.abs(right - odds)).toBeLessThan(0.06);
    const excess = stored.cases.map(({ verdicts }) => Math.max(...verdicts.map((each) => each.odds - each.true)));
    expect(excess[0]).toBe(Math.max(...excess));
  });
});
