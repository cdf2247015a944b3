import { randomUUIDv7 } from "node:crypto";
import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { addressOf } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { asActor, asAuth } from "../core/scope";
import { cohortAdministrator } from "../schema/administrators";
import { administratorInvitation } from "../schema/cohorts";

type AtCohort = { readonly cohortId: string };

type Administrator = {
  readonly cohortId: string;
  readonly personId: string;
  readonly displayName: string;
  readonly createdAt: Date;
};

type AskedAdministrator = { readonly id: string; readonly email: string; readonly expiresAt: Date };

/** Who runs a cohort, and who was asked to; administrators from above are seen by those from above. */
export async function listAdministrators(
  actor: Actor,
  { cohortId }: AtCohort,
): Promise<{ readonly administrators: readonly Administrator[]; readonly asked: readonly AskedAdministrator[] }> {
  return asActor(actor, async (tx) => {
    const administrators = await tx
      .select()
      .from(cohortAdministrator)
      .where(eq(cohortAdministrator.cohortId, cohortId))
      .orderBy(asc(cohortAdministrator.createdAt));
    const asked = await tx
      .select({
        id: administratorInvitation.id,
        email: administratorInvitation.email,
        expiresAt: administratorInvitation.expiresAt,
      })
      .from(administratorInvitation)
      .where(
        and(eq(administratorInvitation.cohortId, cohortId), isOpen, gt(administratorInvitation.expiresAt, sql`now()`)),
      )
      .orderBy(asc(administratorInvitation.createdAt));
    return { administrators, asked };
  });
}

const isOpen = and(isNull(administratorInvitation.acceptedAt), isNull(administratorInvitation.revokedAt));

type NewAdministration = AtCohort & {
  readonly email: string;
  readonly locale: Locale;
  readonly tokenHash: string;
  readonly expiresAt: Date;
  /** Why; it stands in the log. */
  readonly reason?: string | undefined;
};

/** Asks somebody to run a cohort; an earlier open request to the address ends with it. The row rule asks for an administrator. */
export async function askAdministrator(actor: Actor, input: NewAdministration): Promise<void> {
  const email = addressOf(input.email);
  await asActor(actor, async (tx) => {
    const { cohortId } = input;
    await tx
      .update(administratorInvitation)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(administratorInvitation.cohortId, cohortId), eq(administratorInvitation.email, email), isOpen));
    const by = actor.kind === "user" ? actor.personId : null;
    // written by hand: the application may fill these columns alone, and a generated INSERT names them all
    await tx.execute(sql`insert into app.administrator_invitation
      (cohort_id, id, email, locale, token_hash, invited_by, expires_at)
      values (${cohortId}, ${randomUUIDv7()}, ${email}, ${input.locale}, ${input.tokenHash}, ${by}, ${input.expiresAt.toISOString()})`);
    const object = { kind: "invitation" } as const;
    await recordAuditIn(tx, { act: "administrator.invite", cohortId, object, reason: input.reason });
  });
}

/** Takes a request back, or finds it taken back. False where it was accepted, or is not the actor's to see. */
export async function revokeAdministration(
  actor: Actor,
  ids: AtCohort & { readonly invitationId: string },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const here = and(
      eq(administratorInvitation.cohortId, ids.cohortId),
      eq(administratorInvitation.id, ids.invitationId),
    );
    await tx.update(administratorInvitation).set({ revokedAt: sql`now()` }).where(and(here, isOpen));
    return (await tx.$count(administratorInvitation, and(here, isNotNull(administratorInvitation.revokedAt)))) > 0;
  });
}

type RemovedAdministrator = "removed" | "not-yours-to-do" | "last-administrator" | "not-found";

/** Removes an administrator; somebody stays who runs the cohort, here or above. */
export async function removeAdministrator(
  actor: Actor,
  input: AtCohort & { readonly personId: string; readonly reason?: string | undefined },
): Promise<RemovedAdministrator> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ outcome: RemovedAdministrator }>(
      sql`select app.remove_administrator(${input.cohortId}, ${input.personId}) as outcome`,
    );
    const outcome = row?.outcome ?? "not-found";
    const object = { kind: "person", id: input.personId } as const;
    const { cohortId, reason } = input;
    const note = { act: "administrator.remove", cohortId, object } as const;
    if (outcome === "not-found" && (await isOwnLastActIn(tx, actor, note))) return "removed";
    if (outcome !== "removed") return outcome;
    await recordAuditIn(tx, { ...note, reason });
    return outcome;
  });
}

export type AdministrationNotice = {
  readonly cohortName: Text;
  readonly email: string;
  readonly locale: Locale;
  readonly invitedBy: string;
  readonly state: "open" | "used" | "expired" | "revoked";
};

/** What a request says to whoever holds its link; asked before there is an actor. */
export async function findAdministration(
  tokenHash: string,
  reader?: Locale,
): Promise<AdministrationNotice | undefined> {
  return asAuth(async (tx) => {
    const [row] = await tx.execute<{
      cohort_name: Text;
      email: string;
      locale: string;
      invited_by: string;
      state: AdministrationNotice["state"];
    }>(sql`select * from app.find_administration(${tokenHash})`);
    if (row === undefined) return undefined;
    const { cohort_name: cohortName, email, invited_by: invitedBy, state } = row;
    return { cohortName, email, invitedBy, state, locale: LOCALES.find((one) => one === row.locale) ?? "zh" };
  }, reader);
}

/** Makes the acting person an administrator, if the request went to his address; returns the cohort, or why not. */
export async function acceptAdministration(
  actor: Actor,
  input: { readonly tokenHash: string; readonly displayName: string },
): Promise<{ readonly cohortId: string } | "ended" | "other-address"> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ outcome: string; cohort_id: string | null }>(
      sql`select outcome, cohort_id from app.accept_administration(${input.tokenHash}, ${input.displayName})`,
    );
    if (row?.outcome !== "accepted" || row.cohort_id === null) {
      return row?.outcome === "other-address" ? "other-address" : "ended";
    }
    const { cohort_id: cohortId } = row;
    await recordAuditIn(tx, { act: "administrator.add", cohortId, object: { kind: "person" } });
    return { cohortId };
  });
}
