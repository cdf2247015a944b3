import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asActor, type Tx } from "@/db/core/scope";
import { findFirm } from "@/db/firms/firms";
import { beginPlan } from "@/db/plans/plan-measures";
import { type Actor, can, type FirmVerb } from "@/lib/policy";
import { aStranger, aVisitor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aFrozenCycle, aMember } from "@/tests/support/factories";

/**
 * For each verb of the policy, a statement on rows of one firm. It returns the rows that row-level security allows, and
 * is rolled back.
 */
const TRIES: Readonly<Partial<Record<FirmVerb, (tx: Tx, at: AnAssessment) => Promise<{ length: number }>>>> = {
  "firm.read": (tx, at) => tx.execute(sql`select 1 from app.firm where id = ${at.firmId}`),
  "result.read": (tx, at) => tx.execute(sql`select 1 from app.result where firm_id = ${at.firmId}`),
  "plan.read": (tx, at) => tx.execute(sql`select 1 from app.plan where firm_id = ${at.firmId}`),
  "plan.edit": (tx, at) =>
    tx.execute(sql`update app.plan set effort_limit = effort_limit where firm_id = ${at.firmId} returning 1`),
  "input.export": (tx, at) => tx.execute(sql`select 1 from app.result_input where firm_id = ${at.firmId}`),
  "profile.edit": (tx, at) => tx.execute(sql`update app.firm set name = 'x' where id = ${at.firmId} returning 1`),
  "shares.edit": (tx, at) =>
    tx.execute(sql`update app.role_shares set oea = oea where firm_id = ${at.firmId} returning 1`),
  "aim.edit": (tx, at) =>
    tx.execute(sql`insert into app.aim (firm_id, assessment_id, kind)
      values (${at.firmId}, ${at.assessmentId}, 'stay') returning 1`),
  "not-applicable.edit": (tx, at) =>
    tx.execute(
      sql`insert into app.not_applicable values (${at.firmId}, ${at.assessmentId}, 'PRE.INT.2', 'x') returning 1`,
    ),
  "link.edit": (tx, at) => tx.execute(sql`update app.link set product = 'x' where firm_id = ${at.firmId} returning 1`),
  "link.confirm": (tx, at) =>
    tx.execute(sql`insert into app.confirmation
      (firm_id, link_id, id, instrument_version, locale, product, asked_by_name, expires_at, withdrawn_at)
      select ${at.firmId}, id, gen_random_uuid(), '1.0.0', 'en', 'x', 'x', now(), now() from app.link
      where firm_id = ${at.firmId} returning 1`),
  "link.match": (tx, at) =>
    tx.execute(sql`insert into app.link_code (firm_id, link_id, id, code_hash, expires_at)
      select firm_id, id, gen_random_uuid(), gen_random_uuid()::text, now() from app.link
      where firm_id = ${at.firmId} returning 1`),
  "context.edit": (tx, at) =>
    tx.execute(sql`insert into app.context_answer values (${at.firmId}, ${at.assessmentId}, 'PO1', 3, 1) returning 1`),
  "evidence.edit": (tx, at) =>
    tx.execute(sql`insert into app.evidence (firm_id, assessment_id, id, item_id, grade, title)
      values (${at.firmId}, ${at.assessmentId}, gen_random_uuid(), 'PRE.ORG.1', 'E1', 'x') returning 1`),
  "answer.save": (tx, at) => tx.execute(sql`select from app.hold_assessment(${at.assessmentId})`),
  "assignment.give": (tx, at) =>
    tx.execute(sql`insert into app.assignment (firm_id, assessment_id, id, assignee_id, scope, batch_id) values (${at.firmId},
      ${at.assessmentId}, gen_random_uuid(), ${at.contributor.personId}, 'LRN.INT', gen_random_uuid()) returning 1`),
  "assignment.remind": (tx, at) =>
    tx.execute(sql`select from unnest(app.firms_of_actor('manager')) as firm where firm = ${at.firmId}`),
  "comment.write": (tx, at) =>
    tx.execute(sql`insert into app.comment_thread (firm_id, assessment_id, id, item_id, started_by, audience)
      values (${at.firmId}, ${at.assessmentId}, gen_random_uuid(), 'LRN.INT.1', app.actor_person(), 'managers') returning 1`),
  "assessment.open": (tx, at) =>
    tx.execute(sql`insert into app.assessment (firm_id, id, cycle, instrument_id, instrument_version, view_seed)
      values (${at.firmId}, gen_random_uuid(), 2099, 'gpn-lo', '1.0.0', 1) returning 1`),
  "assessment.upgrade": (tx, at) =>
    tx.execute(sql`select from app.upgrade_assessment(${at.assessmentId}, '1.0.0', '{}') as done where done`),
  "phase.submit": movesPhase,
  "phase.accept": movesPhase,
  "phase.return": movesPhase,
  "phase.reopen": movesPhase,
  "people.invite": (tx, at) =>
    tx.execute(sql`insert into app.invitation (firm_id, id, email, role, stratum, token_hash, expires_at) values (${at.firmId},
      gen_random_uuid(), 'a@example.test', 'contributor', 'production', gen_random_uuid()::text, now()) returning 1`),
  "log.read": (tx, at) => tx.execute(sql`select 1 from app.audit_entry where firm_id = ${at.firmId}`),
  "people.read": (tx, at) =>
    tx.execute(sql`select from unnest(app.firms_of_actor('manager')) as firm where firm = ${at.firmId}`),
  "pulse.read": (tx, at) =>
    tx.execute(sql`select from unnest(app.firms_of_actor('manager')) as firm where firm = ${at.firmId}`),
  "pulse.manage": (tx, at) =>
    tx.execute(sql`insert into app.pulse_unit (firm_id, id, name, headcount)
      values (${at.firmId}, gen_random_uuid(), gen_random_uuid()::text, 5) returning 1`),
  "engagement.read": (tx, at) =>
    tx.execute(sql`select from unnest(app.firms_of_actor('manager')) as firm where firm = ${at.firmId}`),
  "engagement.grant": (tx, at) =>
    tx.execute(sql`insert into app.engagement (firm_id, id, email, asked_by, scope, ends_at, granted_at, granted_by)
      values (${at.firmId}, gen_random_uuid(), 'a@example.test', 'firm', '{results}', now() + interval '1 day', now(),
        app.actor_person()) returning 1`),
  "sharing.edit": (tx, at) =>
    tx.execute(sql`select from app.leave_cohort(gen_random_uuid(), ${at.firmId}) as r where r = 'not-found'`),
  "people.remove": (tx, at) =>
    tx.execute(sql`select from app.remove_member(${at.firmId}, ${at.contributor.personId}) as r where r = 'removed'`),
};

function movesPhase(tx: Tx, at: AnAssessment) {
  return tx.execute(sql`update app.assessment_phase set state = state where firm_id = ${at.firmId} returning 1`);
}

class TakenBack extends Error {
  readonly reached: boolean;
  constructor(reached: boolean) {
    super("taken back");
    this.reached = reached;
  }
}

/** Whether row-level security lets the actor do what the verb says. Rolls back. */
async function isReached(actor: Actor, verb: FirmVerb, at: AnAssessment): Promise<boolean> {
  const attempt = TRIES[verb];
  if (attempt === undefined) throw new Error(`no try for ${verb}`);
  try {
    await asActor(actor, async (tx) => {
      throw new TakenBack((await attempt(tx, at)).length > 0);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.reached;
    if (
      error instanceof Error &&
      error.cause instanceof Error &&
      "code" in error.cause &&
      error.cause.code === "42501"
    ) {
      return false;
    }
    throw error;
  }
  return false;
}

let firms: AnAssessment[];
let actors: Actor[];

beforeAll(async () => {
  await useDatabase();
  firms = [await aFrozenCycle(), await aFrozenCycle(), await aFrozenCycle()];
  for (const firm of firms) await beginPlan(firm.manager, firm);
  const secondManagers = await Promise.all(firms.map((firm) => aMember(firm, { role: "manager" })));
  actors = [
    ...firms.flatMap((firm) => [firm.manager, firm.contributor]),
    ...secondManagers,
    aStranger(),
    aVisitor(),
    { kind: "worker", job: "network" },
    { kind: "pulse", waveId: randomUUID(), unitId: randomUUID() },
  ];
}, 120_000);

const verbs = Object.keys(TRIES).filter((verb): verb is FirmVerb => verb in TRIES);

test("what policy lets an actor reach is exactly what the row rule returns", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(actors.length - 1),
      fc.nat(firms.length - 1),
      fc.constantFrom(...verbs),
      async (who, which, verb) => {
        const [actor, at] = [actors[who], firms[which]];
        if (actor === undefined || at === undefined) throw new Error("no such actor");
        const role = (await findFirm(actor, at))?.role;
        expect({ verb, role, reached: await isReached(actor, verb, at) }).toEqual({
          verb,
          role,
          reached: can(actor, verb, { role }),
        });
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

test("every verb of a firm is tried by a manager, a contributor and a stranger", async () => {
  const [at] = firms;
  if (at === undefined) throw new Error("no firm");
  for (const verb of verbs) {
    const reached = await Promise.all(
      [at.manager, at.contributor, aStranger()].map((actor) => isReached(actor, verb, at)),
    );
    expect({ verb, reached }).toEqual({
      verb,
      reached: (["manager", "contributor", undefined] as const).map((role) => can(at.manager, verb, { role })),
    });
  }
});
