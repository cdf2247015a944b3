import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { currentInstrument } from "@/lib/catalog";
import { phaseOf } from "@/lib/instrument";
import { createCohortIn } from "../cohorts/cohorts";
import type { Tx } from "../core/scope";
import { createPersonIn } from "../people/people";
import { roleShares } from "../schema/assessments";
import { cohortMembership, firm } from "../schema/firms";
import { link } from "../schema/links";
import { insertAnswers } from "./answers";
import { type Chance, chanceOf, PERSON_SPREAD } from "./chance";
import { nameInChinese } from "./chinese/name-in-chinese";
import { insertConsultant } from "./consultants";
import { acceptedOn, day, insertCycle, insertResult } from "./cycles";
import { cohortFirms, type FirmPlan, idNamed, planLinks } from "./firms";
import { type HailanSecrets, insertHailan } from "./hailan/cycles";
import { insertMatch } from "./hailan/partners";
import { HAILAN, HAILAN_SUPPLIERS, mouldingSuppliers } from "./hailan/suppliers";
import { insertLinks } from "./links";
import { matchRegisters } from "./matching";
import { insertParticipants } from "./participants";
import { insertMembers, membersOf } from "./people";
import { insertProgramme } from "./programme";
import { demoSignIns } from "./sign-ins";

/** The same seed gives the same world. */
const SEED = "trellis demo world 1";

/** How much the cells of one firm differ from its capability, in units of the graded response model. */
const CELL_SPREAD = 0.4;

type WorldSecrets = HailanSecrets & {
  /** Hash of an invitation's code. Without it the demo's invitation links do not work. */
  readonly invitationHash?: ((invitationId: string) => string) | undefined;
};

type World = Chance & {
  readonly tx: Tx;
  readonly idOf: ReadonlyMap<string, string>;
};

/** Inserts one cohort with two dozen firms that have links among them, and Hailan, which is in a later cycle. */
export async function insertWorld(tx: Tx, secrets: WorldSecrets = {}): Promise<void> {
  const chance = chanceOf(SEED);
  const names = [HAILAN, ...cohortFirms.map((plan) => plan.name)];
  const idOf = new Map(names.map((name) => [name, randomUUIDv7()]));
  const world: World = { ...chance, tx, idOf };

  await insertFirms(world);
  await insertHailan({ ...world, secrets });
  for (const plan of cohortFirms) await insertCohortFirm(world, plan);
  await matchSuppliers(world);
  await insertLinks(tx, { firmId: idNamed(idOf, "Cixi Moulding"), idOf }, mouldingSuppliers);
  await matchRegisters(tx, { firmIds: [...idOf.values()], matchedAt: day("2026-09-22") });
  const clusterId = await joinAll(world);
  await insertProgramme(tx, { clusterId, ...secrets });
  await insertConsultant(tx, { hailanId: idNamed(idOf, HAILAN) });
  await insertParticipants(tx);
  for (const { email, name } of demoSignIns) await createPersonIn(tx, { email, name });
  await nameInChinese(tx);
}

async function insertFirms({ tx, idOf }: World): Promise<void> {
  const hailan = { name: HAILAN, industry: "27", employees: 640 };
  await tx.insert(firm).values(
    [hailan, ...cohortFirms].map(({ name, industry, employees }) => ({
      id: idNamed(idOf, name),
      name,
      industry,
      employees,
      country: "CN",
      timeZone: "Asia/Shanghai",
      locale: "zh" as const,
      isDemo: true,
    })),
  );
}

/** Joins all firms to the cohort. The dates of joining are set later, with the invitations. */
async function joinAll({ tx, idOf }: World): Promise<string> {
  const cohortId = await createCohortIn(tx, {
    name: { en: "Ningbo appliance cluster (demo, invented)", zh: "宁波家电产业集群（演示，虚构）" },
  });
  await tx.insert(cohortMembership).values(
    [...idOf.values()].map((firmId, index) => ({
      ...{ cohortId, firmId, consentLevel: index % 4 === 3 ? 1 : index % 4 === 1 ? 3 : 2 },
    })),
  );
  return cohortId;
}

/** Matches the links of Hailan and three of its suppliers. With one of them the two ends are also merged. */
async function matchSuppliers({ tx, idOf }: World): Promise<void> {
  await tx
    .update(link)
    .set({ startYear: 2015, shareOfPartner: 0.16 })
    .where(and(eq(link.firmId, idNamed(idOf, "Cixi Moulding")), eq(link.partnerName, HAILAN)));
  for (const [index, partner] of HAILAN_SUPPLIERS.entries()) {
    await insertMatch(tx, {
      ends: [
        { firmId: idNamed(idOf, HAILAN), partner },
        { firmId: idNamed(idOf, partner), partner: HAILAN },
      ],
      matched: "2026-09-22",
      ...(index === 0 ? { merged: "2026-09-25" } : {}),
    });
  }
}

/** Inserts a firm of the cohort: one to five people, a register, and a 2025 cycle in some state. */
async function insertCohortFirm(world: World, plan: FirmPlan): Promise<void> {
  const { tx, idOf, random, normal } = world;
  const firmId = idNamed(idOf, plan.name);
  const members = membersOf(plan.name, 1 + Math.floor(random() * 5));
  const people = await insertMembers(tx, firmId, members);
  await insertLinks(tx, { firmId, idOf, registeredAt: day("2025-09-18") }, planLinks(plan, customersOf(plan), random));
  if (plan.cycle === "none") return;

  const frozen = plan.cycle === "frozen";
  const assessmentId = await insertCycle(tx, {
    firmId,
    cycle: 2025,
    viewSeed: Math.floor(random() * 1000),
    openedAt: day("2025-09-15"),
    acceptedAt: frozen
      ? acceptedOn({ PRE: "2025-10-20", LRN: "2025-11-10", APP: "2025-11-20", EVA: "2025-11-28" })
      : {},
    byPersonId: people[0] ?? "",
  });
  await tx.insert(roleShares).values({ firmId, assessmentId, ...rolesOf(plan) });
  const leans = new Map(currentInstrument.items.map((item) => [item.cell, normal() * CELL_SPREAD]));
  for (const [index, personId] of people.entries()) {
    const lean = normal() * PERSON_SPREAD;
    await insertAnswers(
      tx,
      { firmId, assessmentId, savedAt: day("2025-11-05") },
      {
        personId,
        stratum: members[index]?.stratum ?? "management",
        sees: (cell) => plan.capability + (leans.get(cell) ?? 0) + lean,
        answers: (item) => frozen || item.phase === "PRE" || phaseOf("LRN.ORG") === item.phase,
      },
      world,
    );
  }
  if (frozen) await insertResult(tx, { assessmentId, frozenAt: day("2025-11-28") });
}

/** Makers sell abroad, first-tier suppliers to two makers and to Hailan, second-tier suppliers to the first tier. */
function customersOf(plan: FirmPlan): string[] {
  if (plan.tier === 0) return ["Kastell Haushalt GmbH", "Homeline Inc.", "Tsubame Living KK"];
  const buyers = cohortFirms.filter((one) => one.tier === plan.tier - 1).map((one) => one.name);
  const start = cohortFirms.indexOf(plan) % buyers.length;
  const near = [buyers[start], buyers[(start + 1) % buyers.length]].filter((name) => name !== undefined);
  return plan.tier === 1 ? [HAILAN, ...near] : near;
}

function rolesOf(plan: FirmPlan) {
  if (plan.tier !== 0) return { oea: 0.35, oem: 0.55, odm: 0.1, obm: 0 };
  return plan.mode === "market"
    ? { oea: 0.3, oem: 0.4, odm: 0.1, obm: 0.2 }
    : { oea: 0.1, oem: 0.6, odm: 0.25, obm: 0.05 };
}
