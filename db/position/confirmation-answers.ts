import { eq, sql } from "drizzle-orm";
import { CONFIRMED_SCALES, type ConfirmedId, isLevel, type Level } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { compareSides, type LinkAnswers } from "@/lib/position";
import type { ConfirmationState } from "@/lib/register";
import { err, type Locale, ok, type Result } from "@/lib/result";
import { recordAuditIn } from "../audit/audit";
import { asActor, asAuth, type Tx } from "../core/scope";
import { confirmationAnswer, confirmationScale } from "../schema/confirmations";

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

export async function findConfirmation(tokenHash: string, reader?: Locale): Promise<ConfirmationNotice | undefined> {
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
  }, reader);
}

type ConfirmationAnswer = {
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

type ConfirmationEntry = {
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

type GiveRefusal = "nothing-answered" | "confirmation-closed";

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
    const object = { kind: "confirmation", id: confirmationId } as const;
    await recordAuditIn(tx, { act: "confirmation.give", firmId: held.firmId, object });
    return ok(undefined);
  });
}

const levelsOf = (answers: readonly { question: ConfirmedId; level: Level | null }[]): LinkAnswers =>
  Object.fromEntries(answers.flatMap(({ question, level }) => (level === null ? [] : [[question, level]])));
