import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { moveThread, writeComment } from "@/db/assessments/comments";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { saveClientNote } from "@/db/consultants/client-notes";
import { asConsultant } from "@/db/consultants/clients";
import { makeEngagementCode } from "@/db/consultants/engagements";
import { beginRating, rateItem } from "@/db/consultants/ratings";
import { connect } from "@/db/core/client";
import { asActor, asAuth, asOperator, type Tx } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { createCard } from "@/db/people/cards";
import { createInvitation } from "@/db/people/invitations";
import { openSession } from "@/db/people/sessions";
import { createCode } from "@/db/people/sign-in-codes";
import { moveMeasure } from "@/db/plans/measure-moves";
import { addMeasure } from "@/db/plans/plan-measures";
import { claimScreening, saveScreening } from "@/db/screening/screenings";
import { createVisitor } from "@/db/screening/visitors";
import type { Audience } from "@/lib/assessments";
import { CELLS } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { tabulate } from "@/lib/result";
import { aConfirmer, aVisitor, type UserActor } from "@/tests/support/actors";
import { aGivenConfirmation, aMatch, aRequest } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import {
  type AnAssessment,
  aFirm,
  aFrozenCycle,
  aMember,
  anEmail,
  aPerson,
  hashed,
  inAnHour,
} from "@/tests/support/factories";
import { aWave, linkOf, sendSheet } from "@/tests/support/pulse";

/** For each of these people, how many of a firm's rows they see. */
type Seen = Readonly<Record<"manager" | "contributor" | "stranger" | "nobody" | "visitor" | "confirmer", Sight>>;
type Sight = "all" | "own" | "none" | "denied";

const none = { stranger: "none", nobody: "none", visitor: "none", confirmer: "none" } as const;
const members = { manager: "all", contributor: "all", ...none } as const;
const managers = { ...members, contributor: "none" } as const;
const personal = { ...members, contributor: "own" } as const;
const signIn = {
  manager: "denied",
  contributor: "denied",
  stranger: "denied",
  nobody: "denied",
  visitor: "denied",
  confirmer: "denied",
} as const;
/** These tables are shown to administrators of a cohort but to no firm. `networks.test.ts` tests the administrators. */
const outsiders = { manager: "none", contributor: "none", ...none } as const;
/** Facts of the installation and rate-limit counters: no data of a firm or person. */
const open = {
  manager: "all",
  contributor: "all",
  stranger: "all",
  nobody: "all",
  visitor: "all",
  confirmer: "all",
} as const;
/** A customer's answers: the firm that asked never sees them. */
const customers = { manager: "none", contributor: "none", ...none, confirmer: "all" } as const;

const SIGHT: Readonly<Record<string, Seen>> = {
  person: signIn,
  sign_in_code: signIn,
  session: signIn,
  visitor: signIn,
  rate_limit: open,
  meta: open,
  error_model: open,
  firm: members,
  membership: members,
  invitation: managers,
  invite_card: managers,
  assignment: personal,
  assignment_event: personal,
  assignment_mail: managers,
  comment_thread: personal,
  comment: personal,
  thread_event: personal,
  cohort: members,
  cohort_membership: members,
  link: members,
  link_answer: members,
  link_channel: members,
  link_incident: members,
  position_event: members,
  confirmation: { ...members, confirmer: "all" },
  confirmation_address: managers,
  confirmation_answer: customers,
  confirmation_scale: members,
  link_code: managers,
  link_match: members,
  merged_fact: members,
  partner_event: members,
  firm_figure: members,
  assessment: members,
  assessment_phase: members,
  phase_event: members,
  phase_mail: managers,
  role_shares: members,
  aim: members,
  respondent: personal,
  answer: personal,
  answer_history: personal,
  record: members,
  record_change: members,
  context_answer: members,
  not_applicable: members,
  evidence: members,
  evidence_file: members,
  result: members,
  result_input: managers,
  result_figures: members,
  plan: members,
  plan_measure: members,
  plan_step: members,
  plan_record: members,
  plan_record_file: members,
  plan_event: members,
  screening: members,
  cohort_administrator: outsiders,
  former_place: signIn,
  job: outsiders,
  cohort_network: outsiders,
  network_node: signIn,
  network_stand: signIn,
  network_disclosure: signIn,
  // Firms may read only published figures that are meant for firms, which `snapshots.test.ts` tests.
  cohort_snapshot: outsiders,
  // Administrators see the counts; nobody sees which firms are behind them.
  cohort_rollup: outsiders,
  cohort_firm: signIn,
  firm_progress: signIn,
  firm_item: signIn,
  cohort_item: signIn,
  item_count: signIn,
  item_stand: signIn,
  lot_column: signIn,
  digits_shown: signIn,
  snapshot_stand: signIn,
  snapshot_seen: signIn,
  snapshot_erasure: signIn,
  erasure: signIn,
  // Who reads the ranks of firms is tested in `benchmarks.test.ts`.
  cohort_benchmark: outsiders,
  consultant_seen: signIn,
  pulse_unit: managers,
  pulse_wave: personal,
  pulse_round: managers,
  pulse_address: managers,
  // Links and answers of the short employee questionnaire (pulse): no login of the application reads them.
  pulse_token: signIn,
  pulse_held: { ...managers, manager: "none" },
  pulse_answer: signIn,
  pulse_figure: { ...members, contributor: "own" },
  cohort_agreement: outsiders,
  audit_entry: managers,
  instrument_version: outsiders,
  // What consultants read is tested in `engagements.test.ts`.
  consultant: managers,
  engagement: managers,
  engagement_code: managers,
  access_log: managers,
  cohort_invitation: outsiders,
  cohort_mail: outsiders,
  cohort_call: outsiders,
  cohort_event: members,
  administrator_invitation: outsiders,
  // The firm reads these after its result is final, except the notes: `ratings.test.ts`.
  consultant_rating: outsiders,
  consultant_answer: outsiders,
  client_note: outsiders,
  // Only row-level security policies read that a reviewer opened a page. Managers read remarks with the reviewer's
  // decision: `reviews.test.ts`.
  review_opening: signIn,
  review_remark: managers,
};
const TABLES = Object.keys(SIGHT);
let consultantId: string;

let at: AnAssessment;
let stranger: Actor;
let confirmer: Actor;
let cohortId: string;
const tag = randomUUID();
const aSheet = tabulate(CELLS, () => 3);

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
  at = await aFrozenCycle();
  await fillTheRest();
  stranger = (await aPerson()).actor;
  confirmer = await aGivenConfirmation(at);
  await aMatch(at);
});

/** Inserts rows into the tables that a plain assessment leaves empty. */
async function fillTheRest(): Promise<void> {
  await createInvitation(at.manager, {
    firmId: at.firmId,
    email: anEmail(),
    role: "contributor",
    stratum: "commercial",
    tokenHash: hashed(randomUUID()),
    expiresAt: inAnHour(),
  });
  await createCode({ email: anEmail(), browserHash: "browser", codeHash: "hash", minutes: 10, perHour: 5 });
  await openSession({ personId: at.manager.personId, tokenHash: hashed(randomUUID()), method: "code", device: "" });
  const token = hashed(randomUUID());
  const visitor = aVisitor(await createVisitor({ tokenHash: token, expiresAt: inAnHour() }));
  await saveScreening(visitor, [{ item: "PRE.ORG.1", value: { level: 3 }, base: 0 }]);
  await claimScreening(at.manager, { firmId: at.firmId, tokenHash: token });

  await fillTogether();
  const engaged = await anEngagement(at);
  consultantId = engaged.consultant.personId;
  await makeEngagementCode(at.manager, { firmId: at.firmId, codeHash: hashed(randomUUID()) });
  await asConsultant(engaged.consultant, { firmId: at.firmId, view: "overview" }, async () => true);
  const ratingId = (await beginRating(engaged.consultant, at)) ?? "";
  const judged = { item: "PRE.ORG.1", level: 2.5, evidenceSeen: true, note: "" } as const;
  await rateItem(engaged.consultant, { firmId: at.firmId, ratingId, ...judged });
  await saveClientNote(engaged.consultant, { firmId: at.firmId, text: "Ask about the watch list" });
  await fillPlan();
  const { firmId, assessmentId } = at;
  const [closed, open] = [await aWave(at, [5]), await aWave(at, [5])];
  for (let n = 1; n <= 5; n += 1) await sendSheet(linkOf(closed.waveId, closed.units[0]?.id ?? "", n), aSheet);
  await closeWave(at.manager, { firmId, waveId: closed.waveId });
  await sendSheet(linkOf(open.waveId, open.units[0]?.id ?? "", 1), aSheet);
  await asOperator(async (tx) => {
    cohortId = await createCohortIn(tx, { name: { en: "Ningbo", zh: "宁波" } });
    await joinCohortIn(tx, { cohortId, firmId, consentLevel: 1 });
    await addAdministratorIn(tx, { cohortId, personId: (await aPerson()).personId, displayName: "He Min" });
    await tx.execute(sql`insert into app.job (id, kind, key, cohort_id)
      values (${randomUUID()}, 'network', ${cohortId}, ${cohortId})`);
    const networkId = randomUUID();
    await tx.execute(sql`insert into app.cohort_network (cohort_id, id, stamp, map, report)
      values (${cohortId}, ${networkId}, '', '{}', '{}')`);
    await tx.execute(sql`insert into app.network_node values (${cohortId}, ${networkId}, 0, ${firmId}, '{}', 1)`);
    await tx.execute(
      sql`insert into app.network_stand (cohort_id, firm_id, look, place) values (${cohortId}, ${firmId}, 1, 0)`,
    );
    await tx.execute(sql`insert into app.network_disclosure (cohort_id, network_id, scores, links)
      values (${cohortId}, ${networkId}, '{}', '{}')`);
    await tx.execute(sql`insert into app.cohort_snapshot (cohort_id, id, audience, report, shown)
      values (${cohortId}, ${networkId}, 'administrator', '{}', '[]')`);
    await tx.execute(sql`insert into app.snapshot_stand values (${cohortId}, ${networkId}, ${firmId}, 2026001)`);
    await tx.execute(sql`insert into app.cohort_benchmark
      values (${cohortId}, ${networkId}, ${firmId}, ${at.assessmentId}, 2026001, '{}', true)`);
    await tx.execute(sql`insert into app.consultant_seen (person_id, firm_id, stand, values)
      select person_id, ${firmId}, 2026001, '{}' from app.membership where firm_id = ${firmId} limit 1`);
    await tx.execute(sql`insert into app.snapshot_seen (cohort_id, firm_id, stand, level, values)
      values (${cohortId}, ${firmId}, 2026001, 2, '{}')`);
    await tx.execute(sql`insert into app.item_count values (${cohortId}, 2026, 'PRE.INT.1', 5, 0)`);
    await tx.execute(sql`insert into app.item_stand values (${firmId}, 2026, ${cohortId}, null, '{}')`);
    await tx.execute(sql`insert into app.lot_column values (${cohortId}, ${networkId}, 2026, 1, 5, '{3,3,3,3}')`);
    await tx.execute(sql`insert into app.digits_shown values (${firmId}, 2026, ${cohortId}, ${networkId})
      on conflict (firm_id, cycle) do update set cohort_id = excluded.cohort_id, lot_id = excluded.lot_id`);
    await tx.execute(sql`insert into app.review_opening (firm_id, assessment_id, phase, person_id, submitted_at)
      values (${firmId}, ${at.assessmentId}, 'LRN', ${consultantId}, now())`);
    await tx.execute(sql`insert into app.review_remark (firm_id, id, assessment_id, phase, item_id, person_id, submitted_at, text, event_id)
      select firm_id, gen_random_uuid(), assessment_id, phase, 'LRN.ORG.1', ${consultantId}, now(), 'Which log?', id
      from app.phase_event where firm_id = ${firmId} and phase = 'LRN' limit 1`);
    await tx.execute(sql`insert into app.snapshot_erasure (firm_id) values (${firmId})`);
    await tx.execute(sql`insert into app.cohort_agreement (cohort_id, network_id, scale, rate, shown)
      values (${cohortId}, ${networkId}, 'power', '{}', '[]')`);
    await tx.execute(sql`insert into app.instrument_version (id, cohort_id, instrument_id, version, document)
      values (${randomUUID()}, ${cohortId}, 'gpn-lo', '9.0.0', '{}')`);
    const invitationId = randomUUID();
    await tx.execute(sql`insert into app.cohort_invitation
      (cohort_id, id, firm_name, email, locale, token_hash, batch_id, accepted_at, firm_id)
      values (${cohortId}, ${invitationId}, 'Ningbo', 'a@example.test', 'en', 'hash', ${randomUUID()}, now(), ${firmId})`);
    await tx.execute(sql`insert into app.cohort_mail (cohort_id, id, invitation_id, kind, period)
      values (${cohortId}, ${randomUUID()}, ${invitationId}, 'invitation', '1')`);
    await tx.execute(sql`insert into app.cohort_call (cohort_id, id, invitation_id, note)
      values (${cohortId}, ${randomUUID()}, ${invitationId}, 'They submit on Friday.')`);
    await tx.execute(
      sql`insert into app.cohort_event (cohort_id, event, firm_id) values (${cohortId}, 'firm-joined', ${firmId})`,
    );
    await tx.execute(sql`insert into app.administrator_invitation (cohort_id, id, email, locale, token_hash, expires_at)
      values (${cohortId}, ${randomUUID()}, 'b@example.test', 'en', 'hash', now())`);
    await tx.execute(sql`insert into app.erasure (id, kind, key_id, marks)
      values (${randomUUID()}, 'firm', ${tag}, '{a}')`);
    await tx.execute(sql`insert into app.meta values (${tag}, 'test')`);
    await tx.execute(sql`insert into app.error_model (version, instrument_id, instrument_version, item, respondent,
      respondent_cell, residual, firms, people) values ('e999', ${tag}, '9.0.0', 0, 0, 0, 0, 30, 60)`);
    await tx.execute(sql`insert into app.rate_limit values (${tag}, 1, 1)`);
    await tx.execute(
      sql`insert into app.aim (firm_id, assessment_id, kind) values (${firmId}, ${assessmentId}, 'stay')`,
    );
    await tx.execute(
      sql`insert into app.not_applicable values (${firmId}, ${assessmentId}, 'PRE.INT.2', 'wholly owned')`,
    );
    await tx.execute(sql`insert into app.context_answer values (${firmId}, ${assessmentId}, 'PO1', 3, 1)`);
    await tx.execute(sql`insert into app.evidence (firm_id, assessment_id, id, item_id, grade, title)
      values (${firmId}, ${assessmentId}, ${randomUUID()}, 'PRE.ORG.1', 'E2', 'Log')`);
    await tx.execute(sql`insert into app.evidence_file (firm_id, assessment_id, id, evidence_id, digest, name, kind, bytes)
      select firm_id, assessment_id, ${randomUUID()}, id, ${"a".repeat(64)}, 'Log.pdf', 'pdf', 1 from app.evidence
      where firm_id = ${firmId} limit 1`);
    await tx.execute(sql`insert into app.link_channel (firm_id, link_id, kind, direction, frequency)
      select firm_id, id, 'training', 'in', 'monthly' from app.link where firm_id = ${firmId} limit 1`);
    await tx.execute(sql`insert into app.link_incident (firm_id, link_id, id, kind, date)
      select firm_id, id, ${randomUUID()}, 'dispute', '2026-03-12' from app.link where firm_id = ${firmId} limit 1`);
    await tx.execute(sql`insert into app.position_event (firm_id, id, move, upgrading, date, title)
      values (${firmId}, ${randomUUID()}, 'up', 'functional', '2026-03-12', 'First own design')`);
    await tx.execute(sql`insert into app.firm_figure values (${firmId}, ${assessmentId}, 'value-added', 210, 0.08)`);
  });
  await saveFields(at.manager, {
    firmId,
    entries: [{ kind: "profile", base: 0, change: { field: "name", value: "Ningbo Renamed" } }],
  });
}

/** Adds a measure to the action plan, verified by its record. */
async function fillPlan(): Promise<void> {
  const { firmId } = at;
  const dates = { firstStepOn: "2026-12-01", recordOn: "2027-03-31" };
  const measure = {
    catalogId: "M22",
    title: "",
    cell: "EVA.NET",
    effort: 1,
    steps: ["Name a contact"],
    ...dates,
  } as const;
  const added = await addMeasure(at.manager, { firmId, measure });
  if (!added.ok) throw new Error(added.error);
  const step = { firmId, ...added.value, mover: "manager", reason: "", today: "2026-12-17" } as const;
  await moveMeasure(at.manager, { ...step, state: "not-started", move: "start" });
  await moveMeasure(at.manager, { ...step, state: "running", move: "finish" });
  const record = { title: "Log", date: "2026-12-16", grade: "E2", reason: "Seen in the office" } as const;
  await moveMeasure(at.manager, { ...step, state: "done", move: "verify", record });
  await asOperator((tx) =>
    tx.execute(sql`insert into app.plan_record_file (firm_id, id, record_id, digest, name, kind, bytes)
      select firm_id, gen_random_uuid(), id, ${"0".repeat(64)}, 'Log.pdf', 'pdf', 1 from app.plan_record
      where firm_id = ${firmId}`),
  );
}

/** Two colleagues with assignments, an invite card, and comment threads of each kind. */
async function fillTogether(): Promise<void> {
  const { firmId, assessmentId } = at;
  await createCard(at.manager, {
    id: randomUUID(),
    firmId,
    label: "Hall 2",
    stratum: null,
    domain: null,
    seats: 40,
    tokenHash: hashed(randomUUID()),
    codeHash: hashed(randomUUID()),
    expiresAt: inAnHour(),
  });
  const colleague = await aMember(at);
  for (const { personId } of [at.contributor, colleague]) {
    // The phases of this assessment are closed and accept no assignments, so one is inserted directly.
    const [id, batchId] = [randomUUID(), randomUUID()];
    await asOperator(async (tx) => {
      await tx.execute(sql`insert into app.assignment (firm_id, assessment_id, id, assignee_id, scope, batch_id, assigned_by)
        values (${firmId}, ${assessmentId}, ${id}, ${personId}, 'LRN.INT', ${batchId}, ${at.manager.personId})`);
      await tx.execute(sql`insert into app.assignment_event (firm_id, assignment_id, event, to_state, by_person_id)
        values (${firmId}, ${id}, 'assign', 'assigned', ${at.manager.personId})`);
      await tx.execute(sql`insert into app.assignment_mail (firm_id, batch_id, person_id, step, assessment_id)
        values (${firmId}, ${batchId}, ${personId}, 0, ${assessmentId})`);
    });
  }
  await asOperator((tx) =>
    tx.execute(sql`insert into app.former_place (person_id, firm_id) values (${at.contributor.personId}, ${firmId})`),
  );
  await asOperator((tx) =>
    tx.execute(sql`insert into app.phase_mail (firm_id, event_id, person_id)
      select firm_id, id, ${at.manager.personId} from app.phase_event where firm_id = ${firmId}`),
  );
  const write = async (actor: UserActor, audience: Audience, threadId?: string) => {
    const row = { id: randomUUID(), assessmentId, item: "LRN.INT.2", text: "Which visit counts?", audience };
    const written = await writeComment(actor, { ...row, threadId });
    if (written?.threadId === undefined) throw new Error("nothing was written");
    return written.threadId;
  };
  const own = await write(at.contributor, "managers");
  await write(at.manager, "members", own);
  await write(colleague, "managers");
  const open = await write(at.manager, "members");
  await write(colleague, "managers", open);
  await moveThread(at.manager, { firmId, threadId: open, event: "process" });
  const other = await write(colleague, "managers");
  await moveThread(at.manager, { firmId, threadId: other, event: "process" });
}

/** The condition that selects the rows of this firm, because other tests use the same database. */
function ofFirm(table: string) {
  if (table === "consultant") return sql`person_id = ${consultantId}`;
  if (table === "firm") return sql`id = ${at.firmId}`;
  if (table === "cohort") return sql`id = ${cohortId}`;
  if (table === "meta" || table === "rate_limit") return sql`key = ${tag}`;
  if (table === "error_model") return sql`instrument_id = ${tag}`;
  if (table === "erasure") return sql`key_id = ${tag}`;
  if (["person", "sign_in_code", "session", "visitor"].includes(table)) return sql`true`;
  if (OF_COHORT.includes(table)) return sql`cohort_id = ${cohortId}`;
  return sql`firm_id = ${at.firmId}`;
}

const OF_COHORT = [
  "instrument_version",
  "cohort_administrator",
  "job",
  "cohort_network",
  "network_node",
  "network_stand",
  "network_disclosure",
  "cohort_agreement",
  "cohort_invitation",
  "cohort_mail",
  "cohort_call",
  "cohort_event",
  "administrator_invitation",
  "cohort_snapshot",
  "snapshot_stand",
  "cohort_rollup",
  "cohort_firm",
  "cohort_item",
  "lot_column",
  "item_count",
  "snapshot_seen",
];

const nameOf = (table: string) => sql.raw(`app.${table}`);
const codeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error && "code" in error.cause ? error.cause.code : undefined;

async function countIn(tx: Tx, table: string, where = ofFirm(table)): Promise<number> {
  const rows = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${nameOf(table)} where ${where}`);
  return rows[0]?.n ?? -1;
}

const INSUFFICIENT_PRIVILEGE = "42501";
async function countAs(run: (work: (tx: Tx) => Promise<number>) => Promise<number>, table: string) {
  try {
    return await run((tx) => countIn(tx, table));
  } catch (error) {
    if (codeOf(error) === INSUFFICIENT_PRIVILEGE) return "denied";
    throw error;
  }
}

/** The rows of a contributor: one respondent, and the first versions of 48 answers. */
const OWN: Readonly<Record<string, number>> = {
  respondent: 1,
  answer: 48,
  answer_history: 48,
  // Contributors see their own assignment and the thread that they started, with the manager's reply, but no threads or
  // comments of colleagues.
  assignment: 1,
  assignment_event: 1,
  comment_thread: 2,
  comment: 3,
  thread_event: 1,
  // Of the employee questionnaire, everybody in the firm reads what the report shows: the closed round and the figure
  // of the whole firm.
  pulse_wave: 1,
  pulse_figure: 1,
};

test("every table of the schema is in this list", async () => {
  const rows = await asOperator((tx) =>
    tx.execute<{ t: string }>(sql`select tablename as t from pg_tables where schemaname = 'app' order by 1`),
  );
  expect(rows.map((row) => row.t)).toEqual([...TABLES].sort());
});

describe.each(TABLES)("%s", (table) => {
  const expected = (sight: Sight | undefined, all: number) =>
    sight === "all" ? all : sight === "own" ? OWN[table] : sight === "denied" ? "denied" : 0;

  test("is seen by those it concerns, and by nobody else", async () => {
    const all = await asOperator((tx) => countIn(tx, table));
    expect(all).toBeGreaterThan(0);
    const seen = {
      manager: await countAs((work) => asActor(at.manager, work), table),
      contributor: await countAs((work) => asActor(at.contributor, work), table),
      stranger: await countAs((work) => asActor(stranger, work), table),
      nobody: await countAs((work) => connect("app").transaction(work), table),
      visitor: await countAs((work) => asActor(aVisitor(), work), table),
      confirmer: await countAs((work) => asActor(confirmer, work), table),
    };
    const sight = SIGHT[table];
    expect(seen).toEqual({
      manager: expected(sight?.manager, all),
      contributor: expected(sight?.contributor, all),
      stranger: expected(sight?.stranger, all),
      nobody: expected(sight?.nobody, all),
      visitor: expected(sight?.visitor, all),
      confirmer: expected(sight?.confirmer, all),
    });
  });

  test("has forced row security, belongs to the owner, and is empty for the owner without app.operator", async () => {
    const rows = await asOperator((tx) =>
      tx.execute<{ owner: string; enabled: boolean; forced: boolean; policies: number }>(sql`
        select pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'operator') as policies
        from pg_class c where c.oid = ${`app.${table}`}::regclass`),
    );
    expect(rows[0]).toEqual({ owner: "trellis_owner", enabled: true, forced: true, policies: 1 });
    expect(await connect("owner").transaction((tx) => countIn(tx, table))).toBe(0);
  });

  test("cannot be emptied by a stranger", async () => {
    const before = await asOperator((tx) => countIn(tx, table));
    const attempt = asActor(stranger, async (tx) => {
      await tx.execute(sql`delete from ${nameOf(table)} where ${ofFirm(table)}`);
      if (table === "rate_limit") throw new Error("taken back");
    });
    await attempt.catch(() => {});
    expect(await asOperator((tx) => countIn(tx, table))).toBe(before);
  });
});

/** For each table that can be written: one of its columns, and how many rows a contributor may change. */
const WRITES: Readonly<Record<string, { column: string; contributor: number | "all" }>> = {
  firm: { column: "name", contributor: 0 },
  membership: { column: "stratum", contributor: 0 },
  invitation: { column: "revoked_at", contributor: 0 },
  invite_card: { column: "ended_at", contributor: 0 },
  assessment: { column: "view_seed", contributor: 0 },
  assessment_phase: { column: "state", contributor: 0 },
  role_shares: { column: "oea", contributor: 0 },
  aim: { column: "kind", contributor: 0 },
  not_applicable: { column: "reason", contributor: 0 },
  result: { column: "superseded_at", contributor: 0 },
  link: { column: "product", contributor: "all" },
  link_answer: { column: "level", contributor: "all" },
  link_channel: { column: "frequency", contributor: "all" },
  link_incident: { column: "note", contributor: "all" },
  position_event: { column: "title", contributor: 0 },
  firm_figure: { column: "value", contributor: 0 },
  confirmation: { column: "reminders", contributor: 0 },
  link_code: { column: "revoked_at", contributor: 0 },
  engagement: { column: "ends_at", contributor: 0 },
  engagement_code: { column: "revoked_at", contributor: 0 },
  context_answer: { column: "effect", contributor: "all" },
  evidence: { column: "title", contributor: "all" },
};

describe.each(Object.entries(WRITES))("writing %s", (table, { column, contributor }) => {
  const touch = (actor: Actor) =>
    asActor(actor, async (tx) => {
      const rows = await tx.execute(
        sql`update ${nameOf(table)} set ${sql.raw(column)} = ${sql.raw(column)} where ${ofFirm(table)} returning 1`,
      );
      return rows.length;
    });

  test("is for those who edit it", async () => {
    const all = await asOperator((tx) => countIn(tx, table));
    expect(await touch(at.manager)).toBe(all);
    expect(await touch(at.contributor)).toBe(contributor === "all" ? all : 0);
    expect(await touch(stranger)).toBe(0);
    expect(await touch(aVisitor())).toBe(0);
    expect(await touch(confirmer)).toBe(0);
  });
});

test("nobody writes an answer but by its version, and none once its phase is submitted", async () => {
  const statements = [
    sql`update app.answer set level = 5 where firm_id = ${at.firmId}`,
    sql`insert into app.answer select * from app.answer where firm_id = ${at.firmId}`,
    sql`insert into app.answer_history (firm_id, assessment_id, respondent_id, item_id, level, revision, locale)
      select firm_id, assessment_id, respondent_id, item_id, 5, revision + 1, locale from app.answer
      where firm_id = ${at.firmId}`,
  ];
  for (const statement of statements) {
    const error = await asActor(at.contributor, (tx) => tx.execute(statement)).catch(codeOf);
    expect(error).toBe(INSUFFICIENT_PRIVILEGE);
  }
  // The operator bypasses row-level security, but is not a respondent.
  const asNobody = await asOperator((tx) => tx.execute(statements[2] ?? sql``)).catch(codeOf);
  expect(asNobody).toBe(INSUFFICIENT_PRIVILEGE);
});

test("nothing frozen can be changed or removed, by the manager neither", async () => {
  const statements = [
    sql`update app.result set input_hash = 'x' where firm_id = ${at.firmId}`,
    sql`update app.result_input set input = '{}' where firm_id = ${at.firmId}`,
    sql`update app.result_figures set overall = 5 where firm_id = ${at.firmId}`,
    sql`delete from app.result where firm_id = ${at.firmId}`,
    sql`delete from app.answer_history where firm_id = ${at.firmId}`,
    sql`update app.phase_event set reason = 'x' where firm_id = ${at.firmId}`,
    sql`update app.record_change set revision = 9 where firm_id = ${at.firmId}`,
  ];
  for (const statement of statements) {
    const error = await asActor(at.manager, (tx) => tx.execute(statement)).catch(codeOf);
    expect(error).toBe(INSUFFICIENT_PRIVILEGE);
  }
});

test("nobody can make themselves a member, or a firm a member of a cohort, by inserting a row", async () => {
  const personId = stranger.kind === "user" ? stranger.personId : "";
  const statements = [
    sql`insert into app.membership values (${at.firmId}, ${personId}, 'manager', 'management', 'X')`,
    sql`insert into app.cohort_membership values (${cohortId}, ${at.firmId}, 3)`,
    sql`select app.join_cohort(${cohortId}, ${at.firmId}, 3)`,
    sql`update app.membership set role = 'manager' where person_id = ${personId}`,
  ];
  for (const statement of statements) {
    for (const actor of [stranger, at.manager]) {
      expect(await asActor(actor, (tx) => tx.execute(statement)).catch(codeOf)).toBe(INSUFFICIENT_PRIVILEGE);
    }
  }
});

test("which firm a partner is cannot be written by anybody; only a code sets it", async () => {
  const other = (await aFirm()).firmId;
  const update = sql`update app.link set partner_firm_id = ${other} where firm_id = ${at.firmId} and partner_firm_id is null`;
  const insert = sql`insert into app.link (firm_id, id, direction, kind, partner_name, partner_firm_id)
    values (${at.firmId}, ${randomUUID()}, 'supplier', 'single', 'X', ${other})`;
  const forget = sql`update app.link set partner_firm_id = null where firm_id = ${at.firmId} and partner_firm_id is not null`;
  for (const statement of [insert, forget, update]) {
    expect(await asActor(at.manager, (tx) => tx.execute(statement)).catch(codeOf)).toBe(INSUFFICIENT_PRIVILEGE);
  }
  const written = sql`insert into app.link_match (firm_id, link_id, match_id)
    select firm_id, id, ${randomUUID()} from app.link where firm_id = ${at.firmId}`;
  expect(await asActor(at.manager, (tx) => tx.execute(written)).catch(codeOf)).toBe(INSUFFICIENT_PRIVILEGE);
});

test("a customer writes the own answers alone, and only while the request is open", async () => {
  const asked = await aRequest(at);
  const write = (actor: Actor, confirmationId: string) =>
    asActor(actor, (tx) =>
      tx.execute(sql`insert into app.confirmation_answer (firm_id, confirmation_id, question_id, level, revision)
        values (${at.firmId}, ${confirmationId}, 'PW2', 5, 1)`),
    ).then(
      () => "written",
      (error) => codeOf(error),
    );
  const open = aConfirmer(asked.id);
  expect(await write(open, asked.id)).toBe("written");
  const given = confirmer.kind === "confirmer" ? confirmer.confirmationId : "";
  expect(await write(open, given)).toBe(INSUFFICIENT_PRIVILEGE);
  expect(await write(confirmer, given)).toBe(INSUFFICIENT_PRIVILEGE);
  for (const actor of [at.manager, at.contributor, stranger, aVisitor(), aConfirmer()]) {
    expect(await write(actor, asked.id)).toBe(INSUFFICIENT_PRIVILEGE);
  }
  const change = sql`update app.confirmation_answer set level = 1 where firm_id = ${at.firmId} returning 1`;
  expect(await asActor(confirmer, (tx) => tx.execute(change))).toHaveLength(0);
});

test("a customer cannot read the firm's answers, except through the function that compares them", async () => {
  const asked = await aRequest(at, { email: anEmail() });
  const give = sql`select * from app.give_confirmation()`;
  for (const actor of [at.manager, stranger, aVisitor(), aConfirmer(), confirmer]) {
    expect(await asActor(actor, (tx) => tx.execute(give)).catch(codeOf)).toBe(INSUFFICIENT_PRIVILEGE);
  }
  const told = await asActor(aConfirmer(asked.id), (tx) => tx.execute(give));
  expect(told.length).toBeGreaterThan(0);
  expect(await asActor(aConfirmer(asked.id), (tx) => tx.execute(give)).catch(codeOf)).toBe(INSUFFICIENT_PRIVILEGE);
});

test("a member cannot answer in a colleague's name", async () => {
  const rows = await asOperator((tx) =>
    tx.execute<{ id: string }>(sql`select r.id from app.respondent r where r.firm_id = ${at.firmId}`),
  );
  const own = await asActor(at.contributor, (tx) => tx.execute<{ id: string }>(sql`select id from app.respondent`));
  const other = rows.find((row) => row.id !== own[0]?.id);
  const attempt = asActor(at.contributor, (tx) =>
    tx.execute(sql`insert into app.answer_history (firm_id, assessment_id, respondent_id, item_id, level, revision, locale)
      values (${at.firmId}, ${at.assessmentId}, ${other?.id}, 'PRE.ORG.1', 5, 99, 'en')`),
  );
  expect(await attempt.catch(codeOf)).toBe(INSUFFICIENT_PRIVILEGE);
});

test("the sign-in sees nothing of a firm", async () => {
  for (const table of TABLES.filter((one) => SIGHT[one] !== signIn && SIGHT[one] !== open)) {
    expect(await countAs((work) => asAuth(work), table)).toBe("denied");
  }
});

test("the logins own nothing, are no superusers and obey the row rules", async () => {
  const rows = await asOperator((tx) =>
    tx.execute<{ name: string; strong: boolean; member: number; owned: number }>(sql`
      select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as strong,
        (select count(*)::int from pg_auth_members m where m.member = r.oid) as member,
        (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r where r.rolname in ('trellis_app', 'trellis_auth', 'trellis_worker') order by 1`),
  );
  const weak = { strong: false, member: 0, owned: 0 };
  expect(rows.map((row) => ({ ...row }))).toEqual(
    ["trellis_app", "trellis_auth", "trellis_worker"].map((name) => ({ name, ...weak })),
  );
  const who = await connect("app").transaction((tx) => tx.execute<{ who: string }>(sql`select session_user as who`));
  expect(who[0]?.who).toBe("trellis_app");
});

test("every function that runs with the gate's rights fixes its search path and is closed to the public", async () => {
  const rows = await asOperator((tx) =>
    tx.execute<{ name: string; owner: string; path: string[] | null; bound: boolean; public: boolean }>(sql`
      select p.proname as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as path,
        p.prosqlbody is not null and not p.prosecdef as bound,
        exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as public
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app'`),
  );
  expect(rows.length).toBeGreaterThan(10);
  const path = expect.arrayContaining(["search_path=pg_catalog, pg_temp"]);
  const closed = { owner: "trellis_gate", public: false };
  for (const row of rows) expect(row).toMatchObject(row.bound ? closed : { ...closed, path });
});
