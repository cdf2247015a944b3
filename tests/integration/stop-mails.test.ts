import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { invitationCode } from "@/app/_server/secret-links/cohort-links";
import { reminderKey } from "@/app/_server/secret-links/reminder-key";
import { POST as stopReminders } from "@/app/(public)/reminders/[key]/stop/route";
import { POST as stopCohort } from "@/app/(public)/take-part/[code]/stop/now/route";
import { findInvited } from "@/db/cohorts/cohort-invitations";
import { asOperator } from "@/db/core/scope";
import { person } from "@/db/schema/people";
import { useDatabase } from "@/tests/support/database";
import { aFirm } from "@/tests/support/factories";
import { comeWith } from "@/tests/support/request-headers";
import { aRunCohort, invitationTo, invite } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  vi.stubEnv("TRUSTED_PROXY_HOPS", "1");
  await useDatabase();
});
beforeEach(() => comeFrom(randomUUID()));

const comeFrom = (place: string) => comeWith({ "x-forwarded-for": place });
const request = () => new Request("https://trellis.example.test/", { method: "POST" });
const pressCohort = async (code: string) => (await stopCohort(request(), { params: Promise.resolve({ code }) })).status;
const pressReminders = async (key: string) =>
  (await stopReminders(request(), { params: Promise.resolve({ key }) })).status;

describe("the button of a mailbox", () => {
  test("ends the mails of a cohort once, however often it is pressed", async () => {
    const run = await aRunCohort();
    const email = `${randomUUID()}@example.test`;
    await invite(run, [{ firmName: "Works", email, locale: "en" }]);
    const at = { cohortId: run.cohortId, invitationId: await invitationTo(email) };
    const endedAt = async () => (await findInvited(run.administrator, at))?.optedOutAt;
    const code = invitationCode(at.invitationId);
    expect(await endedAt()).toBeNull();
    expect(await pressCohort(code)).toBe(200);
    const first = await endedAt();
    expect(first).toBeInstanceOf(Date);
    expect(await pressCohort(code)).toBe(200);
    expect(await endedAt()).toEqual(first);
  });

  test("ends reminders from the first time on", async () => {
    const { personId } = (await aFirm()).manager;
    const offAt = async () => {
      const [row] = await asOperator((tx) =>
        tx.select({ at: person.remindersOffAt }).from(person).where(eq(person.id, personId)),
      );
      return row?.at;
    };
    expect(await pressReminders(reminderKey(personId))).toBe(200);
    const first = await offAt();
    expect(first).toBeInstanceOf(Date);
    expect(await pressReminders(reminderKey(personId))).toBe(200);
    expect(await offAt()).toEqual(first);
  });

  test("does nothing with a key that was not made here, is malformed, or is of nobody", async () => {
    const { personId } = (await aFirm()).manager;
    const other = reminderKey(randomUUID());
    for (const key of [`${personId}.`, `${personId}.${other.split(".")[1]}`, other, "%zz", ""]) {
      expect(await pressReminders(key)).toBe(404);
    }
    for (const code of ["2345-6789-2345-6789", "%zz", ""]) expect(await pressCohort(code)).toBe(404);
  });

  test("is not answered any more from a place that pressed too often; others are", async () => {
    const { personId } = (await aFirm()).manager;
    for (let n = 0; n < 300; n += 1) expect(await pressReminders("a wrong key")).toBe(404);
    expect(await pressReminders(reminderKey(personId))).toBe(429);
    comeFrom(randomUUID());
    expect(await pressReminders(reminderKey(personId))).toBe(200);
  });
});
