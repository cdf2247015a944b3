import { sql } from "drizzle-orm";
import { hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { inviteFirms } from "@/db/cohorts/cohort-invitations";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { type JoinOutcome, joinByInvitation } from "@/db/cohorts/consent";
import { asOperator } from "@/db/core/scope";
import type { Locale } from "@/lib/result";
import type { ConsentLevel } from "@/lib/snapshots";
import type { UserActor } from "./actors";
import { aPerson } from "./factories";

export type RunCohort = { readonly cohortId: string; readonly administrator: UserActor };

/** An empty cohort with its administrator; below the given parent, if any. */
export async function aRunCohort(
  at: { readonly closesOn?: string; readonly parentId?: string; readonly name?: string } = {},
): Promise<RunCohort> {
  const { actor: administrator, personId } = await aPerson();
  const name = at.name ?? "Zhejiang programme";
  const cohortId = await asOperator(async (tx) => {
    const parent = at.parentId === undefined ? {} : { parentId: at.parentId };
    const id = await createCohortIn(tx, { name: { en: name, zh: "浙江项目" }, ...parent });
    await addAdministratorIn(tx, { cohortId: id, personId, displayName: "He Min" });
    await tx.execute(sql`update app.cohort set closes_on = ${at.closesOn ?? null}::date where id = ${id}`);
    return id;
  });
  return { cohortId, administrator };
}

export type ListedFirm = {
  readonly firmName: string;
  readonly otherName?: string;
  readonly email: string;
  readonly locale: Locale;
};

/** Invites firms as the page does, which skips known addresses. */
export const invite = (run: RunCohort, firms: readonly ListedFirm[]) =>
  inviteFirms(run.administrator, {
    cohortId: run.cohortId,
    plan: (known) => firms.filter(({ email }) => !known.some((one) => one.email === email)),
    invitedOf: (plan) => plan.map((firm) => ({ otherName: null, ...firm, cohortId: run.cohortId })),
    hashOf: (id) => hashInvitationCode(invitationCode(id)),
  });

/** The id of the invitation that was sent to this address. */
export async function invitationTo(email: string): Promise<string> {
  const [row] = await asOperator((tx) =>
    tx.execute<{ id: string }>(
      sql`select id from app.cohort_invitation where email = ${email} order by created_at desc`,
    ),
  );
  if (row === undefined) throw new Error(`nobody was invited at ${email}`);
  return row.id;
}

/** Lets a firm join by the invitation that was sent to an address. */
export async function joinAt(
  email: string,
  firm: { readonly firmId: string; readonly manager: UserActor },
  { level = 1, version = 1 }: { readonly level?: ConsentLevel; readonly version?: number } = {},
): Promise<JoinOutcome> {
  const tokenHash = hashInvitationCode(invitationCode(await invitationTo(email)));
  return joinByInvitation(firm.manager, { tokenHash, firmId: firm.firmId, level, version });
}
