import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { confirmAnswersAsAsked, listAnswersToCheck } from "@/db/position/asked-otherwise";
import { findLink } from "@/db/position/links";
import { link } from "@/db/schema/links";
import { DETERMINANT_IDS } from "@/lib/instrument";
import { aLink } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aMember, anAssessment } from "@/tests/support/factories";

beforeAll(useDatabase);

/** Adds a link to a supplier whose nine answers were given before suppliers had questions of their own. */
async function aSupplierOfBefore(at: { readonly firmId: string }): Promise<string> {
  const linkId = await aLink(at, { direction: "supplier", share: null });
  await asOperator((tx) => tx.execute(sql`update app.link_answer set asked_of = 'customer' where link_id = ${linkId}`));
  return linkId;
}

const toCheck = async (at: Parameters<typeof listAnswersToCheck>[0], firmId: string, linkId: string) =>
  (await listAnswersToCheck(at, { firmId })).get(linkId) ?? [];

test("answers to the wrong wording wait for a check: a changed one is replaced, and one button confirms the rest", async () => {
  const at = await anAssessment();
  const { firmId } = at;
  const linkId = await aSupplierOfBefore(at);
  expect(await toCheck(at.manager, firmId, linkId)).toEqual([...DETERMINANT_IDS].toSorted());
  // Until somebody answers again, the old answers are used unchanged.
  expect((await findLink(at.manager, { firmId, linkId }))?.answers.CA2).toBe(3);

  await saveFields(at.manager, {
    ...at,
    entries: [{ kind: "link-answer", base: 0, linkId, question: "CA2", value: 5 }],
  });
  expect(await toCheck(at.manager, firmId, linkId)).toEqual(DETERMINANT_IDS.filter((id) => id !== "CA2").toSorted());

  const said = { firmId, linkId, direction: "supplier" } as const;
  expect(await confirmAnswersAsAsked((await aFirm()).manager, said)).toBe(false);
  expect(await confirmAnswersAsAsked(at.manager, { ...said, direction: "customer" })).toBe(false);
  expect(await toCheck(at.manager, firmId, linkId)).toHaveLength(8);
  expect(await Promise.all([1, 2].map(() => confirmAnswersAsAsked(at.manager, said)))).toEqual([true, true]);
  expect(await toCheck(at.manager, firmId, linkId)).toEqual([]);
  const { CA2, CX1 } = (await findLink(at.manager, { firmId, linkId }))?.answers ?? {};
  expect([CA2, CX1]).toEqual([5, 3]);
});

test("answers of today need no check, of customers never; a link that is turned round does, and back again not", async () => {
  const at = await aFirm();
  const { firmId, manager } = at;
  const [customer, supplier] = [await aLink(at), await aLink(at, { direction: "supplier", share: null })];
  expect(await listAnswersToCheck(manager, { firmId })).toEqual(new Map());
  for (const [direction, n] of [
    ["supplier", 9],
    ["customer", 0],
  ] as const) {
    await asOperator((tx) => tx.update(link).set({ direction }).where(eq(link.id, customer)));
    expect(await toCheck(manager, firmId, customer)).toHaveLength(n);
    expect(await toCheck(await aMember(at), firmId, customer)).toHaveLength(n);
  }
  expect(await toCheck((await aFirm()).manager, firmId, supplier)).toEqual([]);
});
