import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { createLink, listLinks } from "@/db/position/links";
import type { FieldEntry, LinkField } from "@/lib/fields";
import { fieldChangesOf } from "@/tests/support/change-rows";
import { useDatabase } from "@/tests/support/database";
import { type AFirm, aCustomer, aFirm, anAssessment } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

type Link = { readonly linkId: string; readonly change: LinkField };

async function aLink(at: AFirm, link: Parameters<typeof aCustomer>[0]): Promise<string> {
  const made = await createLink(at.manager, { firmId: at.firmId, link: aCustomer(link) });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const setDays = (linkId: string, from: string, to: string) =>
  asOperator((tx) => tx.execute(sql`update app.link set valid_from = ${from}, valid_to = ${to} where id = ${linkId}`));

/** Sets the revisions of these fields as if each had been saved once. */
const raise = (firmId: string, links: readonly Link[]) =>
  asOperator(async (tx) => {
    for (const { linkId, change } of links)
      await tx.execute(sql`insert into app.record (firm_id, key, kind, revision)
        values (${firmId}, ${`link:${linkId}:${change.field}`}, 'link', 1)`);
  });

/** Saves fields of links in one batch, based on the given revision. */
async function saveAt(at: AFirm, revision: number, links: readonly Link[]) {
  if (revision > 0) await raise(at.firmId, links);
  const entries = links.map((one): FieldEntry => ({ kind: "link", base: revision, ...one }));
  const outcomes = (await saveFields(at.manager, { firmId: at.firmId, entries })) ?? [];
  return outcomes.map((one) => (one.status === "refused" ? one.reason : one.status));
}

const days = (linkId: string, from: string, to: string): Link[] => [
  { linkId, change: { field: "validFrom", value: from } },
  { linkId, change: { field: "validTo", value: to } },
];

describe.each([0, 1])("changes at revision %i that fit only together", (revision) => {
  test.each([
    ["later", "2026-05-01", "2026-06-30"],
    ["earlier", "2025-05-01", "2025-06-30"],
  ])("both days of a link may move: %s", async (_, from, to) => {
    const at = await aFirm();
    const linkId = await aLink(at, {});
    await setDays(linkId, "2026-01-01", "2026-03-31");
    expect(await saveAt(at, revision, days(linkId, from, to))).toEqual(["saved", "saved"]);
    expect(await listLinks(at.manager, at)).toMatchObject([{ validFrom: from, validTo: to }]);
  });

  test("a supplier becomes a customer together with its share", async () => {
    const at = await aFirm();
    const linkId = await aLink(at, { direction: "supplier", share: null });
    const changes: Link[] = [
      { linkId, change: { field: "direction", value: "customer" } },
      { linkId, change: { field: "share", value: 0.3 } },
    ];
    expect(await saveAt(at, revision, changes)).toEqual(["saved", "saved"]);
    expect(await listLinks(at.manager, at)).toMatchObject([{ direction: "customer", share: 0.3 }]);
  });

  test.each(["first", "second"])("a share moves from one customer to another: the %s has more", async (more) => {
    const at = await aFirm();
    const ids = [await aLink(at, { share: 0.5 }), await aLink(at, { share: 0.5 })].toSorted();
    const shares = more === "first" ? [0.8, 0.2] : [0.2, 0.8];
    const changes = ids.map(
      (linkId, index): Link => ({ linkId, change: { field: "share", value: shares[index] ?? 0 } }),
    );
    expect(await saveAt(at, revision, changes)).toEqual(["saved", "saved"]);
  });

  test("a value that is invalid even then is refused, and the rest is saved", async () => {
    const at = await aFirm();
    const linkId = await aLink(at, {});
    await setDays(linkId, "2026-01-01", "2026-03-31");
    expect(await saveAt(at, revision, days(linkId, "2026-08-01", "2026-06-30"))).toEqual(["dates-crossed", "saved"]);
    const [first, second] = [await aLink(at, { share: 0.1 }), await aLink(at, { share: 0.1 })];
    const both = [first, second].map((id): Link => ({ linkId: id, change: { field: "share", value: 0.5 } }));
    expect((await saveAt(at, revision, both)).toSorted()).toEqual(["saved", "shares-over-one"]);
  });
});

test("a batch leaves of each field what was there before it and what is there after it", async () => {
  const at = await anAssessment();
  const linkId = await aLink(at, {});
  const product = (value: string, base: number): FieldEntry => ({
    ...{ kind: "link", base, linkId, change: { field: "product", value } },
  });
  const answer = (value: 2 | 5, base: number): FieldEntry => ({
    ...{ kind: "link-answer", base, linkId, question: "CX1", value },
  });
  const employees: FieldEntry = { kind: "profile", base: 0, change: { field: "employees", value: 640 } };
  const entries = [product("motors", 0), employees, answer(2, 0), product("pumps", 1), answer(5, 1)];
  const outcomes = await saveFields(at.manager, { ...at, entries });
  expect(outcomes?.map((one) => one.status === "saved" && one.revision)).toEqual([1, 1, 1, 2, 2]);
  const changes = (key: string) => fieldChangesOf(at.manager, { firmId: at.firmId, key });
  expect(await changes(`link:${linkId}:product`)).toEqual([
    { revision: 2, before: "motors", after: "pumps" },
    { revision: 1, before: null, after: "motors" },
  ]);
  expect(await changes(`link:${linkId}:CX1`)).toEqual([
    { revision: 2, before: 2, after: 5 },
    { revision: 1, before: null, after: 2 },
  ]);
  expect(await changes("profile:employees")).toMatchObject([{ revision: 1, after: 640 }]);
});

test("a conflict and a refusal in the middle of a batch keep nothing else from being saved", async () => {
  const at = await anAssessment();
  const context = (factor: "PO1" | "PO2" | "PO3" | "PO4", state: 1 | 4, base = 0): FieldEntry => ({
    ...{ kind: "context", base, factor, value: { state, effect: null } },
  });
  await saveFields(at.contributor, { ...at, entries: [context("PO2", 1)] });
  const aim: FieldEntry = { kind: "aim", base: 0, value: { kind: "stay" } };
  const entries = [context("PO1", 4), context("PO2", 4), aim, context("PO3", 4), context("PO4", 4)];
  const outcomes = await saveFields(at.contributor, { ...at, entries });
  expect(outcomes?.map(({ status }) => status)).toEqual(["saved", "conflict", "refused", "saved", "saved"]);
  const rows = await fieldChangesOf(at.contributor, { firmId: at.firmId, key: outcomes?.[1]?.key ?? "" });
  expect(rows.map(({ revision }) => revision)).toEqual([1]);
  for (const index of [0, 3, 4]) {
    const key = outcomes?.[index]?.key ?? "";
    const left = await fieldChangesOf(at.contributor, { firmId: at.firmId, key });
    expect(left).toMatchObject([{ revision: 1, after: { state: 4, effect: null } }]);
  }
});
