import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { passGate } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { createBudget } from "@/app/_server/gate/writing-budget";
import { findAssessment } from "@/db/assessments/assessments";
import { saveAnswers } from "@/db/assessments/save-answers";
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
      input: z.object({ assessmentId: z.uuid() }),
      find: (who, at) => findAssessment(who, at),
      run: async ({ actor: who, input }) =>
        done(await saveAnswers(who, { ...input, entries: [anEntry("LRN.ORG.1", level, level - 1)] })),
    },
    actor,
    { assessmentId },
  );

test("the gate lets nobody write more than the budget, tells when to go on, and keeps the others' budget apart", async () => {
  const at = await anAssessment();
  for (const level of [1, 2] as const) expect(await save(at, at.contributor, level)).toMatchObject({ kind: "outcome" });
  expect(await save(at, at.contributor, 3)).toMatchObject({
    outcome: { status: "refused", reason: "too-much-written", values: { minutes: 60 } },
  });
  expect(await save(at, at.manager, 1)).toMatchObject({ outcome: { status: "done", value: [{ status: "saved" }] } });
});
