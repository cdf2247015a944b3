import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { settleSnapshots } from "@/app/_worker/snapshot";
import { decideSnapshots } from "@/app/_worker/snapshot-task";
import { addAdministratorIn } from "@/db/administrators";
import { createCohortIn } from "@/db/cohorts";
import { beginJob } from "@/db/jobs";
import { asOperator, type Tx } from "@/db/scope";
import type { Random } from "@/lib/result";
import { SNAPSHOT_FIGURES } from "@/lib/snapshots";
import type { UserActor } from "./actors";
import { aPerson } from "./factories";

export type LifeFirm = { readonly id: string; revision: number };
/** A consultant with the firms that engaged him; what he sees of them he sees singly. */
export type LifeConsultant = UserActor & { readonly clients: string[] };
export type SnapshotLife = {
  readonly root: string;
  readonly parts: readonly string[];
  readonly administrators: ReadonlyMap<string, UserActor>;
  readonly firms: LifeFirm[];
  readonly consultants: readonly LifeConsultant[];
  /** Most firms are visible without a name, enough of a city for lots of digits; else most are counted only. */
  readonly mostNameless: boolean;
  readonly chance: Random;
};

const pick = <T>(of: readonly T[], chance: Random): T => {
  const found = of[Math.floor(chance() * of.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** A programme over two cities with firms that have frozen results, and an administrator of each. */
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
      mostNameless: chance() < 0.5,
      chance,
    };
    for (let n = 0; n < size; n += 1) await bearIn(tx, life);
    for (const consultant of consultants) await engageIn(tx, life, consultant);
    return life;
  });
}

/** A firm that opens its results to a consultant. */
async function engageIn(tx: Tx, { firms, chance }: SnapshotLife, { clients, personId }: LifeConsultant): Promise<void> {
  const { id } = pick(firms, chance);
  if (clients.includes(id)) return;
  clients.push(id);
  await tx.execute(sql`insert into app.engagement (firm_id, id, consultant_id, asked_by, scope, message, blind_until_rated, granted_at,
      accepted_at, starts_at, ends_at)
    values (${id}, ${randomUUID()}, ${personId}, 'firm', '{results}', '', ${chance() < 0.3}, now(), now(), now(), now() + interval '90 days')`);
}

/** Somebody who reads what a firm is shown. */
export async function managerOf(firmId: string): Promise<UserActor> {
  const { actor, personId } = await aPerson();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.membership (firm_id, person_id, role, stratum, display_name)
      values (${firmId}, ${personId}, 'manager', 'management', 'Lin Wei')`),
  );
  return actor;
}

const EMPLOYEES = [12, 60, 60, 160, 160, 500] as const;

async function bearIn(tx: Tx, life: SnapshotLife): Promise<void> {
  const { chance } = life;
  const firm: LifeFirm = { id: randomUUID(), revision: 0 };
  life.firms.push(firm);
  await tx.execute(sql`insert into app.firm (id, name, employees, industry)
    values (${firm.id}, 'Firm', ${pick(EMPLOYEES, chance)}, ${pick(["22", "27"], chance)})`);
  for (const cycle of chance() < 0.5 ? [2025, 2026] : [2026]) {
    await tx.execute(sql`insert into app.assessment (firm_id, id, cycle, instrument_id, instrument_version, view_seed)
      values (${firm.id}, ${randomUUID()}, ${cycle}, 'trellis', '1', 1)`);
    await freezeIn(tx, firm, cycle, chance);
  }
  if (chance() < 0.85) await joinIn(tx, life, firm);
}

const columns = SNAPSHOT_FIGURES.map((id) => (id.endsWith("Required") ? `${id.slice(0, 3)}_required` : `${id}_capped`));

/** The next revision of a result, on a coarse scale: many a revision leaves a value as it was. */
async function freezeIn(tx: Tx, firm: LifeFirm, cycle: number, chance: Random): Promise<void> {
  const values = columns.map(() => pick([2, 2.5, 3], chance));
  firm.revision += 1;
  const of = sql`select firm_id, id, ${firm.revision}::int from app.assessment where firm_id = ${firm.id} and cycle = ${cycle}`;
  await tx.execute(sql`update app.result set superseded_at = now() where superseded_at is null
    and (firm_id, assessment_id) = (select firm_id, id from app.assessment where firm_id = ${firm.id} and cycle = ${cycle})`);
  await tx.execute(sql`insert into app.result (firm_id, assessment_id, revision, rating, input_hash, versions)
    select x.*, '{}', '', '{}' from (${of}) x`);
  await tx.execute(sql`insert into app.result_figures (firm_id, assessment_id, revision, cycle, respondents, market, captive,
      modular, relational, hierarchy, fits_known_type, overall_sem, phase_sem, ${sql.raw(columns.join(", "))})
    select x.*, ${cycle}, 2, ${chance() < 0.4 ? 0.7 : 0.3}, 0.5, 0, 0, 0, true, 0.164, 0.271, ${sql.join(
      values.map((value) => sql`${value}::float8`),
      sql`, `,
    )} from (${of}) x`);
}

async function joinIn(tx: Tx, { parts, root, chance, mostNameless }: SnapshotLife, firm: LifeFirm): Promise<void> {
  const level = chance() < (mostNameless ? 0.1 : 0.7) ? 1 : chance() < (mostNameless ? 0.9 : 0.6) ? 2 : 3;
  await tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
    values (${chance() < 0.1 ? root : pick(parts, chance)}, ${firm.id}, ${level}) on conflict do nothing`);
}

/** Something happens to some firms: they join, leave, choose another consent, are assessed anew, are founded, or engage a consultant. */
export async function liveOn(life: SnapshotLife): Promise<void> {
  const { chance, firms } = life;
  const many = chance() < 0.5 ? 1 + Math.floor(chance() * 3) : 5 + Math.floor(chance() * 4);
  const kind = Math.floor(chance() * 6);
  const chosen = new Set<string>();
  await asOperator(async (tx) => {
    for (let n = 0; n < many; n += 1) {
      const firm = pick(firms, chance);
      if (kind === 0) await joinIn(tx, life, firm);
      if (kind === 1 && n < 2) await tx.execute(sql`delete from app.cohort_membership where firm_id = ${firm.id}`);
      // what is changed and changed back within one transaction nobody sees, though it is remembered as seen
      if (kind === 2 && !chosen.has(firm.id)) {
        chosen.add(firm.id);
        await tx.execute(sql`update app.cohort_membership set consent_level = ${1 + Math.floor(chance() * 3)}
          where firm_id = ${firm.id}`);
      }
      if (kind === 3) await freezeIn(tx, firm, 2026, chance);
      if (kind === 5 && n < 2) await engageIn(tx, life, pick(life.consultants, chance));
      if (kind === 4 && n < 2 && firms.length < 24) await bearIn(tx, life);
    }
  });
}

/** Does a job as the worker does, in this process. */
export async function settle(kind: "snapshot" | "snapshot-check", cohortId: string): Promise<void> {
  const id = randomUUID();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.job (id, kind, key, cohort_id) values (${id}, ${kind}, ${cohortId}, ${cohortId})`),
  );
  const job = await beginJob(id);
  if (job === undefined) throw new Error("a job that was asked for is not there");
  await settleSnapshots({ job, kind, note: async () => {}, decide: async (task) => decideSnapshots(task) });
}

/** Looks at everything that is held back, as the worker does within seconds. */
export async function checkHeld({ root, parts }: SnapshotLife): Promise<void> {
  for (const cohortId of [root, ...parts]) {
    const rows = await asOperator((tx) =>
      tx.execute(sql`select 1 from app.cohort_snapshot where cohort_id = ${cohortId} and held_at is not null limit 1`),
    );
    if (rows.length > 0) await settle("snapshot-check", cohortId);
  }
}
