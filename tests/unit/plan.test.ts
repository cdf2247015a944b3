import { describe, expect, test } from "vitest";
import {
  asksReason,
  effortCredit,
  latenessOf,
  movePlan,
  moversOfPlan,
  PLAN_EVENTS,
  PLAN_MOVES,
  PLAN_STATES,
  workBetween,
} from "@/lib/plan";

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

describe("work between two freezes", () => {
  const freezes = { before: "2024-12-10", after: "2025-12-10" };
  const base = { state: "running", effort: 2, recordOn: "2026-01-01", horizonMonths: 12 } as const;
  const credit = (of: Parameters<typeof workBetween>[0]) => effortCredit([workBetween(of, freezes)]);

  test.each([
    ["done in time counts whole", { ...base, state: "done", startedOn: "2025-01-10", doneOn: "2025-08-01" }, 2],
    ["verified in time counts whole", { ...base, state: "verified", startedOn: "2025-01-10", doneOn: "2025-08-01" }, 2],
    [
      "done after the freeze ran until it",
      { ...base, state: "done", startedOn: "2025-06-10", doneOn: "2026-02-01" },
      1,
    ],
    ["running counts its share", { ...base, startedOn: "2025-09-10", doneOn: null }, 0.5],
    ["running from before counts what was left of it", { ...base, startedOn: "2024-06-10", doneOn: null }, 1],
    ["running from long before counts nothing more", { ...base, startedOn: "2023-06-10", doneOn: null }, 0],
    [
      "done before the first freeze was counted then",
      { ...base, state: "done", startedOn: "2024-02-10", doneOn: "2024-11-01" },
      0,
    ],
    [
      "done on the day of the first freeze was counted then",
      { ...base, state: "verified", startedOn: "2024-02-10", doneOn: "2024-12-10" },
      0,
    ],
    [
      "begun before and done between counts what was left of it",
      { ...base, state: "done", startedOn: "2024-06-10", doneOn: "2025-03-01" },
      1,
    ],
    ["not begun counts nothing", { ...base, state: "not-started", startedOn: null, doneOn: null }, 0],
    ["begun after the second freeze counts nothing", { ...base, startedOn: "2025-12-20", doneOn: null }, 0],
    ["set aside counts nothing", { ...base, state: "set-aside", startedOn: "2025-02-01", doneOn: null }, 0],
    [
      "an own measure runs from its start to its record",
      { ...base, startedOn: "2025-06-10", doneOn: null, recordOn: "2026-06-10", horizonMonths: null },
      1,
    ],
    [
      "an own measure without dates takes a year",
      { ...base, startedOn: "2025-06-10", doneOn: null, recordOn: null, horizonMonths: null },
      1,
    ],
  ] as const)("%s", (_, of, points) => {
    expect(credit(of)).toBeCloseTo(points, 12);
  });

  test.each([
    ["still running", { state: "running", doneOn: null }],
    ["done in the second time", { state: "done", doneOn: "2026-02-01" }],
  ] as const)("over two times it never counts more than its effort: %s", (_, of) => {
    const one = { ...base, ...of, startedOn: "2025-06-10" };
    const next = { before: freezes.after, after: "2027-12-10" };
    expect(effortCredit([workBetween(one, freezes), workBetween(one, next)])).toBeCloseTo(base.effort, 12);
  });
});
