import { beforeAll, expect, test } from "vitest";
import { findAssessment, listPhaseEvents } from "@/db/assessments/assessments";
import { findResult } from "@/db/results/results";
import { finishAssessment, reopenAssessment } from "@/db/results/whole";
import { PHASES } from "@/lib/instrument";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aFrozenCycle, anAssessment, answerPhase, positionOf } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const statesOf = async (at: AnAssessment) => Object.values((await findAssessment(at.manager, at))?.states ?? {});
const all = (state: string) => PHASES.map(() => state);

async function anAnsweredCycle(): Promise<AnAssessment> {
  const at = await anAssessment();
  await positionOf(at);
  for (const phase of PHASES) await answerPhase(at.manager, at.assessmentId, phase);
  return at;
}

test("one step submits and accepts every phase, makes the result final, and logs each move in order", async () => {
  const at = await anAnsweredCycle();
  expect(await finishAssessment(at.manager, at)).toEqual({ ok: true, value: undefined });
  expect(await statesOf(at)).toEqual(all("accepted"));
  expect(await findResult(at.manager, at)).toMatchObject({ revision: 1 });
  const moves = (await listPhaseEvents(at.manager, at)).map(({ phase, event }) => `${event} ${phase}`);
  const inOrder = ["submit", "accept"].flatMap((event) => PHASES.map((phase) => `${event} ${phase}`));
  expect([inOrder, inOrder.toReversed()]).toContainEqual(moves);
});

test("nothing is submitted if one phase still lacks an answer", async () => {
  const at = await anAssessment();
  await positionOf(at);
  for (const phase of ["PRE", "LRN", "APP"] as const) await answerPhase(at.manager, at.assessmentId, phase);
  expect(await finishAssessment(at.manager, at)).toEqual({ ok: false, error: "answers-missing" });
  expect(await statesOf(at)).toEqual(all("open"));
});

test("two presses at once make one result", async () => {
  const at = await anAnsweredCycle();
  const both = await Promise.all([1, 2].map(() => finishAssessment(at.manager, at)));
  expect(both.filter((one) => one?.ok)).not.toHaveLength(0);
  expect(await findResult(at.manager, at)).toMatchObject({ revision: 1 });
});

test("reopening needs a reason, opens all phases, keeps the result, and finishing again makes a revision", async () => {
  const at = await aFrozenCycle();
  expect(await reopenAssessment(at.manager, { ...at, reason: " " })).toEqual({ ok: false, error: "reason-missing" });
  expect(await statesOf(at)).toEqual(all("accepted"));
  expect((await reopenAssessment(at.manager, { ...at, reason: "Li Na answers too" }))?.ok).toBe(true);
  expect(await statesOf(at)).toEqual(all("open"));
  expect(await findResult(at.manager, at)).toMatchObject({ revision: 1 });
  expect((await finishAssessment(at.manager, at))?.ok).toBe(true);
  expect(await findResult(at.manager, at)).toMatchObject({ revision: 2 });
});

test("a contributor and a stranger can do neither", async () => {
  const [open, final] = [await anAnsweredCycle(), await aFrozenCycle()];
  const stranger = await aStranger();
  expect(await finishAssessment(stranger, open)).toBeUndefined();
  expect(await reopenAssessment(stranger, { ...final, reason: "Mine" })).toBeUndefined();
  expect((await finishAssessment(open.contributor, open))?.ok).toBe(false);
  expect((await reopenAssessment(final.contributor, { ...final, reason: "Mine" }))?.ok).toBe(false);
  expect(await statesOf(open)).toEqual(all("open"));
});
