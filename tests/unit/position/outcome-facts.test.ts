import { describe, expect, test } from "vitest";
import { countMoves, roleOutcomes } from "@/lib/position";

const shares = (OEM: number) => ({ OEA: 1 - OEM, OEM, ODM: 0, OBM: 0 });

describe("sales by function", () => {
  test("stand beside the earliest cycle of the three years before", () => {
    const cycles = [2022, 2023, 2024, 2026].map((cycle, index) => ({ cycle, shares: shares((index + 1) / 10) }));
    expect(roleOutcomes(cycles, 2026)?.[1]).toEqual({ role: "OEM", share: 0.4, before: { cycle: 2023, share: 0.2 } });
    expect(roleOutcomes(cycles, 2022)?.[1]?.before).toBeNull();
    expect(roleOutcomes(cycles, 2025)).toBeUndefined();
  });
});

test("moves count from the day after, to the day itself", () => {
  const moves = ["2023-11-25", "2023-11-26", "2025-11-25", "2025-11-26", "2026-11-25", "2026-11-26"].map((date) => ({
    move: "up" as const,
    date,
  }));
  expect(countMoves(moves, "2026-11-25", 1)).toEqual({ up: 2, down: 0 });
  expect(countMoves(moves, "2026-11-25", 3)).toEqual({ up: 4, down: 0 });
});
