import { expect, test } from "vitest";
import type { TransitionTable } from "@/lib/cohort-network";
import { MODES } from "@/lib/instrument";
import { transitionsTable } from "@/lib/view/cohort-network/transitions";

const grid = <T>(value: T) => MODES.map(() => MODES.map(() => value));
const table = (chance: number): TransitionTable => ({
  ...{ from: 2025, to: 2026, byChance: 0, clear: grid(false), cells: grid({ low: 10, high: 19 }) },
  chance: grid(chance),
  ...{ moves: { low: 0 }, ended: { low: 0 }, started: { low: 0 }, unclear: { low: 0 } },
});

test("a number in brackets is explained above the table, and a zero is not printed", () => {
  const none = transitionsTable(table(0), "en");
  expect(none.caption).not.toContain("brackets");
  expect(none.rows.flat()).not.toContain("10–19 (about 0)");
  expect(none.rows[0]?.slice(1, 3)).toEqual(["10–19", "10–19"]);

  const some = transitionsTable(table(3), "zh");
  expect(some.caption).toContain("括号内是仅因作答误差就会出现的变动");
  expect(some.rows[0]?.slice(1, 3)).toEqual(["10–19", "10–19（约 3）"]);
});
