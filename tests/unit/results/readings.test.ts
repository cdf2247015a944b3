import { expect, test } from "vitest";
import { CELLS, PHASES } from "@/lib/instrument";
import type { Verdict } from "@/lib/rating";
import { printReading } from "@/lib/view/charts/speak-reading";
import { readDemoFirm } from "@/lib/view/landing/demo-firm";
import { latticeReadings } from "@/lib/view/results/facts";
import { TONES, toneOf } from "@/lib/view/results/tone";
import { anInput, known, rate } from "../../support/rating";

test("a part and a phase have the verdict and the numbers of the rating", () => {
  const rating = rate(anInput());
  const serve = known(rating.verdicts.serve);
  const { cells, phases } = latticeReadings(rating);
  for (const cell of CELLS) {
    const verdict = known(serve.cells[cell]);
    expect(cells[cell]).toMatchObject({ tone: toneOf(verdict), level: verdict.level, required: verdict.required });
  }
  for (const phase of PHASES) {
    const verdict = known(serve.phases[phase]);
    expect(phases[phase]).toMatchObject({ tone: toneOf(verdict), level: verdict.level, required: verdict.required });
  }
});

test("the chance is printed where two phases print the same numbers under different words, and nowhere else", () => {
  const rating = rate(anInput());
  const verdicts = known(rating.verdicts.serve);
  const at = (odds: number, verdict: Verdict["verdict"], level: number): Verdict => ({
    ...known(verdicts.phases.PRE),
    odds,
    verdict,
    level,
    required: 3,
  });
  const phases = {
    PRE: at(0.21, "unclear", 2.64),
    LRN: at(0.19, "short", 2.61),
    APP: at(0.5, "unclear", 3),
    EVA: at(0.51, "unclear", 3.01),
  };
  const readings = latticeReadings({ ...rating, verdicts: { ...rating.verdicts, serve: { ...verdicts, phases } } });
  const chance = PHASES.map((phase) => printReading(readings.phases[phase], "en").chance);
  expect(chance).toEqual([
    "chance that the level is enough: just over 2 in 10",
    "chance that the level is enough: 2 in 10",
    "",
    "",
  ]);
});

test("the picture of the first page shows the five words by the rule of every result", () => {
  for (const reading of Object.values(readDemoFirm())) {
    if (reading.kind !== "rated") throw new Error("every part of the invented firm is rated");
    expect(TONES).toContain(reading.tone);
    expect(printReading(reading, "zh").level).toMatch(/^现在 \d\.\d，需要 \d\.\d$/);
  }
});
