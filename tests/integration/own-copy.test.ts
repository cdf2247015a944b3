import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openSession } from "@/db/people/sessions";
import { findOwnCopy } from "@/db/personal-data/own-copy";
import { listPersonalData } from "@/lib/personal-data";
import { useDatabase } from "@/tests/support/database";
import { aFrozenCycle, hashed } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("a person's copy holds his account, his place, and every version of his answers", async () => {
  const at = await aFrozenCycle();
  const { personId } = at.contributor;
  await openSession({ personId, tokenHash: hashed(randomUUID()), method: "code", device: "Chrome, Windows" });
  const { format, tables } = await findOwnCopy(at.contributor);
  expect(format).toBe("trellis/person@1");
  expect(tables.person).toMatchObject([{ id: personId }]);
  expect(tables.membership).toMatchObject([{ person_id: personId, firm_id: at.firmId }]);
  expect(tables.session?.length).toBeGreaterThan(0);
  expect([tables.answer?.length, tables.answer_history?.length]).toEqual([48, 48]);
});

test("it holds nobody else's rows and no secret, also for a manager who may see more", async () => {
  const at = await aFrozenCycle();
  const copy = JSON.stringify(await findOwnCopy(at.manager));
  expect(copy).toContain(at.manager.personId);
  expect(copy).not.toContain(at.contributor.personId);
  expect(copy).not.toMatch(/"(password|token|code|browser)_hash"/);
  const { tables } = await findOwnCopy(at.manager);
  expect(tables.answer).toHaveLength(48);
  const listed = listPersonalData().flatMap(({ where }) => Object.keys(where));
  expect(Object.keys(tables).filter((table) => !listed.includes(table))).toEqual([]);
});
