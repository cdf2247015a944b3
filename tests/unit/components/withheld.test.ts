import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithheld, TOLD_FROM } from "@/components/report/withheld";

const count = fc.nat(4);
const detailOf = (levels: readonly number[], dontKnow: number) => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = levels;
  return { levels: { 1: a, 2: b, 3: c, 4: d, 5: e }, dontKnow, notApplicable: null };
};

test("no total told to a contributor becomes one person's answer when he subtracts his own", () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 5, maxLength: 5 }), count, (levels, dontKnow) => {
      const all = levels.reduce((sum, n) => sum + n, dontKnow);
      const detail = detailOf(levels, dontKnow);
      expect(isWithheld(detail, "manager")).toBe(false);
      if (!isWithheld(detail, "contributor") && all > 0) expect(all - 1).toBeGreaterThanOrEqual(2);
      expect(isWithheld(detail, "contributor")).toBe(all > 0 && all < TOLD_FROM);
    }),
  );
});

test("an item that does not apply hides nobody", () => {
  expect(isWithheld({ ...detailOf([1, 0, 0, 0, 0], 0), notApplicable: "wholly owned" }, "contributor")).toBe(false);
});
