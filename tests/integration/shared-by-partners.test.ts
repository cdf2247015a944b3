import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { asOperator } from "@/db/core/scope";
import { findSharedByPartners } from "@/db/position/shared-by-partners";
import { link } from "@/db/schema/links";
import { aStranger, aVisitor } from "@/tests/support/actors";
import { aLink } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { type AFirm, aFirm, aFrozenCycle } from "@/tests/support/factories";

beforeAll(useDatabase);

type Consent = 1 | 2 | 3;

/** Adds a link to a supplier whose firm uses the same installation, as if both had matched their entries. */
async function supplies(buyer: AFirm, supplier: AFirm): Promise<string> {
  const id = await aLink(buyer, { direction: "supplier", partnerName: "as we call them" });
  await asOperator((tx) => tx.update(link).set({ partnerFirmId: supplier.firmId }).where(eq(link.id, id)));
  return id;
}

async function join(cohortId: string, firm: AFirm, consentLevel: Consent) {
  await asOperator((tx) => joinCohortIn(tx, { cohortId, firmId: firm.firmId, consentLevel }));
}

/**
 * Creates a buyer, its supplier with a final result, and the supplier's supplier, in one cohort with the given
 * consents.
 */
async function aChain({ supplier, further }: { readonly supplier: Consent; readonly further: Consent }) {
  const [buyer, near, far] = [await aFirm("Buyer"), await aFrozenCycle(), await aFirm("Resin maker")];
  const linkId = await supplies(buyer, near);
  await supplies(near, far);
  const cohortId = await asOperator((tx) => createCohortIn(tx, { name: { en: "Cluster", zh: "集群" } }));
  await join(cohortId, buyer, 1);
  await join(cohortId, near, supplier);
  await join(cohortId, far, further);
  return { buyer, near, far, linkId };
}

test("an open supplier shows its level and its own suppliers, who are named if they are open too", async () => {
  const { buyer, linkId } = await aChain({ supplier: 3, further: 3 });
  const around = await findSharedByPartners(buyer.manager, buyer);
  expect([...around.levels.keys()]).toEqual([linkId]);
  expect(around.levels.get(linkId)).toBeGreaterThanOrEqual(1);
  expect(around.subSuppliers).toMatchObject([{ linkId, name: "Resin maker", level: null }]);
});

test("a supplier of a supplier that is not open is a node without name, level or id", async () => {
  const { buyer, linkId, far } = await aChain({ supplier: 3, further: 2 });
  const { subSuppliers } = await findSharedByPartners(buyer.manager, buyer);
  expect(subSuppliers).toMatchObject([{ linkId, name: null, level: null }]);
  expect(JSON.stringify(subSuppliers)).not.toContain(far.firmId);
});

test("an open firm that names the supplier as its customer appears once, whoever registered the link", async () => {
  const { buyer, near, far, linkId } = await aChain({ supplier: 3, further: 3 });
  const sells = await aLink(far, { partnerName: "their name for it" });
  await asOperator((tx) => tx.update(link).set({ partnerFirmId: near.firmId }).where(eq(link.id, sells)));
  const { subSuppliers } = await findSharedByPartners(buyer.manager, buyer);
  expect(subSuppliers).toMatchObject([{ linkId, name: "Resin maker" }]);
});

test("a firm that is not open is not found by its own register", async () => {
  const [buyer, near, far] = [await aFirm(), await aFirm(), await aFirm()];
  await supplies(buyer, near);
  const sells = await aLink(far, { partnerName: "their name for it" });
  await asOperator((tx) => tx.update(link).set({ partnerFirmId: near.firmId }).where(eq(link.id, sells)));
  const cohortId = await asOperator((tx) => createCohortIn(tx, { name: { en: "Cluster", zh: "集群" } }));
  await join(cohortId, buyer, 1);
  await join(cohortId, near, 3);
  await join(cohortId, far, 2);
  expect((await findSharedByPartners(buyer.manager, buyer)).subSuppliers).toEqual([]);
});

test("a supplier that is visible to administrators only shows another firm nothing", async () => {
  const { buyer } = await aChain({ supplier: 2, further: 3 });
  expect(await findSharedByPartners(buyer.manager, buyer)).toEqual({ levels: new Map(), subSuppliers: [] });
});

test("firms of no common cohort show each other nothing, however open they are", async () => {
  const [buyer, near, far] = [await aFirm(), await aFrozenCycle(), await aFirm()];
  await supplies(buyer, near);
  await supplies(near, far);
  const cohortId = await asOperator((tx) => createCohortIn(tx, { name: { en: "Other", zh: "其他" } }));
  await join(cohortId, near, 3);
  await join(cohortId, far, 3);
  expect(await findSharedByPartners(buyer.manager, buyer)).toEqual({ levels: new Map(), subSuppliers: [] });
});

test("the firm itself is no supplier of its own supplier", async () => {
  const { buyer, near } = await aChain({ supplier: 3, further: 1 });
  await supplies(near, buyer);
  expect((await findSharedByPartners(buyer.manager, buyer)).subSuppliers).toHaveLength(1);
});

test("only members of a firm see what its partners show", async () => {
  const { buyer, near } = await aChain({ supplier: 3, further: 3 });
  const nothing = { levels: new Map(), subSuppliers: [] };
  expect(await findSharedByPartners(near.manager, buyer)).toEqual(nothing);
  expect(await findSharedByPartners(aStranger(), buyer)).toEqual(nothing);
  expect(await findSharedByPartners(aVisitor(), buyer)).toEqual(nothing);
});
