import { expect, test } from "vitest";
import { Everything, TickedStep } from "@/app/(firm)/firms/[firmId]/plan/form-input";

test.each([
  ["", null],
  ["   ", null],
  ["0", 0],
  [" 1200 ", 1200],
  ["1,200", 1200],
  ["1 200 000.5", 1_200_000.5],
  ["0.25", 0.25],
] as const)("a cost of %j is read as %j", (typed, cost) => {
  expect(Everything.cost.parse(typed)).toBe(cost);
});

test.each(["1e3", "0x10", "0,125", "1,20", "1,200 300", "12,3456", "1.125", "-5", "٣", "200000000000"])(
  "%j is no cost",
  (typed) => {
    expect(Everything.cost.safeParse(typed).success).toBe(false);
  },
);

test("a step is ticked by its id, in small letters, and by nothing that only looks like one", () => {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  expect(TickedStep.parse(`${id.toUpperCase()}:1`)).toEqual({ stepId: id, done: true });
  expect(TickedStep.parse(`${id}:0`)).toEqual({ stepId: id, done: false });
  for (const step of [`${"-".repeat(36)}:1`, `${id}:2`, id, `${id}:1:1`])
    expect(TickedStep.safeParse(step).success).toBe(false);
});
