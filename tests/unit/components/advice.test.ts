import { expect, test } from "vitest";
import { measureGuides, measures1 } from "@/lib/catalog";
import { stepText } from "@/lib/view/plan/steps";
import { noAdviceSaid, passedOverSaid, stepFor, stepToTake } from "@/lib/view/results/advice";
import { anInput, known, rate } from "../../support/rating";

const rating = rate(anInput());
const guideOf = (id: string) => {
  const guide = measureGuides.find((own) => own.id === id);
  const measure = measures1.measures.find((own) => own.id === id);
  if (guide === undefined || measure === undefined) throw new Error(`${id} is not in the list`);
  return { guide, measure };
};

test("the step that a result names is the one to take, and the first where all are done", () => {
  const { guide, measure } = guideOf("M22");
  expect(stepToTake(measure, { step: 2 }, "en")).toEqual({
    name: "Next step within 30 days",
    what: guide.steps[1]?.what.en,
  });
  expect(stepToTake(measure, { step: 1 }, "zh")).toEqual({ name: "30 天内的第一步", what: guide.steps[0]?.what.zh });
  expect(stepToTake(measure, undefined, "en").what).toBe(measure.firstStep.en);
});

test("a measure goes into the plan with the step that the result names", () => {
  const [chosen] = known(rating.recommendations);
  if (chosen === undefined) throw new Error("the firm has advice");
  const { guide, measure } = guideOf(chosen.measure);
  expect(stepFor(measure, rating, "en").what).toBe(guide.steps[(chosen.step ?? 0) - 1]?.what.en);
  expect(stepFor(measure, undefined, "en").what).toBe(measure.firstStep.en);
});

test("a step of the list reads in the language of its reader, whichever it was taken in", () => {
  const what = measureGuides[3]?.steps[1]?.what;
  if (what === undefined) throw new Error("the measure has two steps");
  expect(stepText({ catalogId: null, text: what.zh }, "en")).toBe(what.en);
  expect(stepText({ catalogId: null, text: "Ask Li" }, "zh")).toBe("Ask Li");
});

test("no advice is called no gap only where no cell is probably short", () => {
  expect(noAdviceSaid(rating, "en")).toBeUndefined();
  const none = { ...rating, recommendations: [] };
  const open = { eligible: [{ cell: "EVA.POS", expectedShortfall: 0.6 }], passedOver: ["EVA.POS"] } as const;
  expect(noAdviceSaid({ ...none, measureCells: open }, "en")?.title).toBe("No measure fits now");
  expect(noAdviceSaid({ ...none, measureCells: { eligible: [], passedOver: [] } }, "en")?.title).toBe("No clear gap");
  expect(noAdviceSaid({ ...rating, recommendations: { insufficient: "no reliable gap" } }, "zh")?.title).toBe(
    "没有可以确定的差距",
  );
  expect(passedOverSaid({ ...rating, measureCells: open }, "en")).toContain("no measure fits them now");
  expect(passedOverSaid({ ...rating, measureCells: { eligible: [], passedOver: [] } }, "en")).toBeUndefined();
});
