import { expect, test } from "vitest";
import { measureGuides } from "@/lib/catalog";
import type { PlanState, PlanStep } from "@/lib/plan";
import { stepDone } from "@/lib/view/plan/step-done";
import { biggestGap } from "@/lib/view/results/biggest-gap";
import { firstSteps } from "@/lib/view/results/first-steps";
import { goalSaid } from "@/lib/view/results/gap-in-words";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());
const first = firstSteps(rating).find(({ before, of }) => before + 1 < of);
if (first === undefined) throw new Error("the rating advises a step that others follow");
const NOON = new Date("2026-09-11T20:00:00Z");
const EN = { timeZone: "Asia/Shanghai", locale: "en", since: new Date("2026-01-01T00:00:00Z") } as const;

const step = (text: string, doneAt: Date | null): PlanStep => ({ id: text, text, catalogId: null, doneAt });
const planWith = (state: PlanState, steps: readonly PlanStep[], doneOn: string | null = null) => [
  { catalogId: first.measure, state, steps, doneOn },
];

test("a step of a result is done once the plan has ticked it, in whichever language it was kept, on the firm's day", () => {
  for (const text of [first.what.en, first.what.zh]) {
    const ticked = planWith("running", [step(text, NOON), step("Ask the customer", null)]);
    expect(stepDone(ticked, first, EN)).toEqual({ on: "12 Sep 2026", next: "Ask the customer" });
    expect(stepDone(planWith("running", [step(text, null)]), first, EN)).toBeUndefined();
  }
});

test("the first step of a measure is known by its measure: the list has other words for it than the guide", () => {
  const begins = { ...first, before: 0, what: { en: "As in the guide", zh: "按说明" } };
  const listed = { ...step("", NOON), catalogId: first.measure };
  expect(stepDone(planWith("running", [listed]), begins, EN)?.on).toBe("12 Sep 2026");
  expect(stepDone(planWith("running", [listed]), { ...begins, before: 1 }, EN)).toBeUndefined();
});

test("where the plan lists no further step, the next one of the measure comes after it", () => {
  const next = measureGuides.find(({ id }) => id === first.measure)?.steps[first.before + 1]?.what;
  const ticked = planWith("running", [step(first.what.en, NOON)]);
  expect(next?.zh).toBeTruthy();
  expect(stepDone(ticked, first, { ...EN, locale: "zh" })?.next).toBe(next?.zh);
});

test("another step, a measure set aside or one that is not in the plan leave it open; a measure that is done does not", () => {
  expect(stepDone([], first, EN)).toBeUndefined();
  expect(stepDone(planWith("running", [step("Ask the customer", NOON)]), first, EN)).toBeUndefined();
  expect(stepDone(planWith("set-aside", [step(first.what.en, NOON)]), first, EN)).toBeUndefined();
  expect(stepDone(planWith("verified", [], "2026-10-01"), first, EN)).toEqual({ on: "1 Oct 2026", next: undefined });
});

test("what was done before the result became final, the result has found undone", () => {
  const later = { ...EN, since: new Date("2026-10-02T00:00:00Z") };
  expect(stepDone(planWith("running", [step(first.what.en, NOON)]), first, later)).toBeUndefined();
  expect(stepDone(planWith("verified", [], "2026-10-01"), first, later)).toBeUndefined();
});

test("the next step is one that the plan has not ticked either", () => {
  const guide = measureGuides.find(({ id }) => id === first.measure)?.steps ?? [];
  const all = guide.slice(first.before).map(({ what }) => step(what.en, NOON));
  expect(stepDone(planWith("running", all), first, EN)).toEqual({ on: "12 Sep 2026", next: undefined });
});

test("the biggest gap does not send the reader to an action that is done", () => {
  const gap = known(biggestGap(rating));
  expect(goalSaid(gap, first, "en")).toContain("Begin with action 1");
  const done = { on: "12 Sep 2026", next: "Ask the customer" };
  expect(goalSaid(gap, { ...first, done }, "en")).toMatch(/Action 1 below is already done. Go on with its next step.$/);
  expect(goalSaid(gap, { ...first, done: { ...done, next: undefined } }, "en")).toMatch(/is already done.$/);
  expect(goalSaid(gap, { ...first, cell: undefined, done }, "en")).toContain(
    "No measure in the list fits this part now.",
  );
});
