import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CELLS, PHASES } from "@/lib/instrument";
import { isMissing } from "@/lib/rating";
import { golden03, inputOf } from "../support/method-0-3";
import { rate } from "../support/rating";

const cellIds = z.custom<(typeof CELLS)[number]>((id) => CELLS.some((cell) => cell === id));
const sureness = z.object({ word: z.string(), compare: z.boolean() });
const gaps = z.object({
  odds: z.record(z.string(), z.number()),
  named: z.array(
    z.object({ cell: cellIds, odds: z.number(), expected: z.number(), points: z.number(), band: z.array(z.string()) }),
  ),
  compareNamed: z.boolean(),
  sureness: z.object({ serve: sureness, move: sureness.optional() }),
});
const agreement = z.object({
  respondents: z.number(),
  items: z.number(),
  rwg: z.number(),
  rwgLindell: z.number(),
  averageDeviation: z.number(),
  critical: z.number(),
  supported: z.boolean(),
});

/** What `tests/golden/method-0-4/gaps.py` computed for the firms of revision 0.3, by name. */
const golden = new Map(
  z
    .array(
      z.object({
        name: z.string(),
        gaps: gaps.nullable(),
        agreement: z.record(z.string(), agreement.nullable()),
      }),
    )
    .parse(JSON.parse(readFileSync(new URL("method-0-4/gaps.json", import.meta.url), "utf8")))
    .map((row) => [row.name, row]),
);

/** Four standard errors of a share of 1,000 draws, the number that a result uses. */
const ODDS_TOLERANCE = 0.064;
const PLACES = 8;

describe.each(golden03.firms)("revision 0.4 of: $name", (firm) => {
  const rating = rate(inputOf(firm));
  const { gaps: expected, agreement: agreed = {} } = golden.get(firm.name) ?? {};
  const found = rating.biggestGaps;

  test("agreement of every cell and phase", () => {
    const { cells, phases } = rating.agreement;
    const parts = [
      ...CELLS.map((cell) => [cell, cells[cell]] as const),
      ...PHASES.map((phase) => [phase, phases[phase]] as const),
    ];
    expect(Object.keys(agreed)).toEqual(parts.map(([name]) => name));
    for (const [name, own] of parts) {
      const part = agreed[name];
      if (part === null || part === undefined || isMissing(own)) {
        expect([part, isMissing(own)], name).toEqual([null, true]);
        continue;
      }
      const { respondents, items, verdict, ...figures } = own;
      expect([respondents, items, verdict === "supported"], name).toEqual([
        part.respondents,
        part.items,
        part.supported,
      ]);
      for (const figure of ["rwg", "rwgLindell", "averageDeviation", "critical"] as const)
        expect(figures[figure], `${name} ${figure}`).toBeCloseTo(part[figure], PLACES);
    }
  });

  test("chances of the biggest gap, Kelley's level, and what closing one brings", () => {
    if (expected === null || expected === undefined || found === undefined || isMissing(found)) {
      expect([expected ?? null, found === undefined || isMissing(found)]).toEqual([null, true]);
      return;
    }
    for (const cell of CELLS)
      expect(Math.abs((found.odds[cell] ?? 0) - (expected.odds[cell] ?? 0)), cell).toBeLessThan(ODDS_TOLERANCE);
    if (expected.compareNamed)
      expect(found.named.map(({ cell }) => cell)).toEqual(expected.named.map(({ cell }) => cell));
    for (const { cell, expected: level, closing } of found.named) {
      const own = expected.named.find((gap) => gap.cell === cell);
      if (own === undefined) continue;
      expect(level, cell).toBeCloseTo(own.expected, PLACES);
      expect(closing.points, cell).toBeCloseTo(own.points, PLACES);
    }
  });

  test("sureness", () => {
    const words = rating.sureness;
    if (expected === null || expected === undefined || words === undefined) return;
    for (const against of ["serve", "move"] as const) {
      const own = expected.sureness[against];
      const word = words[against];
      if (own?.compare !== true || isMissing(word)) continue;
      expect(word.word, against).toBe(own.word);
    }
  });
});
