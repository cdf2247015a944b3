import { and, desc, eq, isNull, sql } from "drizzle-orm";
import {
  type Agreement,
  CONFIRMED_SCALES,
  type ConfirmedId,
  type ConfirmedScale,
  isLevel,
  type Level,
} from "@/lib/instrument";
import { compareSides, type LinkAnswers } from "@/lib/network";
import type { Actor } from "@/lib/policy";
import { err, type Locale, ok, type Result } from "@/lib/result";
import { addressOf } from "./people";
import { confirmation, confirmationAddress, confirmationAnswer, confirmationScale } from "./schema/confirmations";
import { link } from "./schema/links";
import { partnerEvent } from "./schema/matches";
import { asActor, asAuth, type Tx } from "./scope";

/** Days a customer has to answer. */
export const CONFIRMATION_DAYS = 30;
/** Days after a customer gave the answers before the same link is asked about again. */
export const CONFIRMATION_REST_DAYS = 180;
/** Days between two mails about one request, and how many reminders there are. */
export const REMINDER_REST_DAYS = 3;
export const REMINDERS_MAX = 2;

export type ConfirmationState = "open" | "given" | "expired" | "withdrawn";

const isOpen = and(isNull(confirmation.givenAt), isNull(confirmation.withdrawnAt));
const daysBefore = (days: number) => sql`now() - make_interval(days => ${days})`;

export type NewConfirmation = {
  readonly firmId: string;
  readonly linkId: string;
  readonly id: string;
  readonly email: string;
  readonly customerHash: string;
  readonly tokenHash: string;
  readonly locale: Locale;
  readonly product: string;
  readonly askedByName: string;
  readonly instrumentVersion: string;
};

export type AskRefusal = "not-found" | "not-yours-to-do" | "asked-already" | "given-lately";

/** Keeps a request to a customer; an expired one of the link ends with it. The mail is the caller's business. */
export async function askCustomer(actor: Actor, at: NewConfirmation): Promise<Result<{ expiresAt: Date }, AskRefusal>> {
  if (actor.kind !== "user") return err("not-yours-to-do");
  const { firmId, linkId, id, email, customerHash, tokenHash, ...rest } = at;
  return asActor(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`confirmation:${firmId}:${linkId}`}, 0))`);
    const refused = await refuseAsking(tx, { firmId, linkId });
    if (refused !== undefined) return err(refused);

    const [made] = await tx
      .insert(confirmation)
      .values({
        ...rest,
        firmId,
        linkId,
        id,
        askedBy: actor.personId,
        expiresAt: sql`now() + make_interval(days => ${CONFIRMATION_DAYS})`,
      })
      .returning({ expiresAt: confirmation.expiresAt });
    if (made === undefined) throw new Error("a request was made and is not there");
    const address = { firmId, confirmationId: id, email: addressOf(email), customerHash, tokenHash };
    await tx.insert(confirmationAddress).values(address);
    await tx.insert(partnerEvent).values({ firmId, linkId, event: "asked", byPersonId: actor.personId });
    return ok(made);
  });
}

async function refuseAsking(
  tx: Tx,
  at: { readonly firmId: string; readonly linkId: string },
): Promise<AskRefusal | undefined> {
  const askable = and(
    eq(link.firmId, at.firmId),
    eq(link.id, at.linkId),
    isNull(link.endedAt),
    eq(link.direction, "customer"),
    eq(link.kind, "single"),
  );
  if ((await tx.$count(link, askable)) === 0) return "not-found";
  await tx.execute(sql`select app.forget_confirmations()`);
  const ofLink = and(eq(confirmation.firmId, at.firmId), eq(confirmation.linkId, at.linkId));
  const lately = sql`${confirmation.givenAt} > ${daysBefore(CONFIRMATION_REST_DAYS)}`;
  if ((await tx.$count(confirmation, and(ofLink, lately))) > 0) return "given-lately";
  const [open] = await tx
    .select({ id: confirmation.id, isOver: sql<boolean>`${confirmation.expiresAt} <= now()` })
    .from(confirmation)
    .where(and(ofLink, isOpen));
  if (open === undefined) return undefined;
  if (!open.isOver) return "asked-already";
  await withdrawIn(tx, { firmId: at.firmId, confirmationId: open.id });
  return undefined;
}

type AtConfirmation = { readonly firmId: string; readonly confirmationId: string };

async function withdrawIn(tx: Tx, at: AtConfirmation): Promise<boolean> {
  const rows = await tx.execute<{ done: boolean }>(
    sql`select app.withdraw_confirmation(${at.firmId}, ${at.confirmationId}) as done`,
  );
  return rows[0]?.done === true;
}

/** Takes a request back. Address and answers not given are deleted. False when it is given, over or not the actor's. */
export const withdrawConfirmation = (actor: Actor, at: AtConfirmation): Promise<boolean> =>
  asActor(actor, (tx) => withdrawIn(tx, at));

export type Reminder = {
  readonly linkId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly product: string;
  readonly askedByName: string;
  readonly expiresAt: Date;
};

/** Counts one more reminder and returns what its mail says; undefined when it is too early, too many or not open. */
export async function remindCustomer(actor: Actor, at: AtConfirmation): Promise<Reminder | undefined> {
  if (actor.kind !== "user") return undefined;
  const own = and(eq(confirmation.firmId, at.firmId), eq(confirmation.id, at.confirmationId));
  return asActor(actor, async (tx) => {
    const rested = sql`coalesce(${confirmation.remindedAt}, ${confirmation.askedAt}) <= ${daysBefore(REMINDER_REST_DAYS)}`;
    const [moved] = await tx
      .update(confirmation)
      .set({ remindedAt: sql`now()`, reminders: sql`${confirmation.reminders} + 1` })
      .where(
        and(
          own,
          isOpen,
          rested,
          sql`${confirmation.reminders} < ${REMINDERS_MAX} and ${confirmation.expiresAt} > now()`,
        ),
      )
      .returning({
        linkId: confirmation.linkId,
        locale: confirmation.locale,
        product: confirmation.product,
        askedByName: confirmation.askedByName,
        expiresAt: confirmation.expiresAt,
      });
    if (moved === undefined) return undefined;
    const [address] = await tx
      .select({ email: confirmationAddress.email })
      .from(confirmationAddress)
      .where(and(eq(confirmationAddress.firmId, at.firmId), eq(confirmationAddress.confirmationId, at.confirmationId)));
    if (address?.email == null) return undefined;
    const event = { firmId: at.firmId, linkId: moved.linkId, event: "reminded" as const, byPersonId: actor.personId };
    await tx.insert(partnerEvent).values(event);
    return { ...moved, email: address.email };
  });
}

/** A reminder whose mail did not go out does not count. */
export async function forgetReminder(actor: Actor, at: AtConfirmation): Promise<void> {
  const own = and(eq(confirmation.firmId, at.firmId), eq(confirmation.id, at.confirmationId));
  await asActor(actor, (tx) =>
    tx
      .update(confirmation)
      .set({ remindedAt: null, reminders: sql`greatest(${confirmation.reminders} - 1, 0)` })
      .where(own),
  );
}

/** A request of one link as the firm sees it; never an answer. */
export type LinkConfirmation = {
  readonly id: string;
  readonly linkId: string;
  readonly state: Exclude<ConfirmationState, "withdrawn">;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly remindedAt: Date | null;
  readonly reminders: number;
  readonly givenAt: Date | null;
  readonly locale: Locale;
  /** For a manager, while the request is open. */
  readonly email: string | null;
  /** What the comparison said when the customer gave the answers; empty before. */
  readonly scales: Readonly<Partial<Record<ConfirmedScale, Agreement>>>;
};

/** The requests of a firm that were not taken back, the newest first. Empty for a stranger. */
export async function listConfirmations(actor: Actor, at: { readonly firmId: string }): Promise<LinkConfirmation[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        id: confirmation.id,
        linkId: confirmation.linkId,
        askedAt: confirmation.askedAt,
        expiresAt: confirmation.expiresAt,
        remindedAt: confirmation.remindedAt,
        reminders: confirmation.reminders,
        givenAt: confirmation.givenAt,
        locale: confirmation.locale,
        email: confirmationAddress.email,
        isOver: sql<boolean>`${confirmation.expiresAt} <= now()`,
      })
      .from(confirmation)
      .leftJoin(
        confirmationAddress,
        and(
          eq(confirmationAddress.firmId, confirmation.firmId),
          eq(confirmationAddress.confirmationId, confirmation.id),
        ),
      )
      .where(and(eq(confirmation.firmId, at.firmId), isNull(confirmation.withdrawnAt)))
      .orderBy(desc(confirmation.askedAt), desc(confirmation.id));
    const scales = await tx.select().from(confirmationScale).where(eq(confirmationScale.firmId, at.firmId));
    return rows.map(({ isOver, ...row }) => ({
      ...row,
      state: row.givenAt !== null ? "given" : isOver ? "expired" : "open",
      scales: Object.fromEntries(
        scales.filter((one) => one.confirmationId === row.id).map((one) => [one.scale, one.agreement]),
      ),
    }));
  });
}

/** What a request says to whoever holds its link; asked before there is an actor. */
export type ConfirmationNotice = {
  readonly id: string;
  readonly firmName: string;
  readonly timeZone: string;
  readonly askedBy: string;
  readonly product: string;
  readonly locale: Locale;
  readonly state: ConfirmationState;
  readonly expiresAt: Date;
  readonly givenAt: Date | null;
};

const STATES = ["open", "given", "expired", "withdrawn"] as const satisfies readonly ConfirmationState[];

export async function findConfirmation(tokenHash: string): Promise<ConfirmationNotice | undefined> {
  return asAuth(async (tx) => {
    const rows = await tx.execute<
      Record<"id" | "firm_name" | "time_zone" | "asked_by" | "product" | "locale" | "state" | "expires_at", string> & {
        given_at: string | null;
      }
    >(sql`select * from app.find_confirmation(${tokenHash})`);
    const row = rows[0];
    if (row === undefined) return undefined;
    const state = STATES.find((known) => known === row.state);
    if (state === undefined) throw new Error(`the database answered "${row.state}"`);
    return {
      id: row.id,
      firmName: row.firm_name,
      timeZone: row.time_zone,
      askedBy: row.asked_by,
      product: row.product,
      locale: row.locale === "zh" ? "zh" : "en",
      state,
      expiresAt: new Date(row.expires_at),
      givenAt: row.given_at === null ? null : new Date(row.given_at),
    };
  });
}

export type ConfirmationAnswer = {
  readonly question: ConfirmedId;
  readonly level: Level | null;
  readonly revision: number;
};

/** What the acting customer has answered so far; empty for anybody else. */
export const listOwnAnswers = (actor: Actor): Promise<ConfirmationAnswer[]> =>
  actor.kind === "confirmer" ? asActor(actor, (tx) => ownAnswersIn(tx, actor.confirmationId)) : Promise.resolve([]);

async function ownAnswersIn(tx: Tx, confirmationId: string): Promise<ConfirmationAnswer[]> {
  const rows = await tx
    .select({
      question: confirmationAnswer.questionId,
      level: confirmationAnswer.level,
      revision: confirmationAnswer.revision,
    })
    .from(confirmationAnswer)
    .where(eq(confirmationAnswer.confirmationId, confirmationId));
  return rows.map((row) => ({ ...row, level: levelOf(row.level) }));
}

function levelOf(value: number | null): Level | null {
  if (value === null || isLevel(value)) return value;
  throw new Error(`an answer of a customer holds level ${value}`);
}

export type ConfirmationEntry = {
  readonly question: ConfirmedId;
  readonly base: number;
  readonly level: Level | null;
};
export type ConfirmationOutcome =
  | { readonly status: "saved"; readonly revision: number; readonly savedAt: Date }
  | { readonly status: "conflict"; readonly theirs: Level | null; readonly revision: number }
  | { readonly status: "closed"; readonly state: ConfirmationState };

/**
 * Saves answers of the acting customer, one outcome an entry.
 *
 * Two devices of one customer wait for each other and are compared by revision. Once the request is closed only what is
 * stored already counts as saved, so that a late repetition of the last save does no harm.
 */
export async function saveConfirmation(
  actor: Actor,
  entries: readonly ConfirmationEntry[],
): Promise<ConfirmationOutcome[]> {
  if (actor.kind !== "confirmer") return entries.map(() => ({ status: "closed", state: "withdrawn" }));
  const { confirmationId } = actor;
  return asActor(actor, async (tx) => {
    const held = await holdIn(tx);
    const stored = new Map((await ownAnswersIn(tx, confirmationId)).map((one) => [one.question, one]));
    const savedAt = new Date();
    const changed: { questionId: ConfirmedId; level: Level | null; revision: number }[] = [];
    const outcomes = entries.map((entry): ConfirmationOutcome => {
      const known = stored.get(entry.question);
      if (known !== undefined && known.level === entry.level) {
        return { status: "saved", revision: known.revision, savedAt };
      }
      if (held.state !== "open") return { status: "closed", state: held.state };
      if (known !== undefined && known.revision !== entry.base) {
        return { status: "conflict", theirs: known.level, revision: known.revision };
      }
      const revision = (known?.revision ?? 0) + 1;
      stored.set(entry.question, { question: entry.question, level: entry.level, revision });
      changed.push({ questionId: entry.question, level: entry.level, revision });
      return { status: "saved", revision, savedAt };
    });
    const latest = [...new Map(changed.map((one) => [one.questionId, one])).values()];
    if (latest.length > 0) {
      await tx
        .insert(confirmationAnswer)
        .values(latest.map((one) => ({ ...one, firmId: held.firmId, confirmationId, savedAt })))
        .onConflictDoUpdate({
          target: [confirmationAnswer.firmId, confirmationAnswer.confirmationId, confirmationAnswer.questionId],
          set: { level: sql`excluded.level`, revision: sql`excluded.revision`, savedAt: sql`excluded.saved_at` },
        });
    }
    return outcomes;
  });
}

async function holdIn(tx: Tx): Promise<{ firmId: string; state: ConfirmationState }> {
  const rows = await tx.execute<{ firm_id: string; state: string }>(
    sql`select firm_id, state from app.hold_confirmation()`,
  );
  const row = rows[0];
  return { firmId: row?.firm_id ?? "", state: STATES.find((known) => known === row?.state) ?? "withdrawn" };
}

export type GiveRefusal = "nothing-answered" | "confirmation-closed";

/**
 * Gives the acting customer's answers, once, and keeps the verdict of each scale against the firm's answers of this
 * moment. Of two at once one is told that it is closed.
 */
export async function giveConfirmation(actor: Actor): Promise<Result<undefined, GiveRefusal>> {
  if (actor.kind !== "confirmer") return err("confirmation-closed");
  const { confirmationId } = actor;
  return asActor(actor, async (tx) => {
    const held = await holdIn(tx);
    if (held.state !== "open") return err("confirmation-closed");
    const answers = await ownAnswersIn(tx, confirmationId);
    const customer = levelsOf(answers);
    if (Object.keys(customer).length === 0) return err("nothing-answered");

    const rows = await tx.execute<{ question: ConfirmedId; level: number }>(
      sql`select question_id as question, level from app.give_confirmation()`,
    );
    const firm = levelsOf(rows.map(({ question, level }) => ({ question, level: levelOf(level) })));
    const verdicts = compareSides({ firm, customer });
    await tx
      .insert(confirmationScale)
      .values(
        CONFIRMED_SCALES.map((scale) => ({ firmId: held.firmId, confirmationId, scale, agreement: verdicts[scale] })),
      );
    return ok(undefined);
  });
}

const levelsOf = (answers: readonly { question: ConfirmedId; level: Level | null }[]): LinkAnswers =>
  Object.fromEntries(answers.flatMap(({ question, level }) => (level === null ? [] : [[question, level]])));
