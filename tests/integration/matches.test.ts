import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asOperator } from "@/db/core/scope";
import { eraseFirm } from "@/db/personal-data/erasure";
import {
  agreeToMerge,
  endMatch,
  listPartnerEvents,
  listPartners,
  makeLinkCode,
  readLinkCode,
  redeemLinkCode,
  revokeLinkCode,
  withdrawMerge,
} from "@/db/position/matches";
import { aLink } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { type AFirm, aFirm, aMember, hashed } from "@/tests/support/factories";

beforeAll(useDatabase);

const run = (statement: ReturnType<typeof sql>) => asOperator((tx) => tx.execute<Record<string, unknown>>(statement));
const partnerOf = async (linkId: string) =>
  (await run(sql`select partner_firm_id as id from app.link where id = ${linkId}`))[0]?.id;

async function aCode(at: AFirm, linkId: string): Promise<string> {
  const codeHash = hashed(randomUUID());
  const made = await makeLinkCode(at.manager, { firmId: at.firmId, linkId, codeHash });
  if (!made.ok) throw new Error(made.error);
  return codeHash;
}

/** Creates a supplier that sells 34 % of its output to a buyer, and the buyer's own entry of the same relationship. */
async function twoEnds() {
  const [supplier, buyer] = [await aFirm("Hailan"), await aFirm("Nordhem")];
  const sold = await aLink(supplier, { share: 0.34, shareOfPartner: 0.12, startYear: 2016 });
  const bought = await aLink(buyer, { direction: "supplier", share: 0.18, shareOfPartner: 0.3, startYear: 2017 });
  const sale = { firmId: supplier.firmId, linkId: sold };
  const purchase = { firmId: buyer.firmId, linkId: bought };
  return { supplier, buyer, sale, purchase };
}

async function aMatchedPair() {
  const at = await twoEnds();
  const codeHash = await aCode(at.supplier, at.sale.linkId);
  expect(await redeemLinkCode(at.buyer.manager, { ...at.purchase, codeHash })).toEqual({ ok: true, value: undefined });
  return at;
}

test("a code joins two links, and each side sees its own row and no name", async () => {
  const { supplier, buyer, sale, purchase } = await aMatchedPair();
  expect(await partnerOf(sale.linkId)).toBe(buyer.firmId);
  expect(await partnerOf(purchase.linkId)).toBe(supplier.firmId);
  for (const [actor, at] of [
    [supplier.manager, sale],
    [buyer.manager, purchase],
  ] as const) {
    const [seen] = await listPartners(actor, at);
    expect(seen).toMatchObject({ linkId: at.linkId, codeUntil: null, match: { agreed: false, partnerAgreed: false } });
    expect((await listPartnerEvents(actor, at)).map(({ event }) => event)).toContain("matched");
  }
  expect(await listPartners(supplier.manager, purchase)).toEqual([]);
  expect((await listPartnerEvents(supplier.manager, sale)).find(({ event }) => event === "matched")?.by).toBeNull();
});

test("wrong, used, revoked, expired and own codes are refused alike", async () => {
  const { supplier, buyer, sale, purchase } = await twoEnds();
  const own = await aLink(supplier, { direction: "supplier" });
  const spare = await aLink(buyer, { direction: "supplier" });
  const codeHash = await aCode(supplier, sale.linkId);
  const redeem = (hash: string, at = purchase) => redeemLinkCode(buyer.manager, { ...at, codeHash: hash });
  const unusable = { ok: false, error: "code-not-usable" };

  expect(await redeem(hashed("wrong"))).toEqual(unusable);
  const ownFirm = { firmId: supplier.firmId, linkId: own };
  expect(await redeemLinkCode(supplier.manager, { ...ownFirm, codeHash })).toEqual(unusable);
  expect(await readLinkCode(supplier.manager, { firmId: supplier.firmId, codeHash })).toBeUndefined();

  expect(await readLinkCode(buyer.manager, { firmId: buyer.firmId, codeHash })).toBe("supplier");
  const next = await aCode(supplier, sale.linkId);
  expect(await redeem(codeHash)).toEqual(unusable); // the next code has replaced it
  await run(sql`update app.link_code set expires_at = now() where code_hash = ${next}`);
  expect(await redeem(next)).toEqual(unusable);
  const third = await aCode(supplier, sale.linkId);
  expect(await revokeLinkCode(supplier.manager, sale)).toBe(true);
  expect(await revokeLinkCode(await aMember(supplier, { role: "manager" }), sale)).toBe(false);
  expect(await redeem(third)).toEqual(unusable);

  const fourth = await aCode(supplier, sale.linkId);
  expect((await redeem(fourth)).ok).toBe(true);
  expect(await redeem(fourth, { ...purchase, linkId: spare })).toEqual(unusable);
  expect(await makeLinkCode(supplier.manager, { ...sale, codeHash: hashed("x") })).toEqual({
    ok: false,
    error: "matched-already",
  });
});

test("a code fits a link that looks the other way, is single, live and not matched yet", async () => {
  const { supplier, buyer, sale } = await twoEnds();
  const codeHash = await aCode(supplier, sale.linkId);
  const customer = await aLink(buyer);
  const bundle = await aLink(buyer, { direction: "supplier", kind: "bundle" });
  const ended = await aLink(buyer, { direction: "supplier" });
  await run(sql`update app.link set ended_at = now() where id = ${ended}`);
  const redeem = (linkId: string) => redeemLinkCode(buyer.manager, { firmId: buyer.firmId, linkId, codeHash });
  expect(await redeem(customer)).toEqual({ ok: false, error: "link-does-not-fit" });
  expect(await redeem(bundle)).toEqual({ ok: false, error: "link-does-not-fit" });
  expect(await redeem(ended)).toEqual({ ok: false, error: "not-found" });
  expect(await redeem(sale.linkId)).toEqual({ ok: false, error: "not-found" });
});

test("only managers make and enter codes, and only for their own firm", async () => {
  const { supplier, buyer, sale, purchase } = await twoEnds();
  const codeHash = await aCode(supplier, sale.linkId);
  const colleague = await aMember(buyer);
  expect(await redeemLinkCode(colleague, { ...purchase, codeHash })).toEqual({ ok: false, error: "not-found" });
  expect(await readLinkCode(colleague, { firmId: buyer.firmId, codeHash })).toBeUndefined();
  expect(await redeemLinkCode(supplier.manager, { ...purchase, codeHash })).toEqual({ ok: false, error: "not-found" });
  expect(await makeLinkCode(buyer.manager, { ...sale, codeHash: hashed("y") })).toEqual({
    ok: false,
    error: "not-found",
  });
  await expect(makeLinkCode(colleague, { ...purchase, codeHash: hashed("z") })).rejects.toThrow();
});

test("of two firms that enter one code at once one is matched", async () => {
  const { supplier, buyer, sale, purchase } = await twoEnds();
  const other = await aFirm();
  const theirs = { firmId: other.firmId, linkId: await aLink(other, { direction: "supplier" }) };
  const codeHash = await aCode(supplier, sale.linkId);
  const both = await Promise.all([
    redeemLinkCode(buyer.manager, { ...purchase, codeHash }),
    redeemLinkCode(other.manager, { ...theirs, codeHash }),
  ]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await run(sql`select 1 from app.link_match where link_id = ${sale.linkId}`)).toHaveLength(1);
});

test("a link merges with the consent of both and not before, for both alike, and either takes it back", async () => {
  const { supplier, buyer, sale, purchase } = await aMatchedPair();
  expect(await agreeToMerge(supplier.manager, sale)).toBe("waits");
  expect(await agreeToMerge(supplier.manager, sale)).toBe("waits");
  expect((await listPartners(buyer.manager, purchase))[0]?.match).toMatchObject({
    agreed: false,
    partnerAgreed: true,
    mergedAt: null,
    facts: [],
  });

  expect(await agreeToMerge(buyer.manager, purchase)).toBe("merged");
  const [ours, theirs] = [await listPartners(supplier.manager, sale), await listPartners(buyer.manager, purchase)];
  const facts = ours[0]?.match?.facts ?? [];
  expect(facts.map(({ fact, value }) => [fact, value === null ? null : Number(value.toFixed(9))]).sort()).toEqual([
    ["buyer-share", 0.15],
    ["start-year", 2016.5],
    ["supplier-share", 0.32],
  ]);
  expect(facts.every(({ differs }) => differs)).toBe(true);
  expect(theirs[0]?.match?.facts).toEqual(expect.arrayContaining([...facts]));

  expect(await withdrawMerge(buyer.manager, purchase)).toBe(true);
  expect(await withdrawMerge(await aMember(buyer, { role: "manager" }), purchase)).toBe(false);
  expect((await listPartners(supplier.manager, sale))[0]?.match).toMatchObject({
    agreed: true,
    partnerAgreed: false,
    mergedAt: null,
    facts: [],
  });
  expect(await agreeToMerge(buyer.manager, purchase)).toBe("merged");
});

test("two who agree at the same moment end merged", async () => {
  const { supplier, buyer, sale, purchase } = await aMatchedPair();
  const both = await Promise.all([agreeToMerge(supplier.manager, sale), agreeToMerge(buyer.manager, purchase)]);
  expect(both.sort()).toEqual(["merged", "waits"]);
  expect((await listPartners(supplier.manager, sale))[0]?.match?.facts).toHaveLength(3);
});

test("either side ends a match; consents, merged figures and the partner's id go with it", async () => {
  const { supplier, buyer, sale, purchase } = await aMatchedPair();
  await agreeToMerge(supplier.manager, sale);
  await agreeToMerge(buyer.manager, purchase);
  expect(await endMatch(supplier.manager, purchase)).toBe(false);
  expect(await endMatch(await aMember(buyer), purchase)).toBe(false);
  expect(await endMatch(buyer.manager, purchase)).toBe(true);
  expect(await endMatch(supplier.manager, sale)).toBe(false);
  expect([await partnerOf(sale.linkId), await partnerOf(purchase.linkId)]).toEqual([null, null]);
  expect(await listPartners(supplier.manager, sale)).toEqual([]);
  expect(await run(sql`select 1 from app.merged_fact where link_id in (${sale.linkId}, ${purchase.linkId})`)).toEqual(
    [],
  );
  const again = await aCode(supplier, sale.linkId);
  expect((await redeemLinkCode(buyer.manager, { ...purchase, codeHash: again })).ok).toBe(true);
});

test("a firm that is erased leaves its partner's link alone, without its id", async () => {
  const { supplier, buyer, sale } = await aMatchedPair();
  await eraseFirm(buyer.firmId);
  expect(await partnerOf(sale.linkId)).toBeNull();
  expect(await endMatch(supplier.manager, sale)).toBe(true);
});
