import fc from "fast-check";
import { expect, test } from "vitest";
import { currentInstrument } from "@/lib/catalog";
import { PIECE_ITEMS, piecesOf } from "@/lib/view/assessments/ten-minute-batches";

test("pieces hold every item once, in order, about ten minutes each, and tear no section apart", () => {
  fc.assert(
    fc.property(fc.subarray([...currentInstrument.items]), (items) => {
      const pieces = piecesOf(items);
      expect(pieces.flat()).toEqual(items);
      for (const piece of pieces) {
        expect(piece.length).toBeGreaterThan(0);
        expect(piece.length).toBeLessThanOrEqual(PIECE_ITEMS);
      }
      const homes = new Map<string, Set<number>>();
      for (const [index, piece] of pieces.entries())
        for (const { cell } of piece) homes.set(cell, (homes.get(cell) ?? new Set()).add(index));
      for (const where of homes.values()) expect(where.size).toBe(1);
    }),
  );
});

test("nine items of 65 seconds are a piece", () => {
  expect(PIECE_ITEMS).toBe(9);
});
