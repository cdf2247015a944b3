import { expect, test } from "vitest";
import { CELLS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { scoreInterval, stagedLevel, weakestHandover } from "@/lib/scoring";

const all = (level: number) => ({ PRE: level, LRN: level, APP: level, EVA: level });
const cells = (level: number) => tabulate(CELLS, () => level);

test("a level is reached a quarter below it, and not below that", () => {
  expect(stagedLevel(all(2.75), cells(2.75)).level).toBe(3);
  expect(stagedLevel(all(2.75 - 1e-10), cells(2.75)).level).toBe(3);
  expect(stagedLevel(all(2.74), cells(2.74)).level).toBe(2);
});

test("one cell more than a level below blocks, and is named with its threshold", () => {
  const staged = stagedLevel(all(4), { ...cells(4), "APP.NET": 1.9 });
  expect(staged.level).toBe(2);
  expect(staged.blocking).toEqual([{ id: "APP.NET", level: 1.9, threshold: 2 }]);
});

test("null cells do not block; everything that keeps from the next level is listed", () => {
  const staged = stagedLevel({ ...all(3.8), LRN: 3.2 }, { "PRE.ORG": 2.5 });
  expect(staged.level).toBe(3);
  expect(staged.blocking.map((each) => each.id)).toEqual(["LRN", "PRE.ORG"]);
});

test("the scale has two ends: nothing blocks level 5, and level 1 is always reached", () => {
  expect(stagedLevel(all(5), cells(5))).toEqual({ level: 5, blocking: [] });
  expect(stagedLevel(all(1), cells(1)).level).toBe(1);
});

test("of equal phases the first in order is the weakest hand-over, and an even loop is whole", () => {
  const weakest = weakestHandover(all(3), () => 0.313);
  expect(weakest).toMatchObject({ phase: "PRE", difference: 0, broken: false });
  expect(weakest.loopBalance).toBeCloseTo(1, 12);
});

test("without an error the odds of a broken loop are refused, not 0 or 1", () => {
  for (const sem of [0, -0.1, Number.NaN]) expect(() => weakestHandover(all(3), () => sem)).toThrow(RangeError);
});

test("the loop breaks at a difference of −.763", () => {
  const at = (difference: number) => weakestHandover({ ...all(3), APP: 3 + difference }, () => 0.313).broken;
  expect([at(-0.763), at(-0.764)]).toEqual([false, true]);
});

test("a 90 % interval is give or take 6.7 points overall, and never leaves 0 to 100", () => {
  const { low, high } = scoreInterval({ level: 3, sem: 0.164 });
  expect([low, high]).toEqual([expect.closeTo(50 - 6.7, 1), expect.closeTo(50 + 6.7, 1)]);
  expect(scoreInterval({ level: 1.1, sem: 0.466 }).low).toBe(0);
  expect(scoreInterval({ level: 4.9, sem: 0.466 }).high).toBe(100);
});
