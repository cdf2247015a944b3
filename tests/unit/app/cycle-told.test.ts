import { expect, test } from "vitest";
import type { AssignmentState, OwnAnswer } from "@/lib/assessments";
import { currentInstrument } from "@/lib/catalog";
import type { Member } from "@/lib/firms";
import { PHASES } from "@/lib/instrument";
import type { FirmRole } from "@/lib/policy";
import { assignmentsFinding } from "@/lib/view/assessments/assignment-finding";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { findingOf } from "@/lib/view/assessments/finding";
import { postsOf } from "@/lib/view/assessments/posts";
import { openRow, screeningRecord } from "@/lib/view/assessments/rows";
import { tasksOf } from "@/lib/view/assessments/tasks";
import { listAwaited } from "@/lib/view/assessments/unheard";

const states = { PRE: "accepted", LRN: "open", APP: "open", EVA: "open" } as const;
const given = (state: AssignmentState, id: string) => ({
  ...{ id, assigneeId: id, assignee: "Li Min", scope: "EVA.POS" as const, state, answered: 0, note: "", reason: "" },
  ...{ givenBy: null, givenAt: new Date(0), stateAt: new Date(0) },
});

/** An assessment in which the firm has answered Preparation, and the reader nothing. */
const cycleOf = (role: FirmRole, ...assigned: readonly AssignmentState[]): CycleFacts => ({
  firm: { id: "firm", role, reviewerRequired: false } as CycleFacts["firm"],
  assessment: { id: "cycle", cycle: 2026, states, viewSeed: 1, phases: [] } as unknown as CycleFacts["assessment"],
  instrument: currentInstrument,
  answered: new Map(currentInstrument.items.filter(({ id }) => id.startsWith("PRE.")).map(({ id }) => [id, 1])),
  own: new Map(),
  input: { notApplicable: {} } as CycleFacts["input"],
  customers: [],
  links: 0,
  members: [],
  progress: [],
  assignments: assigned.map((state, n) => given(state, `colleague ${n}`)),
  mine: new Set(),
  threads: [],
});

test("a cycle under way is as far for a contributor as for the manager", () => {
  const [manager, contributor] = [cycleOf("manager"), cycleOf("contributor")].map((facts) => openRow(facts, "en"));
  expect(manager?.state).toBe("12 of 48 items answered");
  expect(contributor?.state).toBe(manager?.state);
  expect(contributor?.glyph).toEqual(manager?.glyph);
});

test("what a contributor answered in a phase that is closed stays theirs, though other items were passed on to them", () => {
  const facts: CycleFacts = {
    ...cycleOf("contributor"),
    own: new Map(
      currentInstrument.items.map(({ id }) => [id, { value: { answer: { level: 3 } } } as unknown as OwnAnswer]),
    ),
    input: {
      notApplicable: {},
      context: {},
      firm: { roles: null },
      aim: null,
      evidence: {},
    } as unknown as CycleFacts["input"],
  };
  const [first, second] = postsOf(facts, () => undefined, "en");
  expect(first).toMatchObject({ done: 12, all: 12, who: { line: "You" } });
  // An open phase counts the items the reader has now.
  expect(second).toMatchObject({ all: 0, who: { line: "Colleagues answer this phase" } });
});

test("the overview waits for those whom the reviews of the open phases list", () => {
  const member = (personId: string) => ({ personId, role: "contributor", displayName: personId }) as Member;
  const facts: CycleFacts = {
    ...cycleOf("manager", "started"),
    members: ["colleague 0", "Chen Jing", "Liu Yang"].map(member),
    progress: PHASES.map((phase) => ({ personId: "Liu Yang", phase, answered: 12 })),
  };
  const told = () => findingOf(facts, "en", { screening: 0, personId: "boss" }).at(-1);
  expect(told()).toBe("In the open phases together, 2 colleagues still have items to answer.");
  expect(listAwaited(facts, { phases: ["APP"], personId: "boss" })).toEqual(["Chen Jing"]);
});

test("tasks that were sent back are counted beyond those passed on", () => {
  const finding = (...assigned: readonly AssignmentState[]) =>
    assignmentsFinding(cycleOf("manager", ...assigned), "en");
  expect(finding("done", "started", "handed-back")).toEqual([
    "Of 2 tasks passed on to colleagues, 1 is done.",
    "1 more task was sent back.",
  ]);
  expect(finding("handed-back")).toEqual(["1 task was sent back."]);
});

test("items that a colleague sent back are in the list, with a button text of their own", () => {
  const at = { locale: "en", screening: [], invitations: 1 } as const;
  const [first] = tasksOf(cycleOf("manager", "handed-back"), at);
  expect(first).toMatchObject({
    label: "Li Min sent back: Evaluation – Own role",
    press: "See what Li Min sent back",
  });
});

test("answers of the screening are told before the first answer, and not counted as open items too", () => {
  const items = currentInstrument.items.map(({ id }) => id);
  const fresh: CycleFacts = {
    ...cycleOf("manager"),
    assessment: { ...cycleOf("manager").assessment, states: { ...states, PRE: "open" } },
    answered: new Map(),
    mine: new Set(items),
    input: { notApplicable: {}, context: {}, firm: { roles: null }, aim: null } as unknown as CycleFacts["input"],
  };
  const screening = items.slice(0, 16);
  expect(findingOf(fresh, "en", { screening: screening.length, personId: "boss" })[1]).toContain(
    "16 answers of your screening are kept",
  );
  expect(findingOf(fresh, "en", { screening: 0, personId: "boss" })[1]).toBe("None of the 48 items has an answer yet.");
  const labels = tasksOf(fresh, { locale: "en", screening, invitations: 1 }).map(({ label }) => label);
  expect(labels).toContain("Confirm your 16 screening answers");
  expect(labels).toContain("Answer your 32 open items");
  expect(tasksOf(fresh, { locale: "en", screening: items, invitations: 1 }).map(({ key }) => key)).not.toContain(
    "items",
  );
});

test("a screening is told as the estimate of its day, in the firm's time", () => {
  const kept = { answers: {}, position: {}, mainFunction: null, updatedAt: new Date("2026-11-29T20:00:00Z") };
  const note = (locale: "en" | "zh") => screeningRecord(kept, { timeZone: "Asia/Shanghai", locale }).note;
  expect(note("en")).toMatch(/^This is an estimate of 30 Nov 2026: later entries do not change it\./);
  expect(note("zh")).toMatch(/^这是 2026 年 11 月 30 日的估计，以后填写的内容不会改变它。/);
});
