import { and, asc, eq, inArray } from "drizzle-orm";
import { PHASES } from "@/lib/instrument";
import type { Tx } from "../core/scope";
import { createPersonIn } from "../people/people";
import { assessment, assessmentPhase, phaseEvent, roleShares } from "../schema/assessments";
import { consultant, engagement } from "../schema/engagements";
import { firm } from "../schema/firms";
import { membership } from "../schema/people";
import { insertAnswers } from "./answers";
import { type Chance, chanceOf, PERSON_SPREAD } from "./chance";
import {
  clientEngagements,
  clientFirms,
  type EngagementPlan,
  earlierCycles,
  type SeededClient,
  type SeededCycle,
} from "./clients";
import { day, dayAhead, insertCycle, insertResult } from "./cycles";
import { planLinks } from "./firms";
import { HAILAN } from "./hailan/suppliers";
import { insertLinks } from "./links";
import { insertMembers, membersOf } from "./people";
import { insertRatings } from "./ratings";
import { consultantSignIn } from "./sign-ins";

/** The same seed gives the same clients. */
const SEED = "trellis demo consultant 1";

/** Inserts a consultant with fourteen clients, thirteen other firms and Hailan, each in a different state. */
export async function insertConsultant(tx: Tx, keys: { readonly hailanId: string }): Promise<void> {
  const chance = chanceOf(SEED);
  const ids = new Map([[HAILAN, keys.hailanId]]);
  for (const plan of clientFirms) ids.set(plan.name, await insertClient(tx, plan, chance));

  const { name, email } = consultantSignIn;
  const person = await createPersonIn(tx, { email, name });
  await tx.insert(consultant).values({ personId: person.id, displayName: name, organisation: "Qiao Advisers" });
  for (const plan of clientEngagements) {
    const firmId = ids.get(plan.firm);
    if (firmId === undefined) throw new Error(`the demo world has no firm ${plan.firm}`);
    await insertEngagement(tx, plan, { firmId, personId: person.id });
  }
  await insertEarlier(tx, ids);
  await insertDoubleRatings(tx, { ids, personId: person.id });
}

/** Inserts earlier cycles. They are drawn with random numbers of their own, so that other answers do not change. */
async function insertEarlier(tx: Tx, ids: ReadonlyMap<string, string>): Promise<void> {
  const chance = chanceOf(`${SEED}, earlier`);
  for (const plan of clientFirms) {
    const [firmId, cycles = []] = [ids.get(plan.name) ?? "", earlierCycles[plan.name]];
    const people = await tx
      .select({ personId: membership.personId, stratum: membership.stratum })
      .from(membership)
      .where(eq(membership.firmId, firmId))
      .orderBy(asc(membership.displayName));
    for (const cycle of cycles) await insertClientCycle(tx, { firmId, people, plan, cycle }, chance);
  }
}

/** A second consultant who worked for the same firms until last year and rated the same cycles independently. */
const COLLEAGUE = { name: "Shen Rui", email: "shen.rui@advisers.example", organisation: "Shen & Partners" };
const RATED_TWICE = [HAILAN, ...Object.keys(earlierCycles), "Huzhou Changxing Batteries"];

async function insertDoubleRatings(
  tx: Tx,
  input: { readonly ids: ReadonlyMap<string, string>; readonly personId: string },
): Promise<void> {
  const { name, email, organisation } = COLLEAGUE;
  const colleague = await createPersonIn(tx, { email, name });
  await tx.insert(consultant).values({ personId: colleague.id, displayName: name, organisation });
  const firmIds = RATED_TWICE.map((firmName) => input.ids.get(firmName) ?? "");
  await insertRatings(tx, {
    firmIds,
    first: { personId: input.personId, severity: 0.1 },
    second: { personId: colleague.id, severity: -0.1 },
  });
  await signReviewIn(tx, { firmId: input.ids.get(HAILAN) ?? "", personId: input.personId });
}

/** Signs the acceptances of Hailan's last two cycles as the reviewer. */
async function signReviewIn(tx: Tx, ids: { readonly firmId: string; readonly personId: string }): Promise<void> {
  const cycle = tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.firmId, ids.firmId), inArray(assessment.cycle, [2025, 2026])));
  await tx
    .update(phaseEvent)
    .set({ byPersonId: ids.personId, signedName: consultantSignIn.name, signedOrganisation: "Qiao Advisers" })
    .where(and(inArray(phaseEvent.assessmentId, cycle), eq(phaseEvent.event, "accept")));
}

const DAY_MS = 86_400_000;

/** The end of the day in Shanghai, `days` from now. */
const dayEnd = (days: number): Date => new Date(Date.parse(`${dayAhead(days, new Date())}T00:00:00+08:00`) + DAY_MS);

async function insertEngagement(
  tx: Tx,
  plan: EngagementPlan,
  ids: { readonly firmId: string; readonly personId: string },
): Promise<void> {
  const { askedBy, scope, state, message = "", mayReview = false, blind = false } = plan;
  const began = new Date(Date.now() + plan.began * DAY_MS);
  const granted = state === "asked" ? null : began;
  const accepted = state === "offered" ? null : began;
  const [manager] = await tx
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.firmId, ids.firmId), eq(membership.role, "manager")))
    .limit(1);
  const base = {
    firmId: ids.firmId,
    askedBy,
    scope: [...scope],
    mayReview,
    blindUntilRated: blind,
    grantedBy: granted === null ? null : (manager?.id ?? null),
  };
  await tx.insert(engagement).values({
    ...base,
    consultantId: state === "offered" ? null : ids.personId,
    email: askedBy === "firm" ? consultantSignIn.email : null,
    message,
    createdAt: began,
    grantedAt: granted,
    acceptedAt: accepted,
    startsAt: granted === null || accepted === null ? null : began,
    endsAt: dayEnd(plan.ends),
    ...(state === "revoked" ? { revokedAt: new Date(Date.now() - 30 * DAY_MS), revokedBy: "firm" as const } : {}),
  });
  if (plan.longer !== true) return;
  const asked = new Date(Date.now() - 2 * DAY_MS);
  await tx.insert(engagement).values({
    ...{ ...base, askedBy: "consultant", grantedBy: null, consultantId: ids.personId },
    ...{ createdAt: asked, acceptedAt: asked, endsAt: dayEnd(plan.ends + 365) },
  });
}

async function insertClient(tx: Tx, plan: SeededClient, chance: Chance): Promise<string> {
  const { name, industry, employees } = plan;
  const [made] = await tx
    .insert(firm)
    .values({ name, industry, employees, country: "CN", timeZone: "Asia/Shanghai", locale: "zh", isDemo: true })
    .returning({ id: firm.id });
  if (made === undefined) throw new Error("a firm was made and is not there");
  const firmId = made.id;
  const people = await insertPeople(tx, firmId, plan);
  if (plan.mode !== undefined) {
    const like = { ...plan, mode: plan.mode, tier: 0, cycle: "frozen" } as const;
    const customers = ["Kastell Haushalt GmbH", "Homeline Inc.", "Tsubame Living KK"];
    const links = planLinks(like, customers, chance.random);
    await insertLinks(tx, { firmId, idOf: new Map(), registeredAt: day("2024-09-18") }, links);
  }
  for (const cycle of plan.cycles) await insertClientCycle(tx, { firmId, people, plan, cycle }, chance);
  return firmId;
}

async function insertPeople(tx: Tx, firmId: string, { name, people }: SeededClient) {
  const members = membersOf(name, people);
  const ids = await insertMembers(tx, firmId, members);
  return members.map(({ stratum }, index) => ({ personId: ids[index] ?? "", stratum }));
}

type CycleOf = {
  readonly firmId: string;
  readonly people: Awaited<ReturnType<typeof insertPeople>>;
  readonly plan: SeededClient;
  readonly cycle: SeededCycle;
};

async function insertClientCycle(tx: Tx, of: CycleOf, chance: Chance): Promise<void> {
  const { firmId, people, plan, cycle } = of;
  const byPersonId = people[0]?.personId ?? "";
  const closedOn = (index: number) => day(`${cycle.year}-11-${String(5 + 5 * index).padStart(2, "0")}`);
  const assessmentId = await insertCycle(tx, {
    firmId,
    cycle: cycle.year,
    viewSeed: Math.floor(chance.random() * 1000),
    openedAt: day(`${cycle.year}-09-15`),
    acceptedAt: Object.fromEntries(cycle.accepted.map((phase, index) => [phase, closedOn(index)])),
    byPersonId,
  });
  await submit(tx, { firmId, assessmentId, byPersonId }, cycle);
  if (plan.mode !== undefined) {
    await tx.insert(roleShares).values({ firmId, assessmentId, oea: 0.2, oem: 0.55, odm: 0.2, obm: 0.05 });
  }
  for (const { personId, stratum } of people.slice(0, cycle.answering)) {
    const lean = chance.normal() * PERSON_SPREAD;
    if (cycle.answered.length === 0) continue;
    await insertAnswers(
      tx,
      { firmId, assessmentId, savedAt: day(`${cycle.year}-11-03`) },
      {
        personId,
        stratum,
        sees: () => plan.capability + (cycle.shift ?? 0) + lean,
        answers: (item) => cycle.answered.includes(item.phase),
      },
      chance,
    );
  }
  if (cycle.accepted.length === PHASES.length) {
    await insertResult(tx, { assessmentId, frozenAt: closedOn(PHASES.length - 1) });
  }
}

type SubmitAt = { readonly firmId: string; readonly assessmentId: string; readonly byPersonId: string };

async function submit(tx: Tx, ids: SubmitAt, { year, submitted = [] }: SeededCycle): Promise<void> {
  if (submitted.length === 0) return;
  const submittedAt = day(`${year}-11-20`);
  await tx
    .update(assessmentPhase)
    .set({ state: "submitted", submittedAt })
    .where(
      and(
        eq(assessmentPhase.firmId, ids.firmId),
        eq(assessmentPhase.assessmentId, ids.assessmentId),
        inArray(assessmentPhase.phase, [...submitted]),
      ),
    );
  await tx.insert(phaseEvent).values(
    submitted.map((phase) => ({
      ...{ ...ids, phase, event: "submit" as const, fromState: "open" as const, toState: "submitted" as const },
      at: submittedAt,
    })),
  );
}
