import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { currentInstrument } from "@/lib/catalog";
import { CONTEXT_IDS, FIRM_FIGURES, PHASES, type Phase, phaseOf, STRATA } from "@/lib/instrument";
import type { AssessmentInput } from "@/lib/rating";
import type { Random } from "@/lib/result";
import { seededRandom, standardNormal } from "@/lib/stats";
import { createCohortIn, joinCohortIn } from "../cohorts";
import { createPersonIn } from "../people";
import type { Frozen } from "../results";
import { aim, firmFigure, roleShares } from "../schema/assessments";
import { firm } from "../schema/firms";
import { link, positionEvent } from "../schema/links";
import { membership } from "../schema/people";
import { contextAnswer, evidence } from "../schema/records";
import type { Tx } from "../scope";
import { insertAnswers } from "./answers";
import { insertConsultant } from "./consultants";
import { insertCycle, insertResult } from "./cycles";
import { cohortFirms, type FirmPlan, HAILAN, HAILAN_SUPPLIERS, mouldingSuppliers, planLinks } from "./firms";
import { capabilityFor } from "./graded-response";
import {
  type HailanYear,
  hailanContext,
  hailanFigures,
  hailanLevels,
  hailanLinks,
  hailanRecords,
  hailanRoles,
  hailanShares2024,
} from "./hailan";
import { hailanChanges, hailanChannels, hailanEndedLink, hailanIncidents, hailanMoves } from "./hailan-register";
import { insertLinks } from "./links";
import { matchRegisters } from "./matching";
import { insertParticipants } from "./participants";
import { type ConfirmationSecrets, hailanAsked, insertAsked, insertMatch } from "./partners";
import { type DemoMember, hailanPeople } from "./people";
import { insertPlans } from "./plan";
import { insertProgramme } from "./programme";
import { insertPulse, type PulseSeed } from "./pulse";
import { changeLink, endLinkThen, idsOfPartners, openChannel, recordIncident } from "./register-past";
import { demoSignIns } from "./sign-ins";
import { answeredOfGiven, type CardSecrets, insertTogether } from "./together";

type Freeze = (input: AssessmentInput) => Frozen;

/** The same seed gives the same world. */
const SEED = "trellis demo world 1";

/** How differently people of one firm, and items of one cell, read. In units of the graded response model. */
const PERSON_SPREAD = 0.35;
const CELL_SPREAD = 0.4;
const ITEM_SPREAD = 0.3;

/** Hashes under the key of the server that will run on this world. */
type WorldSecrets = {
  readonly cardSecrets?: CardSecrets | undefined;
  readonly confirmationSecrets?: ConfirmationSecrets | undefined;
  /** The hash of an invitation's code; without it the links of the demo lead nowhere. */
  readonly invitationHash?: ((invitationId: string) => string) | undefined;
  readonly pulse?: PulseSeed | undefined;
};

type World = {
  readonly tx: Tx;
  readonly random: Random;
  readonly normal: () => number;
  readonly difficulty: ReadonlyMap<string, number>;
  readonly idOf: ReadonlyMap<string, string>;
  readonly freeze: Freeze;
  readonly secrets: WorldSecrets;
};

/** One cohort, two dozen invented firms with links among them, and one firm that has finished a cycle and is in the next. */
export async function insertWorld(tx: Tx, freeze: Freeze, secrets: WorldSecrets = {}): Promise<void> {
  const random = seededRandom(SEED);
  const normal = standardNormal(random);
  const difficulty = new Map(currentInstrument.items.map((item) => [String(item.id), normal() * ITEM_SPREAD]));
  const names = [HAILAN, ...cohortFirms.map((plan) => plan.name)];
  const idOf = new Map(names.map((name) => [name, randomUUIDv7()]));
  const world: World = { tx, random, normal, difficulty, idOf, freeze, secrets };

  await insertFirms(world);
  await insertHailan(world);
  for (const plan of cohortFirms) await insertCohortFirm(world, plan);
  await matchSuppliers(world);
  await insertLinks(tx, { firmId: find(idOf, "Cixi Moulding"), idOf }, mouldingSuppliers);
  await matchRegisters(tx, { firmIds: [...idOf.values()], matchedAt: day("2026-09-22") });
  const clusterId = await joinAll(world);
  await insertProgramme(tx, { clusterId, freeze, ...secrets });
  await insertConsultant(tx, { hailanId: find(idOf, HAILAN), freeze });
  await insertParticipants(tx, { freeze });
  for (const { email, name } of demoSignIns) await createPersonIn(tx, { email, name });
}

async function insertFirms({ tx, idOf }: World): Promise<void> {
  const hailan = { name: HAILAN, industry: "27", employees: 640 };
  await tx.insert(firm).values(
    [hailan, ...cohortFirms].map(({ name, industry, employees }) => ({
      id: find(idOf, name),
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

async function joinAll({ tx, idOf }: World): Promise<string> {
  const cohortId = await createCohortIn(tx, {
    name: { en: "Ningbo appliance cluster (demo, invented)", zh: "宁波家电产业集群（演示，虚构）" },
  });
  for (const [index, firmId] of [...idOf.values()].entries()) {
    await joinCohortIn(tx, { cohortId, firmId, consentLevel: index % 4 === 3 ? 1 : index % 4 === 1 ? 3 : 2 });
  }
  return cohortId;
}

/** Hailan and three of its suppliers know their link from both ends; with one of them the two records are merged. */
async function matchSuppliers({ tx, idOf }: World): Promise<void> {
  await tx
    .update(link)
    .set({ startYear: 2015, shareOfPartner: 0.16 })
    .where(and(eq(link.firmId, find(idOf, "Cixi Moulding")), eq(link.partnerName, HAILAN)));
  for (const [index, partner] of HAILAN_SUPPLIERS.entries()) {
    await insertMatch(tx, {
      ends: [
        { firmId: find(idOf, HAILAN), partner },
        { firmId: find(idOf, partner), partner: HAILAN },
      ],
      matched: "2026-09-22",
      ...(index === 0 ? { merged: "2026-09-25" } : {}),
    });
  }
}

async function insertMembers({ tx }: World, firmId: string, members: readonly DemoMember[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, email, role, stratum } of members) {
    const person = await createPersonIn(tx, { email, name });
    await tx.insert(membership).values({ firmId, personId: person.id, role, stratum, displayName: name });
    ids.push(person.id);
  }
  return ids;
}

const day = (text: string) => new Date(`${text}T14:02:00+08:00`);

const acceptedOn = (dates: Readonly<Partial<Record<Phase, string>>>): Partial<Record<Phase, Date>> =>
  Object.fromEntries(PHASES.flatMap((phase) => (dates[phase] === undefined ? [] : [[phase, day(dates[phase])]])));

/** Hailan: 2024 and 2025 are frozen; in 2026 preparation is accepted and the other phases are under way. */
async function insertHailan(world: World): Promise<void> {
  const { tx, idOf } = world;
  const firmId = find(idOf, HAILAN);
  const people = await insertMembers(world, firmId, hailanPeople);
  const [byPersonId = ""] = people;
  await insertFirstCycle(world, { firmId, people });

  const last = await insertCycle(tx, {
    firmId,
    cycle: 2025,
    viewSeed: 2,
    openedAt: day("2025-09-15"),
    acceptedAt: acceptedOn({ PRE: "2025-10-10", LRN: "2025-11-20", APP: "2025-11-28", EVA: "2025-12-09" }),
    byPersonId,
  });
  await insertHailanFacts(world, { firmId, assessmentId: last, year: 2025 });
  for (const index of hailanPeople.keys())
    await answerForHailan(world, { firmId, assessmentId: last, year: 2025, people, index });
  await insertResult(tx, { assessmentId: last, frozenAt: day("2025-12-09") }, world.freeze);
  await insertHailanYear(world, { firmId, people });
  await insertPlans(tx, { firmId, people });

  const now = await insertCycle(tx, {
    firmId,
    cycle: 2026,
    viewSeed: 3,
    openedAt: day("2026-09-14"),
    acceptedAt: acceptedOn({ PRE: "2026-10-09" }),
    byPersonId,
  });
  await insertHailanFacts(world, { firmId, assessmentId: now, year: 2026 });
  for (const index of hailanPeople.keys())
    await answerForHailan(world, { firmId, assessmentId: now, year: 2026, people, index });
  await insertTogether(tx, { firmId, assessmentId: now, people, secrets: world.secrets.cardSecrets });
  if (world.secrets.pulse !== undefined) await insertPulse(tx, firmId, world.secrets.pulse);
  const { confirmationSecrets } = world.secrets;
  if (confirmationSecrets === undefined) return;
  const by = { byPersonId, byName: hailanPeople[0]?.name ?? "" };
  await insertAsked(tx, { firmId, ...by }, hailanAsked, confirmationSecrets);
}

/** The first cycle froze a register of other shares, which then became today's. Its chance is its own. */
async function insertFirstCycle(world: World, at: { readonly firmId: string; readonly people: readonly string[] }) {
  const { tx, idOf } = world;
  const { firmId, people } = at;
  const random = seededRandom(`${SEED}, 2024`);
  const past: World = { ...world, random, normal: standardNormal(random) };
  await insertLinks(
    tx,
    { firmId, idOf, registeredAt: day("2024-09-18") },
    [...hailanLinks, hailanEndedLink].map((plan) => ({ ...plan, share: hailanShares2024[plan.partner] ?? plan.share })),
  );
  const assessmentId = await insertCycle(tx, {
    firmId,
    cycle: 2024,
    viewSeed: 1,
    openedAt: day("2024-09-16"),
    acceptedAt: acceptedOn({ PRE: "2024-10-11", LRN: "2024-11-15", APP: "2024-11-29", EVA: "2024-12-10" }),
    byPersonId: people[0] ?? "",
  });
  await insertHailanFacts(past, { firmId, assessmentId, year: 2024 });
  for (const index of hailanPeople.keys())
    await answerForHailan(past, { firmId, assessmentId, year: 2024, people, index });
  await insertResult(tx, { assessmentId, frozenAt: day("2024-12-10") }, world.freeze);
  const linkIds = await idsOfPartners(tx, firmId);
  for (const { partner, share } of hailanLinks.filter((plan) => plan.partner in hailanShares2024)) {
    const told = { linkId: find(linkIds, partner), at: day("2025-09-22"), byPersonId: people[7] ?? "" };
    await changeLink({ tx, firmId }, told, { share });
  }
}

/** What became of Hailan's links between the freeze of 2025 and the register of 2026: in no score, but in its history. */
async function insertHailanYear({ tx }: World, at: { readonly firmId: string; readonly people: readonly string[] }) {
  const { firmId, people } = at;
  const linkIds = await idsOfPartners(tx, firmId);
  const told = (partner: string, date: string, person: number) => ({
    linkId: find(linkIds, partner),
    at: day(date),
    byPersonId: people[person] ?? "",
  });
  const past = { tx, firmId };
  await endLinkThen(past, told(hailanEndedLink.partner, "2026-04-02", 6), "2026-03-31");
  for (const { partner, on, by, columns } of hailanChanges) await changeLink(past, told(partner, on, by), columns);
  for (const { partner, on, by, kind, value } of hailanChannels) {
    await openChannel(past, told(partner, on, by), kind, value);
  }
  await tx.insert(positionEvent).values(hailanMoves.map((move) => ({ firmId, ...move })));
  for (const { partner, on, by, value } of hailanIncidents) await recordIncident(past, told(partner, on, by), value);
}

type HailanCycle = { readonly firmId: string; readonly assessmentId: string; readonly year: HailanYear };

async function insertHailanFacts({ tx }: World, { firmId, assessmentId, year }: HailanCycle): Promise<void> {
  const key = { firmId, assessmentId };
  await tx.insert(roleShares).values({ ...key, ...hailanRoles[year] });
  await tx
    .insert(aim)
    .values({ ...key, kind: "move", role: "ODM", mode: "modular", upgrading: "functional", year: 2028, share: 0.5 });
  await tx.insert(contextAnswer).values(
    CONTEXT_IDS.map((factorId) => {
      const [state, effect] = hailanContext[factorId];
      return { ...key, factorId, state, effect };
    }),
  );
  if (year !== 2026) {
    await tx.insert(firmFigure).values(
      FIRM_FIGURES.flatMap((figure) => {
        const value = hailanFigures[year][figure];
        return value === undefined ? [] : [{ ...key, figure, value }];
      }),
    );
  }
  const records = year === 2025 ? hailanRecords : hailanRecords.slice(0, 2);
  await tx.insert(evidence).values(
    records.map(({ item, grade, title, date }) => ({
      ...key,
      itemId: item,
      grade,
      title: title.replace("2025", String(year)),
      date: date.replace("2025", String(year)),
    })),
  );
}

const SAVED_ON: Readonly<Record<HailanYear, string>> = { 2024: "2024-11-13", 2025: "2025-11-12", 2026: "2026-11-16" };

/** In 2026 everybody answered preparation; of the rest the manager has done most, two engineers some, others nothing. */
async function answerForHailan(
  world: World,
  at: HailanCycle & { readonly people: readonly string[]; readonly index: number },
): Promise<void> {
  const member = hailanPeople[at.index];
  const personId = at.people[at.index];
  if (member === undefined || personId === undefined) throw new Error("a member without a person");
  const lean = world.normal() * PERSON_SPREAD;
  const done = (item: { readonly id: string; readonly phase: Phase }) => {
    if (at.year !== 2026) return true;
    if (item.phase === "PRE") return at.index < 6;
    if (at.index === 0) return item.phase === "LRN" ? !item.id.startsWith("LRN.INT") : item.id.endsWith(".1");
    if (answeredOfGiven(at.index, item.id)) return true;
    return at.index === 3 && item.phase === "LRN" && item.id.startsWith("LRN.ORG");
  };
  await insertAnswers(
    world.tx,
    { ...at, savedAt: day(SAVED_ON[at.year]) },
    {
      personId,
      stratum: member.stratum,
      sees: (cell) => capabilityFor(hailanLevels[at.year][cell]) + lean,
      answers: done,
    },
    world,
  );
}

/** A firm of the cohort: one to five people, a register, and a 2025 cycle in some state. */
async function insertCohortFirm(world: World, plan: FirmPlan): Promise<void> {
  const { tx, idOf, random, normal } = world;
  const firmId = find(idOf, plan.name);
  const login = plan.name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  const size = 1 + Math.floor(random() * 5);
  const members = Array.from(
    { length: size },
    (_, index): DemoMember => ({
      name: index === 0 ? `Manager, ${plan.name}` : `Colleague ${index}, ${plan.name}`,
      email: `${index === 0 ? "manager" : `colleague${index}`}@${login}.example`,
      role: index === 0 ? "manager" : "contributor",
      stratum: STRATA[index % STRATA.length] ?? "management",
    }),
  );
  const people = await insertMembers(world, firmId, members);
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
  if (frozen) await insertResult(tx, { assessmentId, frozenAt: day("2025-11-28") }, world.freeze);
}

/** Makers sell abroad; first-tier suppliers to two makers and to Hailan; second-tier suppliers to the first tier. */
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

function find(idOf: ReadonlyMap<string, string>, name: string): string {
  const id = idOf.get(name);
  if (id === undefined) throw new Error(`the demo world has no firm ${name}`);
  return id;
}
