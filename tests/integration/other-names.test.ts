import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { recordAuditIn } from "@/db/audit/audit";
import { readAudit } from "@/db/audit/audit-log";
import { findInvited } from "@/db/cohorts/cohort-invitations";
import { claimCohortMail } from "@/db/cohorts/cohort-mails";
import { findJoining } from "@/db/cohorts/consent";
import { asActor, asNobody, asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { findFirm } from "@/db/firms/firms";
import { listMembers } from "@/db/people/members";
import { listMemberships, setOtherName } from "@/db/people/people";
import { erasePerson } from "@/db/personal-data/erase-person";
import { findConfirmation } from "@/db/position/confirmation-answers";
import { remindCustomer } from "@/db/position/confirmations";
import { createLink, findLink } from "@/db/position/links";
import { listRegister } from "@/db/position/register";
import { nameFor } from "@/lib/name-rules";
import { LOCALES, type Locale } from "@/lib/result";
import type { UserActor } from "@/tests/support/actors";
import { aRequest } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aCustomer, anAssessment, anEmail, hashed } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite } from "@/tests/support/running-cohorts";

let at: AnAssessment;
const reading = (actor: UserActor, locale: Locale): UserActor => ({ ...actor, locale });
const inBoth = <T>(read: (locale: Locale) => Promise<T>) => Promise.all(LOCALES.map(read));

beforeAll(async () => {
  process.env.CODE_HASH_KEY ??= "0".repeat(32);
  await useDatabase();
  at = await anAssessment();
});

const saveOther = (actor: UserActor, value: string | null, base: number) =>
  saveFields(actor, {
    firmId: at.firmId,
    assessmentId: undefined,
    entries: [{ kind: "profile", base, change: { field: "otherName", value } }],
  });

test("the database chooses between two names as the product does", async () => {
  const names = ["Hailan", "海岚", "海岚 Hailan", "TCL", null];
  for (const name of ["Ningbo Hailan", "宁波海岚", "A"]) {
    for (const otherName of names) {
      const answers = await inBoth(async (locale) => {
        const [row] = await asNobody((tx) =>
          tx.execute<{ name: string }>(sql`select app.name_for(${locale}, ${name}, ${otherName}) as name`),
        );
        return row?.name;
      });
      expect(answers).toEqual(LOCALES.map((locale) => nameFor(locale, { name, otherName })));
    }
  }
});

test("the name is chosen inside the query, without a function call for each row", async () => {
  const plan = await asNobody((tx) =>
    tx.execute(
      sql`explain (verbose) select app.shown(v.name, v.other) from (values ('Hailan', '海岚'), ('TCL', null)) v(name, other)`,
    ),
  );
  expect(JSON.stringify(plan)).toContain("CASE");
  expect(JSON.stringify(plan)).not.toMatch(/shown\(|name_for\(/);
});

test("a manager gives the firm a second name, and each reads the one of the own language", async () => {
  expect((await saveOther(at.contributor, "宁波测试厂", 0))?.[0]?.status).not.toBe("saved");
  expect((await saveOther(at.manager, "宁波测试厂", 0))?.[0]?.status).toBe("saved");
  const firms = await inBoth(async (locale) => (await findFirm(reading(at.contributor, locale), at))?.name);
  expect(firms).toEqual(["Ningbo Test Works", "宁波测试厂"]);
  expect((await findFirm(at.contributor, at))?.names).toEqual({ name: "Ningbo Test Works", otherName: "宁波测试厂" });
  const own = await inBoth(async (locale) => (await listMemberships(reading(at.manager, locale)))[0]?.firmName);
  expect(own).toEqual(["Ningbo Test Works", "宁波测试厂"]);
});

test("a person's second name appears to colleagues and in the log, also for later acts, and is deleted with the account", async () => {
  await setOtherName(at.manager.personId, "林伟");
  const members = await inBoth(
    async (locale) =>
      (await listMembers(reading(at.contributor, locale), at)).find(({ role }) => role === "manager")?.displayName,
  );
  expect(members).toEqual(["Lin Wei", "林伟"]);

  await asActor(at.manager, (tx) => recordAuditIn(tx, { act: "people.name", ...at, object: { kind: "person" } }));
  const logged = await inBoth(async (locale) =>
    (await readAudit(reading(at.manager, locale), { firmId: at.firmId }, { act: "people.name" })).map(
      (row) => row.byName,
    ),
  );
  expect(logged).toEqual([["Lin Wei"], ["林伟"]]);

  await erasePerson(at.managerEmail);
  const left = await asOperator((tx) =>
    tx.execute(sql`select 1 from app.audit_entry where by_other_name is not null or by_name = 'Lin Wei'`),
  );
  expect(left).toHaveLength(0);
});

test("a partner's second name is read in the own language, saved as a field, and computed under the first", async () => {
  const firm = await anAssessment();
  const made = await createLink(firm.manager, { firmId: firm.firmId, link: aCustomer({ partnerName: "Nordhem AB" }) });
  if (!made.ok) throw new Error(made.error);
  const change = { field: "partnerOtherName", value: "北家公司" } as const;
  const entries = [{ kind: "link", base: 0, linkId: made.value, change } as const];
  expect((await saveFields(firm.contributor, { ...firm, entries }))?.[0]?.status).toBe("saved");

  const at = { firmId: firm.firmId, linkId: made.value };
  const read = await inBoth((locale) => findLink(reading(firm.contributor, locale), at));
  expect(read.map((link) => [link?.partnerName, link?.typedName])).toEqual([
    ["Nordhem AB", "Nordhem AB"],
    ["北家公司", "Nordhem AB"],
  ]);
  const rows = await inBoth((locale) => listRegister(reading(firm.manager, locale), firm));
  expect(rows.flat()).toEqual(
    Array(2).fill(expect.objectContaining({ partnerName: "Nordhem AB", partnerOtherName: "北家公司" })),
  );
});

test("a customer sees the sender's name in their own language, on the page and in a reminder, until that account is deleted", async () => {
  const firm = await anAssessment();
  await setOtherName(firm.manager.personId, "林伟");
  const { id, token } = await aRequest(firm);
  const asked = () => inBoth(async (locale) => (await findConfirmation(hashed(token), locale))?.askedBy);
  expect(await asked()).toEqual(["Lin Wei", "林伟"]);

  await asOperator((tx) =>
    tx.execute(
      sql`update app.confirmation set locale = 'zh', asked_at = asked_at - interval '4 days' where id = ${id}`,
    ),
  );
  const at = { firmId: firm.firmId, confirmationId: id };
  expect((await remindCustomer(firm.manager, at))?.askedBy).toBe("林伟");

  await erasePerson(firm.managerEmail);
  expect(await asked()).toEqual(["", ""]);
});

test("an invited firm's second name is in the list, in its mail and on the page that its link opens", async () => {
  const run = await aRunCohort();
  const email = anEmail();
  await invite(run, [{ firmName: "Ruian Valve Works", otherName: "瑞安阀门厂", email, locale: "zh" }]);
  const invitationId = await invitationTo(email);
  const at = { cohortId: run.cohortId, invitationId };
  const listed = await inBoth(async (locale) => (await findInvited(reading(run.administrator, locale), at))?.firmName);
  expect(listed).toEqual(["Ruian Valve Works", "瑞安阀门厂"]);
  const opened = await inBoth(async (locale) => {
    return (await findJoining(hashInvitationCode(invitationCode(invitationId)), locale))?.firmName;
  });
  expect(opened).toEqual(["Ruian Valve Works", "瑞安阀门厂"]);
  const mail = await claimCohortMail({ kind: "worker", job: "mail", cohortId: run.cohortId });
  expect(mail?.firmName).toBe("瑞安阀门厂");
});
