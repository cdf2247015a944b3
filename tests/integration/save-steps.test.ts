import { afterAll, beforeAll, expect, test } from "vitest";
import { passGate } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { AnswersBody } from "@/app/api/v1/assessments/[assessmentId]/answers/body";
import { holdAssessmentIn } from "@/db/assessments/assessments";
import { saveAnswersIn } from "@/db/assessments/save-answers";
import type { FieldEntry } from "@/db/fields/field-entry";
import { saveFields } from "@/db/fields/save-fields";
import { useDatabase } from "@/tests/support/database";
import { listenToDatabase } from "@/tests/support/database-talk";
import { anAssessment, anEntry, itemsOf } from "@/tests/support/factories";

let database: Awaited<ReturnType<typeof listenToDatabase>>;

beforeAll(async () => {
  await useDatabase();
  database = await listenToDatabase();
}, 120_000);

afterAll(() => database.end());

test("a save of twelve answers is one transaction that reads the assessment once, in nine statements", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  const save = (level: 1 | 2 | 3, base: number) =>
    passGate(
      {
        verb: "answer.save",
        input: AnswersBody,
        findIn: holdAssessmentIn,
        runIn: async (tx, { subject: assessment, input }) =>
          done(await saveAnswersIn(tx, actor, { assessment, entries: input.entries })),
      },
      actor,
      { assessmentId, owner: actor.personId, entries: itemsOf("LRN").map(({ id }) => anEntry(id, level, base)) },
    );
  await save(1, 0);
  await save(2, 1);
  const { statements, trips } = await database.during(() => save(3, 2));
  expect(statements.filter((text) => text.startsWith("begin"))).toHaveLength(1);
  expect(statements.filter((text) => /^\s*select .* from "?app"?\."?assessment"?\b/.test(text))).toHaveLength(1);
  expect(statements).toHaveLength(9);
  expect(trips).toBeLessThanOrEqual(9);
});

test("a save of one field of the firm is eleven statements, and each further field is five more", async () => {
  const { manager: actor, firmId } = await anAssessment();
  const employees = (value: number, base: number): FieldEntry => ({
    kind: "profile",
    base,
    change: { field: "employees", value },
  });
  const industry = (value: string, base: number): FieldEntry => ({
    kind: "profile",
    base,
    change: { field: "industry", value },
  });
  const save = (...entries: readonly FieldEntry[]) => saveFields(actor, { firmId, entries });
  const saved = { status: "saved" };
  expect(await save(employees(120, 0), industry("27", 0))).toMatchObject([saved, saved]);
  const one = await database.during(() => save(employees(130, 1)));
  const two = await database.during(() => save(employees(140, 2), industry("28", 1)));
  expect(await save(employees(150, 2))).toMatchObject([{ status: "conflict", theirs: { revision: 3, value: 140 } }]);
  expect([one.statements.length, two.statements.length]).toEqual([11, 16]);
});
