import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { revokeFirmInvitation } from "@/db/cohorts/cohort-invitations";
import { leaveCohort, setCohortMails } from "@/db/cohorts/consent";
import { findDashboard, findProgress } from "@/db/cohorts/dashboard";
import { asOperator } from "@/db/core/scope";
import { countOf } from "@/lib/cohort";
import { weeklyTable } from "@/lib/view/cohort/weekly-file";
import { useDatabase } from "@/tests/support/database";
import { aFirm } from "@/tests/support/factories";
import { aRunCohort, invitationTo, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

async function anInvited(run: RunCohort, at: string = randomUUID()): Promise<string> {
  const email = `${at}@example.test`;
  await invite(run, [{ firmName: `Works ${at}`, email, locale: "en" }]);
  return email;
}

const stopMails = async (email: string) =>
  setCohortMails(hashInvitationCode(invitationCode(await invitationTo(email))), { wanted: false });

/** How many firms are invited and how many declined mails, according to each page and file of the cohort. */
async function counted({ administrator, cohortId }: RunCohort) {
  const list = await listCohortFirms(administrator, { cohortId, filter: "all", search: "", page: 0 });
  const dashboard = await findDashboard(administrator, { cohortId });
  const progress = await findProgress(administrator, { cohortId });
  if (dashboard === undefined || progress === undefined) throw new Error("the cohort is not shown");
  const day = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  const invited = { stage: "invited", cycle: 0 } as const;
  return {
    firms: [list.counts.all, list.total, list.counts["opted-out"]],
    dashboard: [countOf(dashboard.own, invited), dashboard.current?.optedOut],
    weekly: [countOf(progress.own, invited), progress.optedOut],
    file: weeklyTable(progress, { day, locale: "en" }).table.at(-1)?.[8],
    ended: list.counts.ended,
  };
}

const all = (firms: number, optedOut: number, ended: number) => ({
  firms: [firms, firms, optedOut],
  dashboard: [firms, optedOut],
  weekly: [firms, optedOut],
  file: firms,
  ended,
});

describe("how many firms are asked", () => {
  test("is one number everywhere, whoever wants no mails, is revoked, joins, leaves or comes again", async () => {
    const run = await aRunCohort();
    const part = await aRunCohort({ parentId: run.cohortId });
    const [silent, revoked, joining] = [await anInvited(run), await anInvited(run), await anInvited(run, "joining")];
    await anInvited(part);
    expect(await counted(run)).toEqual(all(4, 0, 0));

    await stopMails(silent);
    expect(await counted(run)).toEqual(all(4, 1, 0));
    await revokeFirmInvitation(run.administrator, { ...run, invitationId: await invitationTo(revoked) });
    expect(await counted(run)).toEqual(all(3, 1, 1));

    const firm = await aFirm();
    await stopMails(joining);
    expect(await joinAt(joining, firm)).toBe("joined");
    expect(await counted(run)).toEqual(all(3, 1, 1));
    expect(await leaveCohort(firm.manager, { ...run, firmId: firm.firmId })).toBe("left");
    expect(await counted(run)).toEqual(all(2, 1, 2));
    expect(await joinAt(await anInvited(run, "joining again"), firm)).toBe("joined");
    expect(await counted(run)).toEqual(all(3, 1, 2));

    await asOperator((tx) => tx.execute(sql`select app.rebuild_rollups()`));
    expect(await counted(run)).toEqual(all(3, 1, 2));
  });
});
