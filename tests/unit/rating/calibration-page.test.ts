import { describe, expect, test } from "vitest";
import stored from "@/app/(public)/method/calibration.generated.json";
import { KERNEL_VERSION } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { simulateCalibration } from "../../support/simulate-calibration";

/** A few firms of each kind, from the same seeds as those that the page shows. */
const few = simulateCalibration(150);

describe("the simulation on the method page", () => {
  test("was made with the kernel and the error model of today; run tests/bench/calibration.simulation.ts again", () => {
    expect(stored).toMatchObject({ kernel: KERNEL_VERSION, errorModel: errorModelProvisional.version });
    expect(stored.firms).toBeGreaterThanOrEqual(5_000);
    expect(stored.cases.map(({ prior, answered }) => [prior, answered])).toEqual(
      few.cases.map(({ prior, answered }) => [prior, answered]),
    );
  });

  test("finds with few firms what it found with many", () => {
    for (const [at, { verdicts, ranges }] of stored.cases.entries()) {
      const again = few.cases[at];
      expect(Math.abs((again?.ranges ?? 0) - ranges)).toBeLessThan(0.03);
      for (const [near, told] of verdicts.entries()) {
        const own = again?.verdicts[near];
        // verdicts of one firm hang together: four standard errors as if every second told nothing new
        const error = Math.sqrt((told.true * (1 - told.true)) / ((own?.count ?? 0) / 2));
        expect(Math.abs((own?.true ?? 0) - told.true), `${at} ${told.odds}`).toBeLessThan(4 * error);
      }
    }
  });

  test("shows chances that hold: where true levels lie anywhere, and nearly so where firms lie", () => {
    for (const { prior, verdicts, ranges } of stored.cases) {
      expect(Math.abs(ranges - 0.9)).toBeLessThan(0.01);
      for (const { odds, true: right } of verdicts)
        expect(Math.abs(right - odds)).toBeLessThan(prior === "flat" ? 0.02 : 0.06);
    }
  });
});
