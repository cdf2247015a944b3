import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { listOwnAnswers } from "@/db/assessments/answers";
import { saveAnswers } from "@/db/assessments/save-answers";
import { useDatabase } from "@/tests/support/database";
import { anAssessment, anEntry } from "@/tests/support/factories";

/** Disables indexes, so that rows come in physical order: an order that an index happens to give is not guaranteed. */
beforeAll(async () => {
  const { ownerUrl, name } = await useDatabase();
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  for (const way of ["enable_indexscan", "enable_indexonlyscan", "enable_bitmapscan"])
    await sql`alter database ${sql(name)} set ${sql(way)} = off`;
  await sql.end();
});

test("own answers come in the order of their items, whatever was changed last", async () => {
  const { contributor: actor, assessmentId } = await anAssessment();
  const items = ["PRE.ORG.1", "LRN.ORG.1", "EVA.INT.2", "EVA.INT.1"] as const;
  for (const item of items) await saveAnswers(actor, { assessmentId, entries: [anEntry(item, 2)] });
  await saveAnswers(actor, { assessmentId, entries: [anEntry("EVA.INT.1", 4, 1)] });
  const own = await listOwnAnswers(actor, { assessmentId });
  expect(own.map(({ item }) => item)).toEqual([...items].sort());
});
