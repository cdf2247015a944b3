import { describe, expect, test } from "vitest";
import { insufficient, isInsufficient } from "@/lib/result";
import { type Bootstrap, type BootstrapOptions, bootstrapInterval, seededRandom } from "@/lib/stats";

const values = [3, 7, 1, 9, 4, 4, 8, 2, 6, 5];
const meanOf = (list: readonly number[]) => (drawn: Int32Array) =>
  drawn.reduce((total, unit) => total + (list[unit] ?? Number.NaN), 0) / drawn.length;

function interval(options: Partial<BootstrapOptions> = {}): Bootstrap {
  const result = bootstrapInterval({
    units: values.length,
    statistic: meanOf(values),
    random: seededRandom("bootstrap"),
    ...options,
  });
  if (isInsufficient(result)) throw new Error(result.reason);
  return result;
}

describe("a bootstrap interval", () => {
  test("repeats with its seed and changes with it", () => {
    expect(interval()).toEqual(interval());
    expect(interval({ random: seededRandom("another") })).not.toEqual(interval());
  });

  // The mean of ten resampled values has a standard error of √(Σ(x − x̄)²/n²): here √60.9 / 10. With 2,000 draws it is
  // accurate to 1.6 %; 6 % is four times that.
  test("has the estimate of the whole and about the known error of a mean", () => {
    const { estimate, standardError, low, high, failed } = interval();
    expect(estimate).toBeCloseTo(4.9, 12);
    expect(Math.abs(standardError / (Math.sqrt(60.9) / 10) - 1)).toBeLessThan(0.06);
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThan(estimate);
    expect(failed).toBe(0);
  });

  test("moves with its values, mirrors by the basic method, and widens with confidence", () => {
    const moved = interval({ statistic: meanOf(values.map((value) => value + 100)) });
    const [percentile, basic, wide] = [interval(), interval({ method: "basic" }), interval({ confidence: 0.99 })];
    expect(moved.low).toBeCloseTo(percentile.low + 100, 9);
    expect(basic.low).toBeCloseTo(2 * percentile.estimate - percentile.high, 12);
    expect(basic.high).toBeCloseTo(2 * percentile.estimate - percentile.low, 12);
    expect(wide.low).toBeLessThan(percentile.low);
    expect(wide.high).toBeGreaterThan(percentile.high);
  });

  test("draws whole clusters: firms of which each value is the same leave the spread between firms", () => {
    const firms = [[1, 1, 1, 1, 1, 1], [5, 5], [9]];
    const statistic = (drawn: Int32Array) => {
      const all = Array.from(drawn, (firm) => firms[firm] ?? []).flat();
      return all.reduce((total, value) => total + value, 0) / all.length;
    };
    const { low, high, estimate } = interval({ units: firms.length, statistic });
    expect([low, high]).toEqual([1, 9]);
    expect(estimate).toBeCloseTo(25 / 9, 12);
  });

  test("of equal values is that value", () => {
    expect(interval({ statistic: meanOf(values.map(() => 3)) })).toMatchObject({ low: 3, high: 3, standardError: 0 });
  });

  test("leaves out resamples without a value and counts them, up to one in twenty", () => {
    let call = 0;
    const everyNth = (nth: number) => (drawn: Int32Array) => {
      call += 1;
      return call % nth === 0 ? insufficient("unlucky") : meanOf(values)(drawn);
    };
    expect(interval({ statistic: everyNth(25), draws: 1000 }).failed).toBe(40);
    call = 0;
    const often = bootstrapInterval({ units: 10, statistic: everyNth(10), random: seededRandom(1) });
    expect(often).toEqual(insufficient("too-many-failed-resamples"));
  });

  test("needs two units and an estimate, and finite values", () => {
    const random = seededRandom(1);
    expect(bootstrapInterval({ units: 1, statistic: () => 1, random })).toEqual(insufficient("too-few-units"));
    expect(bootstrapInterval({ units: 0, statistic: () => 1, random })).toEqual(insufficient("too-few-units"));
    const none = bootstrapInterval({ units: 5, statistic: () => insufficient("constant"), random });
    expect(none).toEqual(insufficient("no-estimate"));
    expect(() => bootstrapInterval({ units: 5, statistic: () => Number.NaN, random })).toThrow(RangeError);
    expect(() => bootstrapInterval({ units: 5, statistic: () => 1, random, draws: 1 })).toThrow(RangeError);
    expect(() => bootstrapInterval({ units: 5, statistic: () => 1, random, confidence: 1 })).toThrow(RangeError);
  });
});
