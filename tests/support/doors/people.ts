import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { hashToken } from "@/app/_server/gate/tokens";
import { askAdministrator, removeAdministrator } from "@/db/cohorts/administration";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { revokeEngagement } from "@/db/consultants/engagements";
import { asOperator } from "@/db/core/scope";
import { publishVersion, saveDraft } from "@/db/instruments/instrument-changes";
import { anEngagement, anOffer } from "../engagements";
import { type AnAssessment, aFirm, aMember, anEmail, aPerson, inAnHour } from "../factories";
import { aVersion } from "../instruments";

export async function buildCohorts(at: AnAssessment) {
  const [here, above, beside, former] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
  const ids = await asOperator(async (tx) => {
    const make = async (name: string, parentId?: string) => {
      const id = await createCohortIn(tx, { name: { en: name, zh: name }, ...(parentId && { parentId }) });
      await tx.execute(sql`update app.cohort set snapshot_weekly = false where id = ${id}`);
      return id;
    };
    const rootId = await make("Programme of the doors");
    const [cohortId, besideId] = [await make("Region", rootId), await make("Beside", rootId)];
    const add = (id: string, { personId }: { readonly personId: string }) =>
      addAdministratorIn(tx, { cohortId: id, personId, displayName: "Zhou Min" });
    await add(rootId, above);
    await add(cohortId, here);
    await add(cohortId, former);
    await add(besideId, beside);
    await joinCohortIn(tx, { cohortId, firmId: at.firmId, consentLevel: 3 });
    return { rootId, cohortId, besideId };
  });
  const [n] = crypto.getRandomValues(new Uint16Array(1));
  const instrument = aVersion(`1.1.${n}`, { "LRN.ORG.1": { name: { en: "Told on", zh: "转告" } } });
  const draft = await saveDraft(above.actor, { cohortId: ids.rootId, instrument });
  if (!draft.ok) throw new Error(draft.error);
  const published = await publishVersion(above.actor, {
    cohortId: ids.rootId,
    versionId: draft.value,
    sameMeaning: true,
  });
  if (!published.ok) throw new Error(published.error);
  await removeAdministrator(above.actor, { cohortId: ids.cohortId, personId: former.personId });
  const administrationToken = randomUUID();
  await askAdministrator(here.actor, {
    cohortId: ids.cohortId,
    email: anEmail(),
    locale: "en",
    tokenHash: hashToken(administrationToken),
    expiresAt: inAnHour(),
  });
  const people = {
    administrator: here,
    "administrator-above": above,
    "administrator-beside": beside,
    "former-administrator": former,
  };
  return { ids: { ...ids, versionId: draft.value, version: instrument.version, administrationToken }, people };
}

export async function hirePeople(at: AnAssessment) {
  const elsewhere = await aFirm("Elsewhere Works");
  const actors = {
    stranger: (await aPerson()).actor,
    manager: at.manager,
    contributor: at.contributor,
    "other-manager": elsewhere.manager,
    "other-contributor": await aMember(elsewhere),
  };
  const scope = ["position", "answers", "results", "records", "plan", "compare"] as const;
  const full = await anEngagement(at, { scope });
  const reviewer = await anEngagement(at, { scope, mayReview: true });
  const expired = await anEngagement(at);
  const revoked = await anEngagement(at);
  await asOperator((tx) =>
    tx.execute(sql`update app.engagement set ends_at = now() - interval '1 hour' where id = ${expired.id}`),
  );
  await revokeEngagement(at.manager, { firmId: at.firmId, id: revoked.id });
  const offered = await anOffer(at);
  const engaged = {
    consultant: full,
    reviewer,
    "position-only": await anEngagement(at, { scope: ["position"] }),
    "answers-only": await anEngagement(at, { scope: ["answers"] }),
    "results-only": await anEngagement(at, { scope: ["results"] }),
    "records-only": await anEngagement(at, { scope: ["records"] }),
    "plan-only": await anEngagement(at, { scope: ["plan"] }),
    "compare-only": await anEngagement(at, { scope: ["compare"] }),
    expired,
    revoked,
    offered,
  };
  const people = Object.entries(actors).map(([name, { personId }]) => [name, { personId }] as const);
  const hired = Object.entries(engaged).map(
    ([
      name,
      {
        consultant: { personId },
      },
    ]) => [name, { personId }] as const,
  );
  return { people: Object.fromEntries([...people, ...hired]), engagementId: offered.id };
}
