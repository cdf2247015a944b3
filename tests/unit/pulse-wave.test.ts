import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELLS, LENSES, PHASES } from "@/lib/instrument";
import type { PulseRow } from "@/lib/pulse";
import { type PulseUnitRows, readPulseWave } from "@/lib/pulse";
import { isInsufficient, tabulate } from "@/lib/result";

const K = 5;
const aLevel = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 3 });
const aRow: fc.Arbitrary<PulseRow> = fc
  .array(aLevel, { minLength: CELLS.length, maxLength: CELLS.length })
  .map((levels) => tabulate(CELLS, (cell) => levels[CELLS.indexOf(cell)] ?? null));
const someUnits: fc.Arbitrary<readonly PulseUnitRows[]> = fc
  .array(fc.array(aRow, { maxLength: 9 }), { minLength: 1, maxLength: 6 })
  .map((units) => units.map((rows, index) => ({ id: `unit ${index}`, rows })));

const everybody = (level: number): PulseRow => tabulate(CELLS, () => level);
const unit = (id: string, ...levels: number[]): PulseUnitRows => ({ id, rows: levels.map(everybody) });
const hasLevel = (row: PulseRow): boolean => CELLS.some((cell) => typeof row[cell] === "number");

describe("what fewer than five people said is in no figure, alone or by subtraction", () => {
  test("whatever a unit of fewer than five says, every figure of the wave stays the same", () => {
    fc.assert(
      fc.property(someUnits, fc.nat(5), fc.array(aRow, { maxLength: 4 }), (units, at, other) => {
        const small = units.map((one, index) => (index === at ? { ...one, rows: one.rows.slice(0, 4) } : one));
        const changed = units.map((one, index) => (index === at ? { ...one, rows: other } : one));
        expect(readPulseWave(changed)).toEqual(readPulseWave(small));
      }),
      { numRuns: 300 },
    );
  });

  test("whatever the fewer than five who know a statement say of it, every figure stays the same", () => {
    const turned = (row: PulseRow, cell: (typeof CELLS)[number]): PulseRow => {
      const level = row[cell];
      return typeof level === "number" ? { ...row, [cell]: 6 - level } : row;
    };
    fc.assert(
      fc.property(someUnits, (units) => {
        const changed = units.map(({ id, rows }) => {
          const thin = CELLS.filter((cell) => rows.filter((row) => typeof row[cell] === "number").length < K);
          return { id, rows: rows.map((row) => thin.reduce((own, cell) => turned(own, cell), row)) };
        });
        expect(readPulseWave(changed)).toEqual(readPulseWave(units));
      }),
      { numRuns: 300 },
    );
  });

  test("the firm's figures are made of the units that are shown, and of no others", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const wave = readPulseWave(units);
        if (isInsufficient(wave)) return;
        expect(wave.firm.people).toBe(wave.units.reduce((sum, { pulse }) => sum + pulse.people, 0));
        for (const { pulse } of wave.units) {
          expect(pulse.people).toBeGreaterThanOrEqual(K);
          for (const cell of CELLS) {
            // The firm's value for a statement is known only if some unit's is.
            const known = wave.units.some((one) => !isInsufficient(one.pulse.cells[cell]));
            expect(isInsufficient(wave.firm.cells[cell])).toBe(!known);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a unit of five, one of whom knows nothing at all, is a unit of four", () => {
    const nobody: PulseRow = tabulate(CELLS, () => null);
    const wave = readPulseWave([{ id: "a", rows: [...unit("a", 1, 2, 3, 4).rows, nobody] }, unit("b", 3, 3, 3, 3, 3)]);
    if (isInsufficient(wave)) throw new Error("the other unit is shown");
    expect(wave.units.map(({ id }) => id)).toEqual(["b"]);
    expect(hasLevel(nobody)).toBe(false);
  });
});

describe("how far people differ is in no figure", () => {
  /** Two more people, and for each statement whether they swap their answers. */
  const twoMore = fc.tuple(aRow, aRow, fc.array(fc.boolean(), { minLength: CELLS.length, maxLength: CELLS.length }));

  test("whoever knows all but two of a unit cannot tell how their answers fall on the two", () => {
    fc.assert(
      fc.property(
        someUnits,
        fc.array(aRow, { minLength: 3, maxLength: 9 }),
        twoMore,
        (units, known, [one, other, swaps]) => {
          const [said, heard] = [one, other].map((row) => ({ ...row, "PRE.ORG": row["PRE.ORG"] ?? 3 }));
          const swapped = (own: PulseRow, with_: PulseRow): PulseRow =>
            tabulate(
              CELLS,
              (cell) => (cell !== "PRE.ORG" && swaps[CELLS.indexOf(cell)] ? with_[cell] : own[cell]) ?? null,
            );
          if (said === undefined || heard === undefined) throw new Error("two have answered");
          const wave = (...rows: readonly PulseRow[]) =>
            readPulseWave([...units, { id: "known", rows: [...known, ...rows] }]);
          const [before, after] = [wave(said, heard), wave(swapped(said, heard), swapped(heard, said))];
          expect(rounded(after)).toEqual(rounded(before));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a sixth person who answers in the second wave as the mean of the first does leaves no trace of the spread", () => {
    const spread = [1, 5, 3, 3, 3].map(everybody);
    const alike = [3, 3, 3, 3, 3].map(everybody);
    const waves = [spread, alike].map((rows) => [
      readPulseWave([{ id: "a", rows }]),
      readPulseWave([{ id: "a", rows: [...rows, everybody(3)] }]),
    ]);
    expect(waves[0]).toEqual(waves[1]);
  });
});

/** Rounded to twelve digits, because the order of a sum does not matter. */
const rounded = (wave: unknown): unknown =>
  JSON.parse(JSON.stringify(wave), (_, value) => (typeof value === "number" ? Number(value.toFixed(12)) : value));

describe("what a manager handed out shows in the firm alone, from ten people", () => {
  const someOfBoth = fc
    .tuple(someUnits, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
    .map(([units, hands]) => units.map((one, index) => ({ ...one, byHand: hands[index] ?? false })));

  test("the firm less its units leaves ten by hand or nobody, of every statement too", () => {
    fc.assert(
      fc.property(someOfBoth, (units) => {
        const wave = readPulseWave(units);
        if (isInsufficient(wave)) return;
        const hand = new Set(units.flatMap(({ id, byHand }) => (byHand ? [id] : [])));
        expect(wave.units.filter(({ id }) => hand.has(id))).toEqual([]);
        const left = wave.firm.people - wave.units.reduce((sum, { pulse }) => sum + pulse.people, 0);
        expect(left).toBe(wave.byHand);
        expect(left === 0 || left >= 10).toBe(true);
        const handed = units.flatMap((one) => (one.byHand && one.rows.filter(hasLevel).length >= K ? one.rows : []));
        for (const cell of CELLS) {
          const known = handed.filter((row) => typeof row[cell] === "number").length;
          const byMail = wave.units.some(({ pulse }) => !isInsufficient(pulse.cells[cell]));
          if (known < 10) expect(isInsufficient(wave.firm.cells[cell])).toBe(!byMail);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("whatever fewer than ten by hand say, every figure stays the same", () => {
    fc.assert(
      fc.property(
        someUnits,
        fc.array(aRow, { maxLength: 9 }),
        fc.array(aRow, { maxLength: 9 }),
        (mailed, one, other) => {
          const wave = (rows: readonly PulseRow[]) => readPulseWave([...mailed, { id: "printed", rows, byHand: true }]);
          expect(wave(one)).toEqual(wave(other));
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("units of five and more are shown as they are, and together by person, not by unit", () => {
  const wave = readPulseWave([unit("a", 1, 1, 1, 1, 1), unit("b", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)]);
  if (isInsufficient(wave)) throw new Error("both are shown");
  expect(wave.units.map(({ id, pulse }) => [id, pulse.people])).toEqual([
    ["a", 5],
    ["b", 10],
  ]);
  expect(wave.firm.overall).toEqual({ level: 3, points: 50 });
  for (const phase of PHASES) expect(wave.firm.phases[phase]).toEqual({ level: 3, points: 50 });
  expect(LENSES).toHaveLength(4);
});

test("where no unit has five people nothing is shown", () => {
  expect(readPulseWave([unit("a", 1, 2, 3, 4), unit("b", 5, 5, 5, 5)])).toEqual({
    kind: "insufficient",
    reason: "too-few",
  });
  expect(readPulseWave([])).toEqual({ kind: "insufficient", reason: "too-few" });
});

test("a unit that stands in twice is refused", () => {
  expect(() => readPulseWave([unit("a", 1, 1, 1, 1, 1), unit("a", 1, 1, 1, 1, 1)])).toThrow(RangeError);
});
