import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { copyOntoLink } from "@/app/(firm)/firms/[firmId]/position/[linkId]/copy-answers";
import { findOfferedFunctions, findOfferedLevels } from "@/app/(firm)/firms/[firmId]/position/offered-levels";
import { openAssessment } from "@/db/assessments/assessments";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { findFirm } from "@/db/firms/firms";
import { createLink, findLink, listCopySources, listLinks, type NewLink } from "@/db/position/links";
import { claimScreening, saveScreening } from "@/db/screening/screenings";
import { createVisitor } from "@/db/screening/visitors";
import { DETERMINANT_IDS } from "@/lib/instrument";
import { copySources, FROM_SCREENING } from "@/lib/view/position/copy-sources";
import { PROPOSED_FUNCTIONS } from "@/lib/view/position/proposed-functions";
import { aVisitor, type UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import {
  type AnAssessment,
  aCustomer,
  aFirm,
  aFrozenCycle,
  aMember,
  anAssessment,
  hashed,
  inAnHour,
  positionOf,
} from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

type At = Pick<AnAssessment, "firmId" | "manager">;
async function firmOf(at: At, actor: UserActor) {
  const firm = await findFirm(actor, at);
  if (firm === undefined) throw new Error("the firm is not theirs");
  return firm;
}

/**
 * Creates a screening (the short rating without an account) with all nine answers about the largest customer. The firm
 * takes it over.
 */
async function claimNine(at: At): Promise<void> {
  const tokenHash = hashed(randomUUID());
  const visitor = aVisitor(await createVisitor({ tokenHash, expiresAt: inAnHour() }));
  await saveScreening(visitor, [
    ...DETERMINANT_IDS.map((question) => ({ question, value: 4, base: 0 }) as const),
    { mainFunction: "OEM" },
  ]);
  expect(await claimScreening(at.manager, { firmId: at.firmId, tokenHash })).toBe(true);
}

async function aLink(at: At, change: Partial<NewLink> = {}): Promise<string> {
  const made = await createLink(at.manager, { firmId: at.firmId, link: aCustomer({ share: 0.1, ...change }) });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const copy = async (at: At, linkId: string, { from = FROM_SCREENING, actor = at.manager } = {}) =>
  copyOntoLink(actor, { firm: await firmOf(at, actor), linkId, from });
const offeredTo = async (at: At, actor = at.manager) =>
  findOfferedLevels(actor, { firm: await firmOf(at, actor), direction: "customer" });

test("the nine answers of a screening fill the unanswered questions of a customer link, and do not change others", async () => {
  const at = await anAssessment();
  await claimNine(at);
  const linkId = await aLink(at);
  await saveFields(at.manager, {
    ...at,
    entries: [{ kind: "link-answer", base: 0, linkId, question: "CX1", value: 2 }],
  });
  expect(await copy(at, linkId)).toEqual({ status: "done", value: 8 });
  const nine = Object.fromEntries(DETERMINANT_IDS.map((id) => [id, id === "CX1" ? 2 : 4]));
  expect((await findLink(at.manager, { ...at, linkId }))?.answers).toEqual(nine);
  expect(await copy(at, linkId)).toEqual({ status: "done", value: 0 });

  const change = { kind: "link-answer", base: 1, linkId, question: "CX2", value: 1 } as const;
  expect(await saveFields(at.manager, { ...at, entries: [change] })).toMatchObject([{ status: "saved", revision: 2 }]);
  await saveFields(at.manager, { ...at, entries: [{ ...change, base: 2, value: null }] });
  expect(await copy(at, linkId)).toEqual({ status: "done", value: 1 });
});

test("a screening is offered to a manager, for customers, before and in the first cycle", async () => {
  const at = await aFirm();
  const contributor = await aMember(at);
  expect(await offeredTo(at)).toEqual({});
  await claimNine(at);
  expect(Object.keys(await offeredTo(at)).toSorted()).toEqual([...DETERMINANT_IDS].toSorted());
  expect(await offeredTo(at, contributor)).toEqual({});
  expect(await findOfferedFunctions(at.manager, await firmOf(at, at.manager))).toEqual(PROPOSED_FUNCTIONS.OEM);
  expect(await findOfferedFunctions(contributor, await firmOf(at, contributor))).toBeUndefined();
  const supplier = await aLink(at, { direction: "supplier", share: null });
  expect(await copy(at, supplier)).toEqual({ status: "refused", reason: "not-found" });
  expect(await copy(at, randomUUID())).toEqual({ status: "refused", reason: "not-found" });

  const customer = await aLink(at);
  expect(await copy(at, customer, { actor: contributor })).toEqual({ status: "refused", reason: "not-found" });
});

test("the screening is offered above the questions of a customer until a customer has an answer", async () => {
  const at = await aFirm();
  const [linkId, otherId] = [await aLink(at), await aLink(at, { partnerName: "Second Customer" })];
  await claimNine(at);
  const offeredFirst = async (id: string) => {
    const links = await listLinks(at.manager, at);
    const link = links.find((one) => one.id === id);
    if (link === undefined) throw new Error("no such link");
    const offered = Object.keys(await offeredTo(at)).length;
    const answered = await listCopySources(at.manager, { firmId: at.firmId, direction: link.direction });
    const copied = copySources({ link, answered, offered, locale: "en" });
    return [copied?.offeredFirst, copied?.sources.length];
  };
  // The page offers the nine answers only once: at the top, or in the list of answers to copy.
  expect([await offeredFirst(linkId), await offeredFirst(otherId)]).toEqual([
    [9, 0],
    [9, 0],
  ]);
  await copy(at, linkId);
  expect([await offeredFirst(linkId), await offeredFirst(otherId)]).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

test("a screening older than ninety days is offered no longer, and none to a second cycle", async () => {
  const [old, second] = [await anAssessment(), await aFrozenCycle()];
  for (const at of [old, second]) await claimNine(at);
  const age = (days: number) =>
    asOperator((tx) =>
      tx.execute(sql`update app.screening set updated_at = now() - make_interval(days => ${days})
        where firm_id = ${old.firmId}`),
    );
  await age(89);
  expect(await offeredTo(old)).not.toEqual({});
  await age(91);
  expect(await offeredTo(old)).toEqual({});
  expect(await offeredTo(second)).not.toEqual({});
  const next = await openAssessment(second.manager, { ...second, year: 2027 });
  expect(next.ok).toBe(true);
  expect(await offeredTo(second)).toEqual({});
});

test("answers of another link are copied, of another firm's never", async () => {
  const [at, other] = [await anAssessment(), await anAssessment()];
  const [from, foreign] = [await positionOf(at), await positionOf(other)];
  const linkId = await aLink(at);
  expect(await copy(at, linkId, { from: foreign })).toEqual({
    status: "refused",
    reason: "not-found",
  });
  expect(await copy(at, linkId, { from, actor: at.contributor })).toEqual({ status: "done", value: 9 });
});
