import { expect, test } from "vitest";
import { asksReason, latenessOf, movePlan, moversOfPlan, PLAN_EVENTS, PLAN_MOVES, PLAN_STATES } from "@/lib/plan";

test("every move of the table is made by its movers and by nobody else", () => {
  for (const state of PLAN_STATES) {
    for (const move of PLAN_EVENTS) {
      for (const mover of ["manager", "owner"] as const) {
        const next = PLAN_MOVES[state][move];
        const moved = movePlan(state, move, { mover, reason: "why" });
        if (next === undefined) expect(moved).toEqual({ ok: false, error: "changed-meanwhile" });
        else if (moversOfPlan(move).includes(mover)) expect(moved).toEqual({ ok: true, value: next });
        else expect(moved).toEqual({ ok: false, error: "not-yours-to-do" });
      }
    }
  }
});

test("setting aside and taking a record back ask for a reason", () => {
  expect(PLAN_EVENTS.filter(asksReason)).toEqual(["reopen", "set-aside"]);
  const moved = movePlan("running", "set-aside", { mover: "manager", reason: " " });
  expect(moved).toEqual({ ok: false, error: "reason-missing" });
});

const measure = {
  state: "running",
  firstStepOn: "2026-12-14",
  recordOn: "2027-03-31",
  steps: 3,
  stepsOpen: 2,
} as const;

test.each([
  ["open steps after its day", measure, "2026-12-17", "first-step"],
  ["the day itself is in time", measure, "2026-12-14", undefined],
  ["all steps ticked", { ...measure, stepsOpen: 0 }, "2026-12-17", undefined],
  ["no steps listed and running", { ...measure, steps: 0, stepsOpen: 0 }, "2026-12-17", undefined],
  [
    "no steps listed and not begun",
    { ...measure, state: "not-started", steps: 0, stepsOpen: 0 },
    "2026-12-17",
    "first-step",
  ],
  ["the record is missing", measure, "2027-04-01", "record"],
  ["done without its record", { ...measure, state: "done" }, "2027-04-01", "record"],
  ["done in time", { ...measure, state: "done" }, "2026-12-17", undefined],
  ["verified", { ...measure, state: "verified" }, "2027-04-01", undefined],
  ["set aside", { ...measure, state: "set-aside" }, "2027-04-01", undefined],
  ["no dates", { ...measure, firstStepOn: null, recordOn: null }, "2027-04-01", undefined],
] as const)("late: %s", (_, of, today, late) => {
  expect(latenessOf(of, today)).toBe(late);
});
