import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { drawNetwork } from "@/app/_worker/network";
import { computeSurvey } from "@/app/_worker/network-task";
import { settleSnapshots } from "@/app/_worker/snapshot";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { asOperator, type Tx } from "@/db/core/scope";
import { beginJob } from "@/db/jobs/jobs";
import { currentInstrument } from "@/lib/catalog";
import type { Random } from "@/lib/result";
import { decideSnapshots, SNAPSHOT_FIGURES } from "@/lib/snapshots";
import type { UserActor } from "./actors";
import { aManagerOf, aPerson } from "./factories";

type LifeFirm = { readonly id: string; revision: number };

/** A firm's name. Administrators see it only if the firm is open by name. */
export const lifeName = ({ id }: Pick<LifeFirm, "id">): string => `Works ${id}`;
/** A consultant with the firms that have engaged them. They see the single results of these firms. */
export type LifeConsultant = UserActor & { readonly clients: string[] };
export type SnapshotLife = {
  readonly root: string;
  readonly parts: readonly string[];
  readonly administrators: ReadonlyMap<string, UserActor>;
  readonly firms: LifeFirm[];
  readonly consultants: readonly LifeConsultant[];
  readonly managers: Map<string, Promise<UserActor>>;
  /**
   * True: most firms are visible without a name, enough in a city to show their levels together. False: most firms are
   * only counted.
   */
  readonly mostNameless: boolean;
  readonly chance: Random;
};

const pick = <T>(of: readonly T[], chance: Random): T => {
  const found = of[Math.floor(chance() * of.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** Creates a cohort with two cities below it, in which most firms have final results, and an administrator for each. */
export async function beginSnapshotLife(chance: Random, size: number): Promise<SnapshotLife> {
  const people = [await aPerson(), await aPerson(), await aPerson()];
  const engaged = [await aPerson(), await aPerson()];
  return asOperator(async (tx) => {
    const root = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" } });
    const parts = [];
    for (const en of ["East", "West"]) parts.push(await createCohortIn(tx, { name: { en, zh: en }, parentId: root }));
    const cohorts = [root, ...parts];
    const administrators = new Map<string, UserActor>();
    for (const [at, cohortId] of cohorts.entries()) {
      const person = people[at];
      if (person === undefined) throw new Error("a cohort without an administrator");
      administrators.set(cohortId, person.actor);
      await addAdministratorIn(tx, { cohortId, personId: person.personId, displayName: "He Min" });
    }
    const consultants = engaged.map(({ actor }) => ({ ...actor, clients: [] }));
    for (const { personId } of consultants) {
      await tx.execute(
        sql`insert into app.consultant (person_id, display_name, organisation) values (${personId}, 'Lin Qiao', '')`,
      );
    }
    const life: SnapshotLife = {
      root,
      parts,
      administrators,
      firms: [],
      consultants,
      managers: new Map(),
      mostNameless: chance() < 0.6,
      chance,
    };
    for (let n = 0; n < size; n += 1) await bearIn(tx, life);
    for (const consultant of consultants) await engageIn(tx, life, consultant);
    return life;
  });
}

/** Lets a firm open its results to a consultant. */
async function engageIn(tx: Tx, { firms, chance }: SnapshotLife, { clients, personId }: LifeConsultant): Promise<void> {
  const { id } = pick(firms, chance);
  if (clients.includes(id)) return;
  clients.push(id);
  await tx.execute(sql`insert into app.engagement (firm_id, id, consultant_id, asked_by, scope, message, blind_until_rated, granted_at,
      accepted_at, starts_at, ends_at)
    values (${id}, ${randomUUID()}, ${personId}, 'firm', '{results}', '', ${chance() < 0.3}, now(), now(), now(), now() + interval '90 days')`);
}

/** A manager of the firm, always the same person. They read what the firm is shown. */
export async function managerOf({ managers }: SnapshotLife, firmId: string): Promise<UserActor> {
  const known = managers.get(firmId) ?? aManagerOf(firmId);
  managers.set(firmId, known);
  return known;
}

const EMPLOYEES = [12, 60, 60, 160, 160, 500] as const;

/** Share of firms that answer but have no result yet. */
const UNFINISHED = 0.2;

async function bearIn(tx: Tx, life: SnapshotLife): Promise<void> {
  const { chance, firms } = life;
  const firm: LifeFirm = { id: randomUUID(), revision: 0 };
  const partner = firms.length > 0 && chance() < 0.6 ? pick(firms, chance).id : undefined;
  firms.push(firm);
  await tx.execute(sql`insert into app.firm (id, name, employees, industry)
    values (${firm.id}, ${lifeName(firm)}, ${pick(EMPLOYEES, chance)}, ${pick(["22", "27"], chance)})`);
  const isUnfinished = chance() < UNFINISHED;
  const cycles = isUnfinished || chance() >= 0.5 ? [2026] : [2025, 2026];
  for (const cycle of cycles) await beginIn(tx, firm, cycle);
  if (partner !== undefined) await linkIn(tx, firm, partner, chance);
  if (chance() < 0.7) await answerIn(tx, firm, chance);
  if (!isUnfinished) for (const cycle of cycles) await freezeIn(tx, firm, cycle, chance);
  if (chance() < 0.85) await joinIn(tx, life, firm);
}

async function beginIn(tx: Tx, { id }: LifeFirm, cycle: number): Promise<void> {
  await tx.execute(sql`with a as (insert into app.assessment (firm_id, id, cycle, instrument_id, instrument_version, view_seed)
      values (${id}, ${randomUUID()}, ${cycle}, 'trellis', '1', 1) returning firm_id, id)
    insert into app.assessment_phase (firm_id, assessment_id, phase, position, state)
    select a.firm_id, a.id, p.phase, p.position - 1, 'open' from a, unnest(array['PRE', 'LRN', 'APP', 'EVA']) with ordinality p(phase, position)`);
}

async function linkIn(tx: Tx, { id }: LifeFirm, partner: string, chance: Random): Promise<void> {
  await tx.execute(sql`insert into app.link (firm_id, id, direction, kind, partner_name, share, partner_firm_id)
    values (${id}, ${randomUUID()}, 'customer', 'single', 'A buyer', ${pick([0.2, 0.5, 0.8], chance)}, ${partner})`);
}

const ANSWERED = currentInstrument.items.slice(0, 8).map(({ id }) => id);

/** Lets a person of the firm answer some items of its open assessment, which colleagues may have answered before. */
async function answerIn(tx: Tx, { id }: LifeFirm, chance: Random): Promise<void> {
  const items = ANSWERED.filter(() => chance() < 0.4);
  await tx.execute(sql`insert into app.firm_item (firm_id, cycle, item_id, first_at)
    select ${id}, 2026, i.item, clock_timestamp() from unnest(${sql.param(items)}::text[]) i(item) on conflict do nothing`);
}

const columns = SNAPSHOT_FIGURES.map((id) => (id.endsWith("Required") ? `${id.slice(0, 3)}_required` : `${id}_capped`));

const at = (figure: (typeof SNAPSHOT_FIGURES)[number]) => SNAPSHOT_FIGURES.indexOf(figure);

/**
 * Stores the next revision of a result, with levels on a coarse scale, so that many revisions leave a value unchanged.
 */
async function freezeIn(tx: Tx, firm: LifeFirm, cycle: number, chance: Random): Promise<void> {
  const values = columns.map(() => pick([2, 2.5, 3], chance));
  firm.revision += 1;
  await tx.execute(sql`update app.assessment_phase p set state = 'accepted' from app.assessment a
    where (a.firm_id, a.id) = (p.firm_id, p.assessment_id) and a.firm_id = ${firm.id} and a.cycle = ${cycle}
      and p.state <> 'accepted'`);
  const of = sql`select firm_id, id, ${firm.revision}::int from app.assessment where firm_id = ${firm.id} and cycle = ${cycle}`;
  await tx.execute(sql`update app.result set superseded_at = now() where superseded_at is null
    and (firm_id, assessment_id) = (select firm_id, id from app.assessment where firm_id = ${firm.id} and cycle = ${cycle})`);
  await tx.execute(sql`insert into app.result (firm_id, assessment_id, revision, rating, input_hash, versions)
    select x.*, '{}', '', '{}' from (${of}) x`);
  await tx.execute(sql`insert into app.result_figures (firm_id, assessment_id, revision, cycle, respondents, market, captive,
      modular, relational, hierarchy, fits_known_type, overall_sem, pre_sem, lrn_sem, app_sem, eva_sem, overall, lrn, staged, ${sql.raw(columns.join(", "))})
    select x.*, ${cycle}, 2, ${chance() < 0.4 ? 0.7 : 0.3}, 0.5, 0, 0, 0, true, 0.164, 0.271, 0.272, 0.273, 0.274, ${values[at("overall")] ?? 1}, 3, 3, ${sql.join(
      values.map((value) => sql`${value}::float8`),
      sql`, `,
    )} from (${of}) x`);
}

async function joinIn(tx: Tx, { parts, root, chance, mostNameless }: SnapshotLife, firm: LifeFirm): Promise<void> {
  const level = chance() < (mostNameless ? 0.1 : 0.7) ? 1 : chance() < (mostNameless ? 0.9 : 0.6) ? 2 : 3;
  const cohortId = chance() < 0.1 ? root : mostNameless && chance() < 0.4 ? (parts[0] ?? root) : pick(parts, chance);
  await tx.execute(sql`with joined as (insert into app.cohort_membership (cohort_id, firm_id, consent_level)
      values (${cohortId}, ${firm.id}, ${level}) on conflict do nothing returning cohort_id, firm_id)
    insert into app.cohort_invitation (cohort_id, id, firm_name, email, locale, token_hash, batch_id, accepted_at, firm_id)
    select j.cohort_id, x.id, '', x.id || '@firm.test', 'en', x.id::text, x.id, now(), j.firm_id
    from joined j, (values (${randomUUID()}::uuid)) x(id) where ${chance() < 0.8}`);
}

async function leaveIn(tx: Tx, { id }: LifeFirm): Promise<void> {
  await tx.execute(sql`update app.cohort_invitation set left_at = now() where firm_id = ${id} and left_at is null`);
  await tx.execute(sql`delete from app.cohort_membership where firm_id = ${id}`);
}

/**
 * Simulates events for some firms: they join, leave, change consent, get a first or a further result, are created,
 * engage a consultant, or answer.
 */
export async function liveOn(life: SnapshotLife): Promise<void> {
  const { chance, firms } = life;
  const many = chance() < 0.5 ? 1 + Math.floor(chance() * 3) : 5 + Math.floor(chance() * 4);
  const kind = Math.floor(chance() * 7);
  const chosen = new Set<string>();
  await asOperator(async (tx) => {
    for (let n = 0; n < many; n += 1) {
      const firm = pick(firms, chance);
      if (kind === 0) await joinIn(tx, life, firm);
      if (kind === 1 && n < 2) await leaveIn(tx, firm);
      // What is changed and changed back within one transaction is seen by nobody, but counts as seen.
      if (kind === 2 && !chosen.has(firm.id)) {
        chosen.add(firm.id);
        await tx.execute(sql`update app.cohort_membership set consent_level = ${1 + Math.floor(chance() * 3)}
          where firm_id = ${firm.id}`);
      }
      if (kind === 3) await freezeIn(tx, firm, 2026, chance);
      if (kind === 5 && n < 2) await engageIn(tx, life, pick(life.consultants, chance));
      if (kind === 4 && n < 2 && firms.length < 24) await bearIn(tx, life);
    }
    if (kind === 6) for (const firm of firms) if (chance() < 0.8) await answerIn(tx, firm, chance);
  });
}

/** Runs a job as the worker does, in this process. */
export async function settle(kind: "snapshot" | "snapshot-check" | "network", cohortId: string): Promise<void> {
  const id = randomUUID();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.job (id, kind, key, cohort_id) values (${id}, ${kind}, ${cohortId}, ${cohortId})`),
  );
  const job = await beginJob(id);
  if (job === undefined) throw new Error("a job that was asked for is not there");
  const note = async () => {};
  if (kind === "network") await drawNetwork({ job, note, compute: async (task) => computeSurvey(task) });
  else await settleSnapshots({ job, kind, note, decide: async (task) => decideSnapshots(task) });
}

/** Checks all figures that are held back, as the worker does within seconds. */
export async function checkHeld({ root, parts }: SnapshotLife): Promise<void> {
  for (const cohortId of [root, ...parts]) {
    const rows = await asOperator((tx) =>
      tx.execute(sql`select 1 from app.cohort_snapshot where cohort_id = ${cohortId} and held_at is not null limit 1`),
    );
    if (rows.length > 0) await settle("snapshot-check", cohortId);
  }
}
