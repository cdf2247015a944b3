import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { writeAudit } from "@/app/_server/tables/write-audit";
import { movePhase } from "@/db/assessments/moves";
import { recordAudit, recordAuditIn } from "@/db/audit/audit";
import { readAudit, readAuditPage } from "@/db/audit/audit-log";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { remindFirms } from "@/db/cohorts/cohort-firms";
import { revokeFirmInvitation } from "@/db/cohorts/cohort-invitations";
import { changeCohort } from "@/db/cohorts/cohort-settings";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { setDeadlines } from "@/db/cohorts/deadlines";
import { connect } from "@/db/core/client";
import { asActor, asAuth, asOperator, asWorker, type Tx } from "@/db/core/scope";
import { removeMember } from "@/db/people/members";
import { erasePerson } from "@/db/personal-data/erase-person";
import { eraseFirm } from "@/db/personal-data/erasure";
import type { AuditPlace } from "@/lib/audit";
import type { Actor } from "@/lib/policy";
import { tellEntry } from "@/lib/view/audit/entry";
import { readAuditQuery, writePlace } from "@/lib/view/audit/query";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aFirm, aFrozenCycle, aMember, aPerson, aSubmittedCycle } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite } from "@/tests/support/running-cohorts";

type Entry = {
  act: string;
  by_name: string;
  by_role: string | null;
  by_kind: string;
  object_id: string;
  reason: string;
};
const read = (tx: Tx, firmId: string) =>
  tx.execute<Entry>(sql`select * from app.audit_entry where firm_id = ${firmId} order by at, id`);
const seenBy = (actor: Actor, firmId: string) => asActor(actor, (tx) => read(tx, firmId));
const actsOf = async (firmId: string) => (await asOperator((tx) => read(tx, firmId))).map(({ act }) => act);

let at: AnAssessment;
beforeAll(async () => {
  await useDatabase();
  at = await aFrozenCycle();
}, 60_000);

test("acts write entries in their own transaction, with the person and their role", async () => {
  const entries = await seenBy(at.manager, at.firmId);
  expect(entries.map(({ act }) => act)).toEqual([
    "firm.create",
    "people.invite",
    "people.join",
    "assessment.open",
    ...Array.from({ length: 4 }, () => "phase.submit"),
    ...Array.from({ length: 4 }, () => "phase.accept"),
  ]);
  expect(entries[2]).toMatchObject({ by_name: "Chen Jie", by_role: "contributor", by_kind: "person" });
  expect(entries[4]).toMatchObject({ by_name: "Lin Wei", by_role: "manager", object_id: `${at.assessmentId}/PRE` });
});

test("a required reason is in the log, and a refused act writes nothing", async () => {
  const firm = await aSubmittedCycle();
  const back = { assessmentId: firm.assessmentId, phase: "APP", event: "return" } as const;
  const before = (await actsOf(firm.firmId)).length;
  expect((await movePhase(firm.manager, { ...back, reason: " " }))?.ok).toBe(false);
  expect((await actsOf(firm.firmId)).length).toBe(before);
  await movePhase(firm.manager, { ...back, reason: "the audit protocol is missing" });
  expect((await seenBy(firm.manager, firm.firmId)).at(-1)).toMatchObject({
    act: "phase.return",
    reason: "the audit protocol is missing",
  });
});

test("a rollback takes the entry back", async () => {
  const before = await actsOf(at.firmId);
  const broken = asActor(at.manager, async (tx) => {
    await recordAuditIn(tx, { act: "result.export", firmId: at.firmId, object: { kind: "result" } });
    throw new Error("taken back");
  });
  await expect(broken).rejects.toThrow("taken back");
  expect(await actsOf(at.firmId)).toEqual(before);
});

test("managers read the log of their firm, and nobody else does", async () => {
  expect((await seenBy(at.manager, at.firmId)).length).toBeGreaterThan(5);
  for (const actor of [at.contributor, aStranger(), (await aFrozenCycle()).manager])
    expect(await seenBy(actor, at.firmId)).toEqual([]);
});

test("administrators read their cohorts' log, and of a firm's people only where the firm is open", async () => {
  const [root, other] = [await aPerson(), await aPerson()];
  const made = await asOperator(async (tx) => {
    const top = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" } });
    const part = await createCohortIn(tx, { name: { en: "Region", zh: "地区" }, parentId: top });
    const beside = await createCohortIn(tx, { name: { en: "Beside", zh: "旁边" } });
    await addAdministratorIn(tx, { cohortId: top, personId: root.personId, displayName: "Zhou Min" });
    await addAdministratorIn(tx, { cohortId: beside, personId: other.personId, displayName: "Wu Hao" });
    await joinCohortIn(tx, { cohortId: part, firmId: at.firmId, consentLevel: 2 });
    return { top, part };
  });
  const note = { act: "result.export", firmId: at.firmId, cohortId: made.part, object: { kind: "result" } } as const;
  await recordAudit(at.manager, note);
  await recordAudit(root.actor, {
    act: "network.compute",
    cohortId: made.part,
    object: { kind: "cohort", id: made.part },
  });

  const list = (actor: Actor) =>
    asActor(actor, (tx) => tx.execute<Entry>(sql`select act, by_name, by_role from app.audit_entry order by at, id`));
  const seen = await list(root.actor);
  expect(seen.map(({ act }) => act)).toEqual(["administrator.add", "cohort.join", "network.compute"]);
  expect(seen[2]).toEqual({ act: "network.compute", by_name: "Zhou Min", by_role: "administrator" });
  expect((await list(other.actor)).map(({ act }) => act)).toEqual(["administrator.add"]);

  // Being open to another of their cohorts shows nothing of this one.
  await asOperator((tx) => joinCohortIn(tx, { cohortId: made.top, firmId: at.firmId, consentLevel: 3 }));
  expect((await list(root.actor)).map(({ act }) => act)).not.toContain("result.export");
  await asOperator((tx) =>
    tx.execute(sql`update app.cohort_membership set consent_level = 3 where firm_id = ${at.firmId}`),
  );
  expect((await list(root.actor)).map(({ act }) => act)).toContain("result.export");
});

test("the log of a cohort has old and new values of changed settings, and the firms that were reminded", async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  const run = await aRunCohort({ closesOn: "2031-05-06" });
  await invite(
    run,
    ["Works b", "Works a"].map((firmName) => ({ firmName, email: `${randomUUID()}@works.example`, locale: "en" })),
  );
  await asOperator((tx) =>
    tx.execute(sql`update app.cohort_mail set outcome = 'sent', asked_at = asked_at - interval '30 days',
      ended_at = now() - interval '30 days' where cohort_id = ${run.cohortId}`),
  );
  const now = new Date();
  expect(await remindFirms(run.administrator, { cohortId: run.cohortId, target: "not-submitted", now })).toBe(2);
  const change = (fields: Parameters<typeof changeCohort>[1]["fields"]) =>
    changeCohort(run.administrator, { cohortId: run.cohortId, fields });
  const close = (day: string | null) =>
    setDeadlines(run.administrator, { cohortId: run.cohortId, set: new Map([[run.cohortId, day]]), moves: 2 });
  await close("2031-05-13");
  await change({ reviewerRequired: true });
  await close(null);
  await change({ liaison: "Wu Hao", consentText: { en: "A text", zh: "内容" } });
  const rows = await readAudit(run.administrator, { cohortId: run.cohortId }, {});
  const told = rows.map((row) => tellEntry(row, { locale: "en", timeZone: "Asia/Shanghai" }));
  const details = (act: string) => told.flatMap((entry) => (entry.act === act ? [entry.detail] : []));
  expect(details("Reminded 2 firms")).toEqual(["Works a, Works b"]);
  expect(details("Invited 2 firms")).toEqual(["Works a, Works b"]);
  expect(details("Changed the settings of the cohort")).toEqual([
    "Contact person: changed; What firms agree to: changed",
    "Deadline for submitting: from “13 May 2031” to “none”",
    "Who accepts a phase: from “The firm itself” to “A reviewer”",
    "Deadline for submitting: from “6 May 2031” to “13 May 2031”",
  ]);
  expect(JSON.stringify(told)).not.toContain("Wu Hao");
});

test("the log of a cohort says how many firms, in which cohort, and names a firm only where it is open", async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  const run = await aRunCohort();
  const rows = ["a", "b", "c"].map((name) => ({
    firmName: `Works ${name}`,
    email: `${randomUUID()}@example.test`,
    locale: "en" as const,
  }));
  await invite(run, rows);
  const [first = ""] = await Promise.all(rows.map(({ email }) => invitationTo(email)));
  await revokeFirmInvitation(run.administrator, { cohortId: run.cohortId, invitationId: first });
  const firm = await aFrozenCycle();
  await asOperator((tx) => joinCohortIn(tx, { cohortId: run.cohortId, firmId: firm.firmId, consentLevel: 2 }));

  const zone = { locale: "en", timeZone: "Asia/Shanghai" } as const;
  const told = async () =>
    (await readAudit(run.administrator, { cohortId: run.cohortId }, {})).map((row) => {
      const { act, object } = tellEntry(row, zone);
      return `${act} | ${object}`;
    });
  const [{ name = "", cohort = "" } = {}] = await asOperator((tx) =>
    tx.execute<{
      name: string;
      cohort: string;
    }>(sql`select f.name, c.name ->> 'en' as cohort from app.firm f, app.cohort c
      where f.id = ${firm.firmId} and c.id = ${run.cohortId}`),
  );
  const before = await told();
  expect(before).toContain(`Invited 3 firms | Cohort · ${cohort}`);
  expect(before).toContain(`Withdrew an invitation to a firm | Invitation: Works a · ${cohort}`);
  expect(before).toContain(`The firm joined the cohort | Firm: name not visible to this cohort · ${cohort}`);
  expect(before.join()).not.toContain(name);

  const open = (level: number) =>
    asOperator((tx) =>
      tx.execute(sql`update app.cohort_membership set consent_level = ${level} where firm_id = ${firm.firmId}`),
    );
  await open(3);
  expect(await told()).toContain(`The firm joined the cohort | Firm: ${name} · ${cohort}`);
  const file = await writeAudit(await readAudit(run.administrator, { cohortId: run.cohortId }, {}), {
    ...zone,
    format: "csv",
  });
  expect(Buffer.from(file.bytes).toString("utf8")).toMatch(/Invited 3 firms,firms\.invite,3,Cohort/);
  expect(Buffer.from(file.bytes).toString("utf8")).toContain(name);
  await open(1);
  expect((await told()).join()).not.toContain(name);
});

const LOGINS: Readonly<Record<string, (run: (tx: Tx) => Promise<unknown>) => Promise<unknown>>> = {
  app: (run) => asActor(at.manager, run),
  auth: asAuth,
  worker: (run) => asWorker({ kind: "worker", job: "keeper" }, run),
  operator: asOperator,
  gate: (run) =>
    asOperator(async (tx) => {
      await tx.execute(sql`set local role trellis_gate`);
      return run(tx);
    }),
};

for (const [login, as] of Object.entries(LOGINS)) {
  for (const statement of [
    sql`update app.audit_entry set reason = 'x'`,
    sql`update app.audit_entry set object_id = ''`,
    sql`delete from app.audit_entry`,
    sql`truncate app.audit_entry`,
  ]) {
    test(`${login} cannot: ${JSON.stringify(statement.queryChunks[0])}`, async () => {
      const before = await asOperator((tx) => tx.execute(sql`select * from app.audit_entry order by id`));
      await as((tx) => tx.execute(statement)).catch(() => undefined);
      expect(await asOperator((tx) => tx.execute(sql`select * from app.audit_entry order by id`))).toEqual(before);
    });
  }
}

test("the owner of the cluster cannot either, as long as the trigger stands", async () => {
  await expect(
    connect("owner").transaction(async (tx) => {
      await tx.execute(sql`alter table app.audit_entry no force row level security`);
      await tx.execute(sql`delete from app.audit_entry`);
    }),
  ).rejects.toThrow();
  expect((await actsOf(at.firmId)).length).toBeGreaterThan(5);
});

test("nobody but the application's own function adds an entry, and nobody in another's name", async () => {
  const insert = sql`insert into app.audit_entry (id, by_kind, act, firm_id, object_kind)
    values (gen_random_uuid(), 'operator', 'firm.create', ${at.firmId}, 'firm')`;
  for (const as of [LOGINS.app, LOGINS.auth, LOGINS.worker])
    await expect(as?.((tx) => tx.execute(insert))).rejects.toThrow();
});

test("an erased person leaves entries without a name, and nothing that leads to the person", async () => {
  const firm = await aSubmittedCycle();
  const leaver = await aMember(firm);
  await removeMember(firm.manager, { firmId: firm.firmId, personId: leaver.personId });
  const [{ email = "" } = {}] = await asOperator((tx) =>
    tx.execute<{ email: string }>(sql`select email from app.person where id = ${leaver.personId}`),
  );
  const before = await actsOf(firm.firmId);
  await erasePerson(email);
  const left = await asOperator((tx) => read(tx, firm.firmId));
  expect(left.map(({ act }) => act)).toEqual(before);
  expect(JSON.stringify(left)).not.toContain(leaver.personId);
  const joined = left.filter(({ act, by_name }) => act === "people.join" && by_name === "");
  expect(joined).toHaveLength(1);
});

test("a log is read page by page, by person, act and time, and whole in an export", async () => {
  const firm = await aSubmittedCycle();
  const of = { firmId: firm.firmId };
  const all = await readAudit(firm.manager, of, {});
  const first = await readAuditPage(firm.manager, of, {}, 3);
  expect(first.rows).toEqual(all.slice(0, 3));
  const second = await readAuditPage(firm.manager, of, { before: first.older }, 3);
  expect(second.rows).toEqual(all.slice(3, 6));
  expect(first.people.map(({ name }) => name).toSorted()).toEqual(["Chen Jie", "Lin Wei"]);
  const joined = await readAudit(firm.manager, of, { act: "people.join", personId: firm.contributor.personId });
  expect(joined.map(({ byName, act }) => [byName, act])).toEqual([["Chen Jie", "people.join"]]);
  const moment = all[0]?.at ?? new Date();
  expect(await readAudit(firm.manager, of, { from: new Date(moment.getTime() + 1) })).toEqual([]);
  expect((await readAudit(firm.manager, of, { to: moment })).length).toBe(all.length);
  for (const actor of [firm.contributor, aStranger()]) expect(await readAudit(actor, of, {})).toEqual([]);
  const zone = { locale: "zh", timeZone: "Asia/Shanghai" } as const;
  for (const row of all) expect(JSON.stringify(tellEntry(row, zone))).not.toContain("undefined");
});

test("entries are ordered by time even if their ids are not, and paging neither repeats nor skips any", async () => {
  const { manager, firmId } = await aFrozenCycle();
  const ids = ["c", "a", "d", "b"].map((first) => first + randomUUID().slice(1));
  for (const id of ids)
    await asActor(manager, (tx) =>
      tx.execute(sql`select app.record_audit(${id}, 'result.export', ${firmId}, null, 'result', '', '', null)`),
    );
  const read: string[] = [];
  for (let before: AuditPlace | undefined; read.length < ids.length; ) {
    const { rows, older } = await readAuditPage(manager, { firmId }, { before, act: "result.export" }, 1);
    read.push(...rows.map(({ id }) => id));
    before = older;
    if (older === undefined) break;
  }
  expect(read).toEqual(ids.toReversed());
});

test("older entries follow a page whose last one was erased meanwhile, also those of the same moment", async () => {
  const { administrator, cohortId } = await aRunCohort();
  const firms = [await aFirm(), await aFirm(), await aFirm()];
  const act = "figures.publish";
  await asActor(administrator, async (tx) => {
    for (const { firmId } of firms)
      await recordAuditIn(tx, { act, cohortId, firmId, object: { kind: "cohort", id: cohortId } });
  });
  const all = await readAudit(administrator, { cohortId }, { act });
  expect(all.map(({ at }) => at)).toEqual(Array(3).fill(all[0]?.at));
  const { rows, older } = await readAuditPage(administrator, { cohortId }, { act }, 2);
  expect(rows).toEqual(all.slice(0, 2));
  // Entries with the same time are ordered by their ids, which are random.
  const [last] = await asOperator((tx) =>
    tx.execute<{ firm_id: string }>(sql`select firm_id from app.audit_entry where id = ${all[1]?.id ?? ""}`),
  );
  await eraseFirm(last?.firm_id ?? "");
  const { before } = readAuditQuery({ before: older && writePlace(older) }, "UTC");
  expect((await readAuditPage(administrator, { cohortId }, { act, before }, 2)).rows).toEqual(all.slice(2));
  expect(await readAudit(administrator, { cohortId }, { act })).toEqual([all[0], all[2]]);
});

test("the days of a filter are those of the time zone, from the first moment to the last", () => {
  const { from, to } = readAuditQuery(
    { from: "2026-11-26", to: "2026-11-26", act: "no.such", person: "x" },
    "Asia/Shanghai",
  );
  expect(from?.toISOString()).toBe("2026-11-25T16:00:00.000Z");
  expect(to?.toISOString()).toBe("2026-11-26T15:59:59.999Z");
  expect(readAuditQuery({ from: "yesterday", act: "no.such", person: "x" }, "UTC")).toEqual({});
});

test("a place in a log is read from an address as it was written, and anything else is none", () => {
  const place = { micros: 1_795_598_102_123_456, id: randomUUID() };
  expect(readAuditQuery({ before: writePlace(place) }, "UTC").before).toEqual(place);
  const others = [place.id, `.${place.id}`, `${place.micros}.`, `${place.micros}.x`, `9999999999999999.${place.id}`];
  for (const before of [...others, `-1.${place.id}`, `1e3.${place.id}`, `${writePlace(place)}.1`])
    expect(readAuditQuery({ before }, "UTC").before).toBeUndefined();
});
