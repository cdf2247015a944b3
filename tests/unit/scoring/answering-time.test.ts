import { expect, test } from "vitest";
import { BREAK_SECONDS, measureAnswering, TIMED_MIN, TOGETHER_MAX } from "@/lib/scoring";

const every = (seconds: number, count: number, items = 1) =>
  Array.from({ length: count }, (_, index) => ({ atMs: index * seconds * 1000, items }));

test("the time between saved answers is the time they took", () => {
  expect(measureAnswering(every(2, TIMED_MIN + 1))).toEqual({ milliseconds: TIMED_MIN * 2000, items: TIMED_MIN });
});

test("what was sent together, after a break, or too little tells no time", () => {
  expect(measureAnswering([{ atMs: 0, items: 12 }])).toBeUndefined();
  expect(measureAnswering(every(1, 40, TOGETHER_MAX + 1))).toBeUndefined();
  expect(measureAnswering(every(BREAK_SECONDS + 1, 48))).toBeUndefined();
  expect(measureAnswering(every(2, TIMED_MIN))).toBeUndefined();
});

test("a night between two sittings leaves the pace as it is", () => {
  const evening = every(60, 20);
  const night = 12 * 3_600_000;
  const morning = every(60, 20).map(({ atMs, items }) => ({ atMs: atMs + night, items }));
  const time = measureAnswering([...evening, ...morning]);
  expect((time?.milliseconds ?? 0) / (time?.items ?? 1)).toBe(60_000);
});
