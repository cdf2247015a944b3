import fc from "fast-check";
import { expect, test } from "vitest";
import { intoTwoColumns } from "@/components/ui/two-columns";

const parts = fc.array(fc.record({ id: fc.uuid(), lines: fc.integer({ min: 0, max: 60 }) }));
const sum = (list: readonly { readonly lines: number }[]) => list.reduce((all, { lines }) => all + lines, 0);

test("two columns hold every part once, each in its order, and differ by no more than the longest part", () => {
  fc.assert(
    fc.property(parts, (list) => {
      const [left, right] = intoTwoColumns(list);
      expect([...left, ...right].toSorted((a, b) => list.indexOf(a) - list.indexOf(b))).toEqual(list);
      for (const column of [left, right]) {
        expect(column).toEqual(list.filter((part) => column.includes(part)));
      }
      expect(Math.abs(sum(left) - sum(right))).toBeLessThanOrEqual(Math.max(0, ...list.map(({ lines }) => lines)));
    }),
  );
});
