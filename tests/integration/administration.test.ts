import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  acceptAdministration,
  askAdministrator,
  findAdministration,
  listAdministrators,
  removeAdministrator,
  revokeAdministration,
} from "@/db/cohorts/administration";
import { findAdministered } from "@/db/cohorts/administrators";
import { useDatabase } from "@/tests/support/database";
import { aPerson, hashed, inAnHour } from "@/tests/support/factories";
import { aRunCohort, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  await useDatabase();
});

/** Invites somebody to become an administrator of the cohort. Returns the hash of the link. */
async function ask({ cohortId, administrator }: RunCohort, email: string): Promise<string> {
  const tokenHash = hashed(randomUUID());
  await askAdministrator(administrator, { cohortId, email, locale: "zh", tokenHash, expiresAt: inAnHour() });
  return tokenHash;
}

describe("administrators", () => {
  test("join by their own address alone, once, and a new request ends an older one", async () => {
    const run = await aRunCohort();
    const [other, stranger] = [await aPerson(), await aPerson()];
    const old = await ask(run, other.email);
    const tokenHash = await ask(run, other.email.toUpperCase());
    expect((await findAdministration(old))?.state).toBe("revoked");
    expect(await findAdministration(tokenHash)).toMatchObject({
      state: "open",
      email: other.email,
      invitedBy: "He Min",
    });
    const accept = (who: typeof other, hash = tokenHash) =>
      acceptAdministration(who.actor, { tokenHash: hash, displayName: "Lu Bo" });
    expect(await accept(stranger)).toBe("other-address");
    expect(await accept(other, old)).toBe("ended");
    expect(await accept(other)).toEqual({ cohortId: run.cohortId });
    expect(await accept(other)).toEqual({ cohortId: run.cohortId });
    const { administrators, asked } = await listAdministrators(other.actor, run);
    expect(administrators.map(({ displayName }) => displayName)).toEqual(["He Min", "Lu Bo"]);
    expect(asked).toEqual([]);
  });

  test("are asked and removed by who runs the cohort, here or above, and one stays", async () => {
    const above = await aRunCohort();
    const below = await aRunCohort({ parentId: above.cohortId });
    const stranger = await aRunCohort();
    await expect(ask({ ...below, administrator: stranger.administrator }, "x@example.test")).rejects.toThrow(/42501/);
    const remove = (by: RunCohort, from: RunCohort, whom: RunCohort) =>
      removeAdministrator(by.administrator, { cohortId: from.cohortId, personId: whom.administrator.personId });
    expect(await remove(stranger, below, below)).toBe("not-yours-to-do");
    expect(await remove(below, above, above)).toBe("not-yours-to-do");
    expect(await remove(above, above, above)).toBe("last-administrator");
    expect(await remove(above, below, below)).toBe("removed");
    expect(await findAdministered(below.administrator, below)).toBeUndefined();
    expect(await findAdministered(above.administrator, below)).toBeDefined();
  });

  test("two who remove each other at once leave one", async () => {
    const run = await aRunCohort();
    const other = await aPerson();
    await acceptAdministration(other.actor, { tokenHash: await ask(run, other.email), displayName: "Lu Bo" });
    const outcomes = await Promise.all([
      removeAdministrator(run.administrator, { ...run, personId: other.personId }),
      removeAdministrator(other.actor, { ...run, personId: run.administrator.personId }),
    ]);
    expect(outcomes.filter((one) => one === "removed")).toHaveLength(1);
  });

  test("a withdrawn request no longer works", async () => {
    const run = await aRunCohort();
    const other = await aPerson();
    const tokenHash = await ask(run, other.email);
    const [asked] = (await listAdministrators(run.administrator, run)).asked;
    expect(await revokeAdministration(run.administrator, { ...run, invitationId: asked?.id ?? "" })).toBe(true);
    expect(await acceptAdministration(other.actor, { tokenHash, displayName: "Lu Bo" })).toBe("ended");
  });
});
