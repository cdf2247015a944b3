import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELLS, type CellId, PHASES } from "@/lib/instrument";
import { changeOfPosition, decomposeFitChange, type FitAt, fitCells, isMissing, type RatedLink } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { sum } from "@/lib/stats";
import { anInput, known, rate } from "../../support/rating";

const flat = (value: number) => tabulate(CELLS, () => value);
const onScale = fc.double({ min: 1, max: 5, noNaN: true });
const cells = fc
  .array(onScale, { minLength: CELLS.length, maxLength: CELLS.length })
  .map((values) => tabulate(CELLS, (cell) => values[CELLS.indexOf(cell)] ?? 1));
/** An assessment in which some cells have no score. */
const cycles: fc.Arbitrary<FitAt> = fc
  .record({ levels: cells, required: cells, left: fc.subarray([...CELLS], { minLength: 8 }) })
  .map(({ levels, required, left }) => ({
    levels: Object.fromEntries(left.map((cell) => [cell, levels[cell]])),
    required,
  }));

describe("the parts of a change of fit", () => {
  test("add up to the change, in all and over the phases, and swap sign with the cycles", () => {
    fc.assert(
      fc.property(cycles, cycles, (before, after) => {
        const there = decomposeFitChange(before, after);
        if (isMissing(there)) return;
        const back = known(decomposeFitChange(after, before));
        expect(there.capability + there.requirement).toBeCloseTo(there.change, 8);
        for (const part of ["capability", "requirement"] as const) {
          expect(sum(PHASES.map((phase) => there.byPhase[phase][part]))).toBeCloseTo(there[part], 8);
          expect(back[part]).toBeCloseTo(-there[part], 8);
        }
      }),
    );
  });

  test("is all capability under one requirement, and all requirement with one capability", () => {
    fc.assert(
      fc.property(cells, cells, cells, (x1, x2, r) => {
        const capable = known(decomposeFitChange({ levels: x1, required: r }, { levels: x2, required: r }));
        expect(capable.requirement).toBeCloseTo(0, 8);
        const required = known(decomposeFitChange({ levels: r, required: x1 }, { levels: r, required: x2 }));
        expect(required.capability).toBeCloseTo(0, 8);
      }),
    );
  });

  test("start and end at the fits that are printed, where the same cells are scored", () => {
    const [before, after] = [
      { levels: flat(2.5), required: flat(3) },
      { levels: flat(3), required: flat(3.5) },
    ];
    const change = known(decomposeFitChange(before, after));
    expect(change.from).toBeCloseTo(known(fitCells(before.levels, before.required)).index, 10);
    expect(change.to).toBeCloseTo(known(fitCells(after.levels, after.required)).index, 10);
    expect(change).toMatchObject({ cells: 16, sameCells: true });
    // By hand: F(2.5, 3) = 75, F(3, 3) = 100, F(2.5, 3.5) = 60, F(3, 3.5) = 80.
    expect(change.capability).toBeCloseTo((25 + 20) / 2, 10);
    expect(change.requirement).toBeCloseTo((-15 - 20) / 2, 10);
  });

  test("take only the cells that both cycles scored, and say so when there is none", () => {
    const only = (cell: CellId, level: number): FitAt => ({ levels: { [cell]: level }, required: flat(3) });
    expect(decomposeFitChange(only("PRE.ORG", 2), only("EVA.INT", 2))).toEqual({
      insufficient: "no cell is scored in both cycles",
    });
    const change = known(
      decomposeFitChange(only("PRE.ORG", 2), { levels: { "PRE.ORG": 3, "LRN.ORG": 1 }, required: flat(3) }),
    );
    expect(change).toMatchObject({ from: 50, to: 100, cells: 1, sameCells: false });
  });
});

describe("a change of position", () => {
  const { position } = rate(anInput());

  test("shows functions, largest buyer and value added beside each other", () => {
    const roles = { OEA: 0, OEM: 0.5, ODM: 0.4, OBM: 0.1 };
    const links: readonly RatedLink[] = position.links.map((link) => ({ ...link, share: (link.share ?? 0) / 2 }));
    const change = changeOfPosition({ ...position, valueAdded: 80 }, { ...position, roles, links, valueAdded: 100 });
    expect(known(change.roles).ODM.change).toBeCloseTo(0.15, 10);
    expect(known(change.roleScore).change).toBeCloseTo(
      0.5 * 2 + 0.4 * 3 + 0.1 * 4 - (0.1 + 0.62 * 2 + 0.25 * 3 + 0.12),
      10,
    );
    expect(known(change.largestBuyer)).toMatchObject({ from: 0.38, to: 0.19 });
    expect(known(change.valueAdded)).toMatchObject({ change: 20, relative: 0.25 });
    expect(known(change.presentRole)).toEqual({ from: "OEM", to: "OEM" });
  });

  test("says of each figure by itself why it is not there", () => {
    const bundles = position.links.map((link) => ({ ...link, kind: "bundle" as const }));
    const change = changeOfPosition(position, {
      ...position,
      links: bundles,
      roles: { insufficient: "no role shares" },
    });
    expect(change.roles).toEqual({ insufficient: "no role shares" });
    expect(change.largestBuyer).toEqual({ insufficient: "no customer link" });
    expect(change.valueAdded).toEqual({ insufficient: "not stated" });
    const unknown = position.links.map((link) => ({ ...link, share: null }));
    expect(changeOfPosition(position, { ...position, links: unknown }).largestBuyer).toEqual({
      insufficient: "share not known",
    });
  });
});
