import fc from "fast-check";
import { expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import { judge, judgeAll, levelsFromCells, listGaps } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { errorsOf, known } from "../../support/rating";

const { cutoffs } = requirements1;
const errors = { errors: errorsOf(1), cutoffs };
const cell = (level: number, required: number) => judge({ level, required, sem: 0.466, cutoffs });
const flat = (value: number) => tabulate(CELLS, () => value);

test("picture and word agree: below the band is met, above it short, within it unclear", () => {
  const level = fc.double({ min: 1, max: 5, noNaN: true });
  fc.assert(
    fc.property(level, level, (x, r) => {
      const { verdict, low, high } = cell(x, r);
      fc.pre(Math.abs(r - low) > 1e-6 && Math.abs(r - high) > 1e-6);
      expect(verdict).toBe(r < low ? "meets" : r > high ? "short" : "unclear");
    }),
  );
});

test("the band of a cell is .39 level wide each way, that of a phase .22", () => {
  expect(cell(3, 3).high - 3).toBeCloseTo(0.392, 3);
  const all = judgeAll(levelsFromCells(flat(3)), flat(3), errors);
  expect(known(all.phases.PRE).high - 3).toBeCloseTo(0.215, 3);
});

test("odds within a billionth of a cut-off reach it", () => {
  const even = { level: 3, required: 3, sem: 0.466 };
  expect(judge({ ...even, cutoffs: { meets: 0.5 + 5e-10, short: 0.1 } }).verdict).toBe("meets");
  expect(judge({ ...even, cutoffs: { meets: 0.5 + 5e-9, short: 0.1 } }).verdict).toBe("unclear");
  expect(judge({ ...even, cutoffs: { meets: 0.9, short: 0.5 - 5e-10 } }).verdict).toBe("short");
  expect(judge({ ...even, cutoffs: { meets: 0.9, short: 0.5 - 5e-9 } }).verdict).toBe("unclear");
});

test("a null cell has no verdict, and its requirement leaves the means of phase, lens and whole", () => {
  const levels = Object.fromEntries(Object.entries(flat(3)).filter(([id]) => id !== "LRN.INT"));
  const all = judgeAll(levelsFromCells(levels), { ...flat(3), "LRN.INT": 5 }, errors);
  expect(all.cells["LRN.INT"]).toEqual({ insufficient: "too few answers" });
  expect(known(all.phases.LRN).required).toBe(3);
  expect(known(all.lenses.INT).required).toBe(3);
  expect(known(all.overall).required).toBe(3);
});

test("gaps are sorted by the odds of a shortfall, not by its size, and a cell on its requirement is none", () => {
  const levels = { ...flat(3), "APP.NET": 2, "EVA.INT": 2.5, "PRE.POS": 2.5 };
  const gaps = listGaps(judgeAll(levelsFromCells(levels), flat(3), errors), "serve", requirements1.cutoffs);
  expect(gaps.map((gap) => gap.cell)).toEqual(["APP.NET", "PRE.POS", "EVA.INT"]);
  expect(gaps[0]).toMatchObject({ against: "serve", level: 2, required: 3, gap: -1 });
});

test("a verdict holds either way if half a level against the firm leaves it as it is", () => {
  expect(cell(4, 3)).toMatchObject({ verdict: "meets", holdsEitherWay: true });
  expect(cell(3.6, 3)).toMatchObject({ verdict: "meets", holdsEitherWay: false });
  expect(cell(1.5, 3)).toMatchObject({ verdict: "short", holdsEitherWay: true });
  expect(cell(2.4, 3)).toMatchObject({ verdict: "short", holdsEitherWay: false });
  expect(cell(3, 3)).toMatchObject({ verdict: "unclear", holdsEitherWay: false });
  const [easy, strict] = [
    judgeAll(levelsFromCells(flat(3)), flat(2.2), errors),
    judgeAll(levelsFromCells(flat(3)), flat(2.7), errors),
  ];
  expect(known(easy.overall)).toMatchObject({ verdict: "meets", holdsEitherWay: true });
  expect(known(strict.overall)).toMatchObject({ verdict: "meets", holdsEitherWay: false });
});

test("at the ends of the scale a shift goes no further than the scale", () => {
  expect(cell(1, 1.2)).toMatchObject({ verdict: "unclear" });
  expect(judge({ level: 5, required: 4.9, sem: 0.1, cutoffs })).toMatchObject({
    verdict: "meets",
    holdsEitherWay: false,
  });
  expect(judge({ level: 5, required: 4.4, sem: 0.1, cutoffs })).toMatchObject({
    verdict: "meets",
    holdsEitherWay: true,
  });
});
