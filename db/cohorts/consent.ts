import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { JoiningNotice, Sharing, SharingEvent } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import type { ConsentLevel } from "@/lib/snapshots";
import { holdAllAloneIn, isInSequenceIn } from "../assessments/assessments";
import { unlockPhasesIn } from "../assessments/moves";
import { recordAuditIn } from "../audit/audit";
import { askRows, askValue, askWord } from "../core/ask";
import { promisedWord } from "../core/promised-word";
import { asActor, asAuth, type Tx } from "../core/scope";
import { holdOwnMembershipIn } from "../people/members";
import { cohortEvent } from "../schema/cohorts";
import { cohort, cohortMembership } from "../schema/firms";

/** What the page of an invitation shows. Runs without an actor; undefined for an unknown link. */
export async function findJoining(tokenHash: string, reader?: Locale): Promise<JoiningNotice | undefined> {
  return asAuth(async (tx) => {
    const [row] = await askRows<Omit<JoiningNotice, "locale"> & { readonly locale: string }>(
      tx,
      sql`select cohort_id, cohort_name, programme_name, firm_name, locale, liaison, closes_on::text, minimum_k,
        consent_text, consent_version, reviewer_required, phase_order, opted_out, state
        from app.find_cohort_invitation(${tokenHash})`,
    );
    return row && { ...row, locale: LOCALES.find((one) => one === row.locale) ?? "zh" };
  }, reader);
}

/** Stops mails to the holder of a link, or allows them again. False for an unknown link. */
export async function setCohortMails(tokenHash: string, { wanted }: { readonly wanted: boolean }): Promise<boolean> {
  const done = await asAuth((tx) => askValue<boolean>(tx, sql`app.stop_cohort_mails(${tokenHash}, ${!wanted})`));
  return done ?? false;
}

/** Logs only in the firm's log: an entry in the cohort's log would show its administrators the person's name. */
async function recordOwnIn(
  tx: Tx,
  act: "cohort.join" | "consent.change" | "cohort.leave",
  { firmId, cohortId }: { readonly firmId: string; readonly cohortId: string },
): Promise<void> {
  await recordAuditIn(tx, { act, firmId, object: { kind: "cohort", id: cohortId } });
}

const JOIN_OUTCOMES = ["joined", "not-found", "not-yours-to-do", "used", "text-changed"] as const;
export type JoinOutcome = (typeof JOIN_OUTCOMES)[number];

type Chosen = { readonly firmId: string; readonly level: ConsentLevel; readonly version: number };

/**
 * The actor's firm joins a cohort by invitation, with a consent level and the version of the consent text that was
 * read.
 */
export async function joinByInvitation(
  actor: Actor,
  input: Chosen & { readonly tokenHash: string },
): Promise<JoinOutcome> {
  return asActor(actor, async (tx) => {
    await holdOwnMembershipIn(tx, input.firmId);
    const [row] = await askRows<{ outcome: string; cohortId: string | null }>(
      tx,
      sql`select outcome, cohort_id from app.join_by_invitation(${input.tokenHash}, ${input.firmId}, ${input.level}, ${input.version})`,
    );
    const outcome = promisedWord(row?.outcome, JOIN_OUTCOMES);
    if (outcome === "joined") await recordOwnIn(tx, "cohort.join", { ...input, cohortId: row?.cohortId ?? "" });
    return outcome;
  });
}

const CHANGE_OUTCOMES = ["changed", "unchanged", "not-found", "not-yours-to-do", "text-changed"] as const;
type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];

/**
 * Changes the consent level, or confirms it for a new text. Views read the level whenever they are opened, so a change
 * takes effect at once.
 */
export async function changeConsent(
  actor: Actor,
  input: Chosen & { readonly cohortId: string },
): Promise<ChangeOutcome> {
  return asActor(actor, async (tx) => {
    const change = sql`app.change_consent(${input.cohortId}, ${input.firmId}, ${input.level}, ${input.version})`;
    const outcome = await askWord(tx, change, CHANGE_OUTCOMES);
    if (outcome === "changed") await recordOwnIn(tx, "consent.change", input);
    return outcome;
  });
}

const LEAVE_OUTCOMES = ["left", "not-found", "not-yours-to-do"] as const;
type LeaveOutcome = (typeof LEAVE_OUTCOMES)[number];

/**
 * Ends a membership, and opens phases that were locked only because of this cohort. Waits for phase moves in progress.
 */
export async function leaveCohort(
  actor: Actor,
  ids: { readonly cohortId: string; readonly firmId: string },
): Promise<LeaveOutcome> {
  return asActor(actor, async (tx) => {
    await holdAllAloneIn(tx, ids);
    const outcome = await askWord(tx, sql`app.leave_cohort(${ids.cohortId}, ${ids.firmId})`, LEAVE_OUTCOMES);
    if (outcome === "left") await recordOwnIn(tx, "cohort.leave", ids);
    if (outcome === "left" && !(await isInSequenceIn(tx, ids))) await unlockPhasesIn(tx, actor, ids);
    return outcome;
  });
}

/** The names of cohorts whose consent text has changed since the firm agreed. */
export const listChangedConsents = (actor: Actor, { firmId }: { readonly firmId: string }): Promise<Text[]> =>
  asActor(actor, async (tx) => {
    const rows = await tx
      .select({ name: cohort.name })
      .from(cohortMembership)
      .innerJoin(cohort, eq(cohort.id, cohortMembership.cohortId))
      .where(and(eq(cohortMembership.firmId, firmId), ne(cohortMembership.consentVersion, cohort.consentVersion)))
      .orderBy(cohortMembership.joinedAt);
    return rows.map(({ name }) => name);
  });

/** The names of the cohorts above those that a firm joined, in which it counts as well; topmost first. */
export const listCohortsAbove = (actor: Actor, { firmId }: { readonly firmId: string }): Promise<Text[]> =>
  asActor(actor, async (tx) => {
    const rows = await tx.execute<{ name: Text }>(sql`select b.name from app.benchmark_cohorts(${firmId}) b
      where not exists (select from app.cohort_membership m where m.firm_id = ${firmId} and m.cohort_id = b.cohort_id)`);
    return rows.map(({ name }) => name);
  });

/**
 * What a firm shares with each cohort it has joined, and the history of its consent. Empty if the actor may not see it.
 */
export async function listSharing(
  actor: Actor,
  { firmId }: { readonly firmId: string },
): Promise<{ readonly cohorts: readonly Sharing[]; readonly events: readonly SharingEvent[] }> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        cohortId: cohort.id,
        name: cohort.name,
        liaison: cohort.liaison,
        closesOn: sql<string | null>`app.deadline_of(${cohort.id})`,
        minimumK: cohort.minimumK,
        consentText: cohort.consentText,
        level: cohortMembership.consentLevel,
        joinedAt: cohortMembership.joinedAt,
        consentAt: cohortMembership.consentAt,
        version: cohort.consentVersion,
        agreedVersion: cohortMembership.consentVersion,
      })
      .from(cohortMembership)
      .innerJoin(cohort, eq(cohort.id, cohortMembership.cohortId))
      .where(eq(cohortMembership.firmId, firmId))
      .orderBy(cohortMembership.joinedAt);
    const events = await tx
      .select({
        event: cohortEvent.event,
        cohortId: cohortEvent.cohortId,
        level: cohortEvent.consentLevel,
        version: cohortEvent.consentVersion,
        at: cohortEvent.at,
      })
      .from(cohortEvent)
      .where(and(eq(cohortEvent.firmId, firmId), isNotNull(cohortEvent.consentLevel)))
      .orderBy(desc(cohortEvent.at));
    return { cohorts: rows.map((row) => ({ ...row, level: levelOf(row.level) })), events };
  });
}

const levelOf = (level: number): ConsentLevel => (level === 3 ? 3 : level === 2 ? 2 : 1);
