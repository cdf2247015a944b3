import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BANDS, type Fit } from "@/lib/rating";
import { likelyLevels, likelyRange, wholeRange, ZONES } from "@/lib/view/results/likely-range";
import { anInput, known, rate } from "@/tests/support/rating";

const serve = known(rate(anInput()).fit.serve);
const move = known(rate(anInput()).fit.move);

/** A fit whose draws are even steps from `from` to `to`. */
function drawnFrom(from: number, to: number): Fit {
  const at = (share: number) => from + share * (to - from);
  const below = (points: number) => Math.min(1, Math.max(0, (points - from) / (to - from)));
  const odds = { A: 1 - below(90), B: 0, C: 0, D: 0, E: below(50) };
  odds.B = below(90) - below(80);
  odds.C = below(80) - below(65);
  odds.D = below(65) - below(50);
  return {
    ...serve,
    bandOdds: odds,
    range: { p05: at(0.05), p25: at(0.25), p75: at(0.75), p95: at(0.95) },
    band: runOf(odds),
  };
}

function runOf(odds: Fit["bandOdds"]): Fit["band"] {
  for (let length = 1; length <= BANDS.length; length += 1) {
    for (let first = BANDS.length - length; first >= 0; first -= 1) {
      const run = BANDS.slice(first, first + length);
      if (run.reduce((sum, band) => sum + odds[band], 0) >= 0.8) return run;
    }
  }
  return BANDS;
}

describe("the likely range", () => {
  test("in whole points stays in the zone of each end, so that no number belongs to another letter", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 99, noNaN: true }),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        (from, wide) => {
          const fit = drawnFrom(from, Math.min(100, from + wide));
          const { low, high } = wholeRange(fit);
          const [best = "A", worst = "E"] = [fit.band[0], fit.band.at(-1)];
          expect(low).toBeGreaterThanOrEqual(ZONES[worst].low);
          expect(low).toBeLessThanOrEqual(high);
          expect(high).toBeLessThan(best === "A" ? 101 : ZONES[best].high);
        },
      ),
    );
  });

  test("lies in the zones of the letters and reaches into the best and the worst of them", () => {
    for (const fit of [serve, move]) {
      const { low, high } = likelyRange(fit);
      const [best = "A", worst = "E"] = [fit.band[0], fit.band.at(-1)];
      expect(low).toBeGreaterThanOrEqual(ZONES[worst].low);
      expect(low).toBeLessThan(ZONES[worst].high);
      expect(high).toBeLessThanOrEqual(ZONES[best].high);
      expect(high).toBeGreaterThan(ZONES[best].low);
    }
  });

  test("holds eight draws in ten, wherever they lie", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 80, noNaN: true }),
        fc.double({ min: 5, max: 20, noNaN: true }),
        (from, width) => {
          const { low, high } = likelyRange(drawnFrom(from, from + width));
          const held = (Math.min(high, from + width) - Math.max(low, from)) / width;
          // A final rating does not store how the draws are distributed beyond the outer quantiles.
          expect(Math.abs(held - 0.8)).toBeLessThan(0.05);
        },
      ),
    );
  });

  test("of a level holds eight in ten too, so that “likely” means one thing on a page", () => {
    const { low, high } = likelyLevels({ level: 3, sem: 1 });
    expect(high - 3).toBeCloseTo(1.2816, 4);
    expect(3 - low).toBeCloseTo(1.2816, 4);
  });
});
