import { CONTEXT_IDS, FIRM_FIGURES, type Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { seededRandom, standardNormal } from "@/lib/stats";
import type { Tx } from "../../core/scope";
import { aim, firmFigure, roleShares } from "../../schema/assessments";
import { positionEvent } from "../../schema/links";
import { contextAnswer, evidence } from "../../schema/records";
import { insertAnswers } from "../answers";
import type { ConfirmationSecrets } from "../asked-customers";
import { type Chance, PERSON_SPREAD } from "../chance";
import { typedIn } from "../chinese/texts";
import { acceptedOn, type CyclePlan, day, insertCycle, insertResult } from "../cycles";
import { idNamed } from "../firms";
import { capabilityFor } from "../graded-response";
import { insertLinks } from "../links";
import { insertMembers } from "../people";
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
import { insertPlans } from "./insert-plans";
import { hailanAsked, insertAsked } from "./partners";
import { hailanPeople } from "./people";
import { insertPulse, type PulseSeed } from "./pulse";
import { hailanChanges, hailanChannels, hailanEndedLink, hailanIncidents, hailanMoves } from "./register";
import { changeLink, endLinkThen, idsOfPartners, openChannel, recordIncident } from "./register-past";
import { HAILAN } from "./suppliers";
import { answeredOfGiven, type CardSecrets, insertTogether } from "./together";

/** The first cycle has a seed of its own, so that it does not change anybody else's answers. */
const FIRST_SEED = "trellis demo world 1, 2024";

/** Hashes made with the key of the server that will use this demo world, and the language of typed texts. */
export type HailanSecrets = {
  readonly language?: Locale | undefined;
  readonly cardSecrets?: CardSecrets | undefined;
  readonly confirmationSecrets?: ConfirmationSecrets | undefined;
  readonly pulse?: PulseSeed | undefined;
};

type HailanWorld = Chance & {
  readonly tx: Tx;
  readonly idOf: ReadonlyMap<string, string>;
  readonly secrets: HailanSecrets;
};

type Hailan = { readonly firmId: string; readonly people: readonly string[] };

/** Inserts Hailan: 2024 and 2025 are frozen; in 2026 Preparation is accepted and the other phases are in progress. */
export async function insertHailan(world: HailanWorld): Promise<void> {
  const { tx, idOf } = world;
  const firmId = idNamed(idOf, HAILAN);
  const people = await insertMembers(tx, firmId, hailanPeople);
  const hailan = { firmId, people };
  await insertFirstCycle(world, hailan);

  const last = await insertHailanCycle(world, hailan, {
    year: 2025,
    viewSeed: 2,
    openedAt: day("2025-09-15"),
    acceptedAt: acceptedOn({ PRE: "2025-10-10", LRN: "2025-11-20", APP: "2025-11-28", EVA: "2025-12-09" }),
  });
  await insertResult(tx, { assessmentId: last, frozenAt: day("2025-12-09") });
  await insertHailanYear(world, hailan);
  await insertPlans(tx, hailan);

  const now = await insertHailanCycle(world, hailan, {
    year: 2026,
    viewSeed: 3,
    openedAt: day("2026-09-14"),
    acceptedAt: acceptedOn({ PRE: "2026-10-09" }),
  });
  await insertTogether(tx, { firmId, assessmentId: now, people, secrets: world.secrets.cardSecrets });
  if (world.secrets.pulse !== undefined) await insertPulse(tx, firmId, world.secrets.pulse);
  const { confirmationSecrets } = world.secrets;
  if (confirmationSecrets === undefined) return;
  const by = { byPersonId: people[0] ?? "", byName: hailanPeople[0]?.name ?? "" };
  await insertAsked(tx, { firmId, ...by }, hailanAsked, confirmationSecrets);
}

/** The first cycle freezes a register with other shares, which are then changed to today's. */
async function insertFirstCycle(world: HailanWorld, hailan: Hailan): Promise<void> {
  const { tx, idOf } = world;
  const { firmId, people } = hailan;
  const random = seededRandom(FIRST_SEED);
  const past: HailanWorld = { ...world, random, normal: standardNormal(random) };
  await insertLinks(
    tx,
    { firmId, idOf, registeredAt: day("2024-09-18") },
    [...hailanLinks, hailanEndedLink].map((plan) => ({ ...plan, share: hailanShares2024[plan.partner] ?? plan.share })),
  );
  const assessmentId = await insertHailanCycle(past, hailan, {
    year: 2024,
    viewSeed: 1,
    openedAt: day("2024-09-16"),
    acceptedAt: acceptedOn({ PRE: "2024-10-11", LRN: "2024-11-15", APP: "2024-11-29", EVA: "2024-12-10" }),
  });
  await insertResult(tx, { assessmentId, frozenAt: day("2024-12-10") });
  const linkIds = await idsOfPartners(tx, firmId);
  for (const { partner, share } of hailanLinks.filter((plan) => plan.partner in hailanShares2024)) {
    const told = { linkId: idNamed(linkIds, partner), at: day("2025-09-22"), byPersonId: people[7] ?? "" };
    await changeLink({ tx, firmId }, told, { share });
  }
}

/**
 * What happened to Hailan's links between the freeze of 2025 and the register of 2026. It affects no score, only the
 * history.
 */
async function insertHailanYear({ tx }: HailanWorld, { firmId, people }: Hailan): Promise<void> {
  const linkIds = await idsOfPartners(tx, firmId);
  const told = (partner: string, date: string, person: number) => ({
    linkId: idNamed(linkIds, partner),
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

type HailanPlan = Pick<CyclePlan, "viewSeed" | "openedAt" | "acceptedAt"> & { readonly year: HailanYear };

/** Inserts a cycle with its facts and answers, without freezing it. */
async function insertHailanCycle(world: HailanWorld, hailan: Hailan, { year, ...plan }: HailanPlan): Promise<string> {
  const { firmId, people } = hailan;
  const byPersonId = people[0] ?? "";
  const assessmentId = await insertCycle(world.tx, { firmId, cycle: year, byPersonId, ...plan });
  const input = { firmId, assessmentId, year };
  await insertHailanFacts(world, input);
  for (const index of hailanPeople.keys()) await answerForHailan(world, { ...input, people, index });
  return assessmentId;
}

type HailanCycle = { readonly firmId: string; readonly assessmentId: string; readonly year: HailanYear };

async function insertHailanFacts(
  { tx, secrets }: HailanWorld,
  { firmId, assessmentId, year }: HailanCycle,
): Promise<void> {
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
      title: typedIn(secrets.language, title.replace("2025", String(year))),
      date: date.replace("2025", String(year)),
    })),
  );
}

const SAVED_ON: Readonly<Record<HailanYear, string>> = { 2024: "2024-11-13", 2025: "2025-11-12", 2026: "2026-11-16" };

/**
 * In 2026 everybody answered Preparation. Of the rest, the manager did most, two engineers some, the others nothing.
 */
async function answerForHailan(
  world: HailanWorld,
  input: HailanCycle & { readonly people: readonly string[]; readonly index: number },
): Promise<void> {
  const member = hailanPeople[input.index];
  const personId = input.people[input.index];
  if (member === undefined || personId === undefined) throw new Error("a member without a person");
  const lean = world.normal() * PERSON_SPREAD;
  const done = (item: { readonly id: string; readonly phase: Phase }) => {
    if (input.year !== 2026) return true;
    if (item.phase === "PRE") return input.index < 6;
    if (input.index === 0) return item.phase === "LRN" ? !item.id.startsWith("LRN.INT") : item.id.endsWith(".1");
    if (answeredOfGiven(input.index, item.id)) return true;
    return input.index === 3 && item.phase === "LRN" && item.id.startsWith("LRN.ORG");
  };
  await insertAnswers(
    world.tx,
    { ...input, savedAt: day(SAVED_ON[input.year]) },
    {
      personId,
      stratum: member.stratum,
      sees: (cell) => capabilityFor(hailanLevels[cell][input.year]) + lean,
      answers: done,
    },
    world,
  );
}
