import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sendConsultantMails } from "@/app/_server/mail/consultant-mails";
import { movePhase } from "@/db/assessments/moves";
import { claimConsultantMails, listEngagementManagers, releaseConsultantMail } from "@/db/consultants/consultant-mails";
import { declineAsked, grantEngagement, makeEngagementCode, revokeEngagement } from "@/db/consultants/engagements";
import { acceptEngagement, askEngagement, askLonger, leaveEngagement } from "@/db/consultants/own-engagements";
import { readPortfolio } from "@/db/consultants/portfolio";
import { beginRating, giveRating, rateItem } from "@/db/consultants/ratings";
import { asOperator } from "@/db/core/scope";
import { setReminders } from "@/db/people/reminders";
import { acceptPhase } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { PHASES } from "@/lib/instrument";
import type { UserActor } from "@/lib/policy";
import { nextOf } from "@/lib/view/clients/next-step";
import { composeDaily, composeTold } from "@/lib/view/mail/consultant";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, anOffer, inDays } from "@/tests/support/engagements";
import {
  type AFirm,
  type AnAssessment,
  aFirm,
  aMember,
  aPerson,
  aSubmittedCycle,
  hashed,
} from "@/tests/support/factories";
import { type FoundMail, readMails } from "@/tests/support/mail-folder";

beforeAll(async () => {
  await useDatabase();
});

const HOUR_MS = 3_600_000;
const REVIEWER = { mayReview: true, blindUntilRated: false };
const TERMS = { scope: ["position" as const], mayReview: false, blindUntilRated: false, endsAt: inDays(90) };
/** n days and one hour from now, so that eight o'clock, when these mails are sent, has passed n times. */
const days = (n: number) => new Date(Date.now() + (24 * n + 1) * HOUR_MS);

/** Sends the mails to a consultant that are due at this moment to a separate folder, and returns them. */
async function mailed({ personId }: UserActor, now: Date): Promise<FoundMail[]> {
  const folder = await mkdtemp(join(tmpdir(), "consultant-mails-"));
  vi.stubEnv("MAIL_FOLDER", folder);
  vi.stubEnv("CODE_HASH_KEY", "a key of this test");
  await sendConsultantMails({ now, address: "https://trellis.example", personId });
  return readMails(folder);
}

/** A person who has requested access to a firm with its code. */
async function anAsking(at: AFirm) {
  const { actor, email } = await aPerson();
  const codeHash = hashed(randomUUID());
  await makeEngagementCode(at.manager, { firmId: at.firmId, codeHash });
  const named = { displayName: "Lin Qiao", organisation: "Qiao Advisers", message: "Call me at https://evil.test" };
  const asked = await askEngagement(actor, { ...TERMS, ...named, codeHash });
  if (!asked.ok) throw new Error(asked.error);
  return { actor, email, key: { firmId: at.firmId, id: asked.value } };
}

async function resubmit({ manager, assessmentId }: AnAssessment): Promise<void> {
  const phase = "LRN";
  await movePhase(manager, { assessmentId, phase, event: "return", reason: "Too early." });
  await movePhase(manager, { assessmentId, phase, event: "submit" });
}

describe("a consultant is told once a day what is new at the clients", () => {
  test("a phase that waits for review, in one mail, and nothing on a day without news", async () => {
    const at = await aSubmittedCycle();
    const { consultant, email } = await anEngagement(at, REVIEWER);
    const { consultant: idle } = await anEngagement(await aSubmittedCycle(), REVIEWER);
    await resubmit(at);
    const [mail, ...more] = await mailed(consultant, days(1));
    expect(more).toEqual([]);
    expect(mail?.to).toBe(email);
    expect(mail?.subject).toBe("Ningbo Test Works: Accept or return Preparation, Learning, Application and Evaluation");
    expect(mail?.text).toContain("https://trellis.example/clients\n");
    expect(mail?.stop).toContain("/reminders/");
    expect(await mailed(consultant, days(1))).toEqual([]);
    expect(await mailed(consultant, days(2))).toEqual([]);
    expect(await mailed(idle, days(1))).toEqual([]);
  });

  test("nothing to a consultant who neither reviews nor rates blind", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at);
    await resubmit(at);
    expect(await mailed(consultant, days(1))).toEqual([]);
  });

  test("that all phases wait for their blind rating, in the words of the portfolio", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, { mayReview: true, blindUntilRated: true });
    await resubmit(at);
    const [client] = await readPortfolio(consultant);
    if (client === undefined) throw new Error("no client");
    const { text } = nextOf(client, "en", new Date());
    expect(text).toContain("Give your own rating");
    expect((await mailed(consultant, days(1))).map((one) => one.subject)).toEqual([`Ningbo Test Works: ${text}`]);
  });

  test("that a phase waits for review once their own rating is given, as the portfolio says", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, { mayReview: true, blindUntilRated: true });
    const ratingId = (await beginRating(consultant, at)) ?? "";
    const items = currentInstrument.items.map(({ id }) => id);
    const given = { firmId: at.firmId, ratingId, level: 3, evidenceSeen: false, note: "" };
    for (const item of items) await rateItem(consultant, { ...given, item });
    expect(await giveRating(consultant, { ...given, items })).toMatchObject({ ok: true });
    await resubmit(at);
    const [client] = await readPortfolio(consultant);
    if (client === undefined) throw new Error("no client");
    const { text } = nextOf(client, "en", new Date());
    expect(text).toContain("Accept or return");
    expect((await mailed(consultant, days(1))).map((one) => one.subject)).toEqual([`Ningbo Test Works: ${text}`]);
  });

  test("not of a phase that was accepted meanwhile", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    await resubmit(at);
    for (const phase of PHASES) await acceptPhase(at.manager, { ...at, phase });
    expect(await mailed(consultant, days(1))).toEqual([]);
  });

  test("access that was granted, with what waits there already; before the grant nothing of the firm", async () => {
    const at = await aSubmittedCycle();
    const { actor: asking } = await anAsking(at);
    await resubmit(at);
    expect(await mailed(asking, days(1))).toEqual([]);
    const { actor, key } = await anAsking(at);
    await grantEngagement(at.manager, { ...TERMS, ...key, mayReview: true });
    const [mail] = await mailed(actor, days(1));
    expect(mail?.subject).toBe("News from 1 of your clients");
    expect(mail?.text).toMatch(/- Ningbo Test Works: You have access until .*\n- Ningbo Test Works: Accept or return /);
  });

  test("a request that the firm declined", async () => {
    const at = await aFirm();
    const { actor, key } = await anAsking(at);
    await declineAsked(at.manager, key);
    const [mail] = await mailed(actor, days(1));
    expect(mail?.subject).toBe("Ningbo Test Works: The firm declined your request for access");
  });

  test("access that the firm ended, and nothing of the firm after that", async () => {
    const at = await aSubmittedCycle();
    const { consultant, id } = await anEngagement(at, REVIEWER);
    await resubmit(at);
    await revokeEngagement(at.manager, { firmId: at.firmId, id });
    const mails = await mailed(consultant, days(1));
    expect(mails.map(({ subject }) => subject)).toEqual(["Ningbo Test Works: Your access has ended"]);
    expect(mails[0]?.text).not.toContain("Accept");
  });

  test("access that ended on its last day; but neither what they ended themselves nor what a longer one replaced", async () => {
    const at = await aFirm();
    const [over, left, longer] = [await anEngagement(at), await anEngagement(at), await anEngagement(at)];
    await asOperator((tx) => tx.execute(sql`update app.engagement set ends_at = now() where id = ${over.id}`));
    await leaveEngagement(left.consultant, { firmId: at.firmId, id: left.id });
    const asked = await askLonger(longer.consultant, { firmId: at.firmId, endsAt: inDays(400), message: "" });
    if (!asked.ok) throw new Error(asked.error);
    await grantEngagement(at.manager, { ...TERMS, firmId: at.firmId, id: asked.value });
    const subjects = async ({ consultant }: { readonly consultant: UserActor }) =>
      (await mailed(consultant, days(1))).map(({ subject }) => subject);
    expect(await subjects(over)).toEqual(["Ningbo Test Works: Your access has ended"]);
    expect(await subjects(left)).toEqual([]);
    expect(await subjects(longer)).toEqual([expect.stringContaining("You have access until")]);
  });

  test("one mail for all clients, and only to one of ten processes", async () => {
    const firms = [await aFirm("Ningbo First Works"), await aFirm("宁波第二厂")];
    const { actor, email } = await aPerson();
    for (const at of firms) {
      const offer = await anOffer(at, {});
      await asOperator((tx) => tx.execute(sql`update app.engagement set email = ${email} where id = ${offer.id}`));
      await acceptEngagement(actor, { firmId: at.firmId, id: offer.id, displayName: "Lin Qiao", organisation: "" });
      await revokeEngagement(at.manager, { firmId: at.firmId, id: offer.id });
    }
    const asked = await Promise.all(Array.from({ length: 10 }, () => claimed(actor, days(1))));
    const [claim, ...more] = asked.flat();
    if (claim === undefined) throw new Error("no mail");
    expect(more).toEqual([]);
    expect(claim.clients.map(({ firmName, event }) => [firmName, event])).toEqual(
      expect.arrayContaining([
        ["Ningbo First Works", "ended"],
        ["宁波第二厂", "ended"],
      ]),
    );
    await releaseConsultantMail(claim);
    expect(await claimed(actor, days(1))).toHaveLength(1);
  });

  test("nothing to who has ended reminders, neither then nor later", async () => {
    const at = await aFirm();
    const { consultant, id } = await anEngagement(at);
    await revokeEngagement(at.manager, { firmId: at.firmId, id });
    await setReminders(consultant.personId, false);
    expect(await mailed(consultant, days(1))).toEqual([]);
    await setReminders(consultant.personId, true);
    expect(await mailed(consultant, days(2))).toEqual([]);
  });

  test("in Chinese, too", () => {
    const client = {
      firmId: randomUUID(),
      firmName: "宁波海澜",
      timeZone: "Asia/Shanghai",
      endsAt: new Date("2027-01-01T00:00+08:00"),
    };
    const at = {
      locale: "zh",
      url: "https://trellis.example/clients",
      optOut: "https://trellis.example/reminders/x",
    } as const;
    const mail = composeDaily({ ...at, clients: [{ ...client, event: "granted", cycle: undefined }] });
    expect(mail?.subject).toBe("宁波海澜：您已获授权，有效至 2026 年 12 月 31 日");
    expect(mail?.text).toContain("- 宁波海澜：您已获授权，有效至 2026 年 12 月 31 日\n\n请打开委托企业总览：");
    expect(composeDaily({ ...at, clients: [{ ...client, event: null, cycle: undefined }] })).toBeUndefined();
  });
});

const claimed = ({ personId }: UserActor, until: Date) => claimConsultantMails({ until, personId });

test("only managers are told what a consultant did, without the text that the consultant wrote", async () => {
  const at = await aFirm();
  const second = await aMember(at, { role: "manager" });
  await aMember(at);
  const { key } = await anAsking(at);
  const told = await listEngagementManagers(key.id);
  expect(told).toHaveLength(2);
  expect(told.map(({ email }) => email)).toContain(at.managerEmail);
  expect(second.personId).not.toBe(at.manager.personId);
  const [first] = told;
  if (first === undefined) throw new Error("no manager");
  const mail = composeTold({ ...first, locale: "en", event: "asked", url: "https://trellis.example/people" });
  expect(mail.subject).toBe("Lin Qiao asks Ningbo Test Works for access as a consultant");
  expect(mail.text).toMatch(/^Lin Qiao, Qiao Advisers asks for access/);
  expect(mail.text).not.toContain("evil");
});
