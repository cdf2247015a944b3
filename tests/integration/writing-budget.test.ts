import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { passGate } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { createBudget } from "@/app/_server/gate/writing-budget";
import { findAssessment } from "@/db/assessments/assessments";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { saveAnswers } from "@/db/assessments/save-answers";
import { idSchema } from "@/lib/ids";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, anAssessment, anEntry } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
  globalThis.trellisBudget = createBudget([{ ms: 3_600_000, acts: 2, characters: 10_000 }]);
});
afterAll(() => {
  globalThis.trellisBudget = undefined;
});

const save = ({ assessmentId }: AnAssessment, actor: UserActor, level: 1 | 2 | 3 | 4) =>
  passGate(
    {
      verb: "answer.save",
      input: z.object({ assessmentId: idSchema }),
      find: (who, at) => findAssessment(who, at),
      run: async ({ actor: who, input }) =>
        done(await saveAnswers(who, { ...input, entries: [anEntry("LRN.ORG.1", level, level - 1)] })),
    },
    actor,
    { assessmentId },
  );

test("the gate lets nobody write more than their budget, says when to continue, and does not affect others", async () => {
  const at = await anAssessment();
  for (const level of [1, 2] as const) expect(await save(at, at.contributor, level)).toMatchObject({ kind: "outcome" });
  expect(await save(at, at.contributor, 3)).toMatchObject({
    outcome: { status: "refused", reason: "too-much-written", values: { minutes: 60 } },
  });
  expect(await save(at, at.manager, 1)).toMatchObject({ outcome: { status: "done", value: [{ status: "saved" }] } });
});

test("a person over the budget locks nothing, and a refused person is not counted", async () => {
  const [at, other] = [await anAssessment(), await anAssessment()];
  let held = 0;
  const hold = (actor: UserActor, { assessmentId }: AnAssessment) =>
    passGate(
      {
        verb: "answer.save",
        input: z.object({ assessmentId: idSchema }),
        findIn: async (tx, _, input) => {
          held += 1;
          return holdForAnswersIn(tx, { ...input, entries: [] });
        },
        runIn: async () => done("held"),
      },
      actor,
      { assessmentId },
    );
  for (const _ of [1, 2, 3]) expect(await hold(at.contributor, other)).toEqual({ kind: "not-found" });
  for (const _ of [1, 2]) expect(await hold(at.contributor, at)).toMatchObject({ outcome: { status: "done" } });
  expect(held).toBe(5);
  expect(await hold(at.contributor, at)).toMatchObject({ outcome: { reason: "too-much-written" } });
  expect(held).toBe(5);
});

test("a queue filled by another person locks nothing and uses nobody's budget", async () => {
  const at = await anAssessment();
  let asked = 0;
  const send = (actor: UserActor) =>
    passGate(
      {
        verb: "answer.save",
        input: z.object({ assessmentId: idSchema, owner: idSchema }),
        owner: ({ owner }) => owner,
        findIn: async (tx, _, { assessmentId }) => {
          asked += 1;
          return holdForAnswersIn(tx, { assessmentId, entries: [] });
        },
        runIn: async () => done("sent"),
      },
      actor,
      { assessmentId: at.assessmentId, owner: at.contributor.personId },
    );
  for (const _ of [1, 2, 3])
    expect(await send(at.manager)).toMatchObject({ outcome: { status: "refused", reason: "session-ended" } });
  expect(asked).toBe(0);
  expect(await send(at.contributor)).toMatchObject({ outcome: { status: "done" } });
  expect(await save(at, at.manager, 1)).toMatchObject({ outcome: { status: "done" } });
});
