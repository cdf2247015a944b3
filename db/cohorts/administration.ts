import { randomUUIDv7 } from "node:crypto";
import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { addressOf } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { askRows, askWord } from "../core/ask";
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

/**
 * A cohort's administrators and the open requests to become one. Those of cohorts above are visible only to
 * administrators of those cohorts.
 */
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
  /** The reason, which is written to the log. */
  readonly reason?: string | undefined;
};

/**
 * Invites somebody to administer a cohort, and ends an earlier open request to the same address. The row rule requires
 * an administrator.
 */
export async function askAdministrator(actor: Actor, input: NewAdministration): Promise<void> {
  const email = addressOf(input.email);
  await asActor(actor, async (tx) => {
    const { cohortId } = input;
    await tx
      .update(administratorInvitation)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(administratorInvitation.cohortId, cohortId), eq(administratorInvitation.email, email), isOpen));
    const by = actor.kind === "user" ? actor.personId : null;
    // Written by hand: the application may fill only these columns, and Drizzle's INSERT would name all of them.
    await tx.execute(sql`insert into app.administrator_invitation
      (cohort_id, id, email, locale, token_hash, invited_by, expires_at)
      values (${cohortId}, ${randomUUIDv7()}, ${email}, ${input.locale}, ${input.tokenHash}, ${by}, ${input.expiresAt.toISOString()})`);
    const object = { kind: "invitation" } as const;
    await recordAuditIn(tx, { act: "administrator.invite", cohortId, object, reason: input.reason });
  });
}

/**
 * Withdraws a request; also succeeds if it was already withdrawn. False if it was accepted, or the actor may not see
 * it.
 */
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

const REMOVE_OUTCOMES = ["removed", "not-yours-to-do", "last-administrator", "not-found"] as const;
type RemovedAdministrator = (typeof REMOVE_OUTCOMES)[number];

/** Removes an administrator. Refused if nobody would be left to run the cohort, here or in a cohort above. */
export async function removeAdministrator(
  actor: Actor,
  input: AtCohort & { readonly personId: string; readonly reason?: string | undefined },
): Promise<RemovedAdministrator> {
  return asActor(actor, async (tx) => {
    const removal = sql`app.remove_administrator(${input.cohortId}, ${input.personId})`;
    const outcome = await askWord(tx, removal, REMOVE_OUTCOMES);
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

/** What the page of a request shows to anybody who has the link. Runs without an actor. */
export async function findAdministration(
  tokenHash: string,
  reader?: Locale,
): Promise<AdministrationNotice | undefined> {
  return asAuth(async (tx) => {
    const [row] = await askRows<Omit<AdministrationNotice, "locale"> & { readonly locale: string }>(
      tx,
      sql`select * from app.find_administration(${tokenHash})`,
    );
    return row && { ...row, locale: LOCALES.find((one) => one === row.locale) ?? "zh" };
  }, reader);
}

/** Makes the actor an administrator, if the request was sent to their address. Returns the cohort, or why not. */
export async function acceptAdministration(
  actor: Actor,
  input: { readonly tokenHash: string; readonly displayName: string },
): Promise<{ readonly cohortId: string } | "ended" | "other-address"> {
  return asActor(actor, async (tx) => {
    const [row] = await askRows<{ outcome: string; cohortId: string | null }>(
      tx,
      sql`select outcome, cohort_id from app.accept_administration(${input.tokenHash}, ${input.displayName})`,
    );
    if (row?.outcome !== "accepted" || row.cohortId === null) {
      return row?.outcome === "other-address" ? "other-address" : "ended";
    }
    const { cohortId } = row;
    await recordAuditIn(tx, { act: "administrator.add", cohortId, object: { kind: "person" } });
    return { cohortId };
  });
}
