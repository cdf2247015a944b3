import { describe, expect, test } from "vitest";
import { crossCheck } from "@/lib/cohort-network";

const mapOf = (nodes: number, links: readonly (readonly [number, number])[]) => ({
  x: Array.from({ length: nodes }, () => 0),
  from: links.map(([from]) => from),
  to: links.map(([, to]) => to),
});

describe("who matters by the links alone", () => {
  test("of two stars the middles, the larger first, and with three more all is reached", () => {
    const checked = crossCheck(
      mapOf(9, [
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 0],
        [6, 5],
        [7, 5],
      ]),
    );
    expect(checked.set.slice(0, 2)).toEqual([0, 5]);
    expect(checked.central[0]).toBe(0);
    // Node 8 has no link, so it is in neither list.
    expect(checked.set).not.toContain(8);
    expect(checked.central).not.toContain(8);
    expect(checked.report).toEqual({ reached: 1 });
  });

  test("there is nothing to say without a link, and too much to ask of a large network", () => {
    expect(crossCheck(mapOf(3, []))).toEqual({
      set: [],
      central: [],
      report: { kind: "insufficient", reason: "no-link" },
    });
    expect(crossCheck(mapOf(1501, [[0, 1]])).report).toEqual({ kind: "insufficient", reason: "too-large" });
  });
});
