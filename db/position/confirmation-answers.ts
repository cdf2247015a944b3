import { eq, sql } from "drizzle-orm";
import { CONFIRMED_SCALES, type ConfirmedId, isLevel, type Level } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { compareSides, type LinkAnswers } from "@/lib/position";
import type { ConfirmationState } from "@/lib/register";
import { err, type Locale, ok, type Result } from "@/lib/result";
import { decideChange, type SaveEntry, type SaveOutcome, type Version } from "@/lib/saving";
import { recordAuditIn } from "../audit/audit";
import { askRows } from "../core/ask";
import { promisedWord } from "../core/promised-word";
import { asActor, asAuth, type Tx } from "../core/scope";
import { confirmationAnswer, confirmationScale } from "../schema/confirmations";

/** What a request shows to anybody who has its link. */
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

type NoticeRow = Omit<ConfirmationNotice, "locale" | "state" | "expiresAt" | "givenAt"> &
  Readonly<Record<"locale" | "state" | "expiresAt", string>> & { readonly givenAt: string | null };

export async function findConfirmation(tokenHash: string, reader?: Locale): Promise<ConfirmationNotice | undefined> {
  return asAuth(async (tx) => {
    const [row] = await askRows<NoticeRow>(tx, sql`select * from app.find_confirmation(${tokenHash})`);
    if (row === undefined) return undefined;
    return {
      ...row,
      locale: row.locale === "zh" ? "zh" : "en",
      state: promisedWord(row.state, STATES),
      expiresAt: new Date(row.expiresAt),
      givenAt: row.givenAt === null ? null : new Date(row.givenAt),
    };
  }, reader);
}

type ConfirmationAnswer = {
  readonly question: ConfirmedId;
  readonly level: Level | null;
  readonly revision: number;
  readonly savedAt: Date;
};

/** The answers that the acting customer has saved. Empty for any other actor. */
export const listOwnAnswers = (actor: Actor): Promise<ConfirmationAnswer[]> =>
  actor.kind === "confirmer" ? asActor(actor, (tx) => ownAnswersIn(tx, actor.confirmationId)) : Promise.resolve([]);

async function ownAnswersIn(tx: Tx, confirmationId: string): Promise<ConfirmationAnswer[]> {
  const rows = await tx
    .select({
      question: confirmationAnswer.questionId,
      level: confirmationAnswer.level,
      revision: confirmationAnswer.revision,
      savedAt: confirmationAnswer.savedAt,
    })
    .from(confirmationAnswer)
    .where(eq(confirmationAnswer.confirmationId, confirmationId));
  return rows.map((row) => ({ ...row, level: levelOf(row.level) }));
}

function levelOf(value: number | null): Level | null {
  if (value === null || isLevel(value)) return value;
  throw new Error(`an answer of a customer holds level ${value}`);
}

type ConfirmationEntry = SaveEntry<Level | null> & { readonly key: ConfirmedId };
type ConfirmationOutcome = SaveOutcome<Level | null, "confirmation-closed">;

/**
 * Saves answers of the acting customer, one outcome for each entry.
 *
 * The request is locked, so that each of two devices is compared with the current answers. After the request has
 * closed, an entry counts as saved only if it is stored already: a browser may repeat its last save.
 */
export async function saveConfirmation(
  actor: Actor,
  entries: readonly ConfirmationEntry[],
): Promise<ConfirmationOutcome[]> {
  const closed = (key: string) => ({ key, status: "refused", reason: "confirmation-closed" }) as const;
  if (actor.kind !== "confirmer") return entries.map(({ key }) => closed(key));
  const { confirmationId } = actor;
  return asActor(actor, async (tx) => {
    const { firmId, state, heldAt } = await holdIn(tx);
    const answers = await ownAnswersIn(tx, confirmationId);
    const stands = new Map<ConfirmedId, Version<Level | null>>(
      answers.map(({ question, level, revision, savedAt }) => [
        question,
        { value: level, revision, savedAt: savedAt.toISOString() },
      ]),
    );
    const written = new Map<ConfirmedId, { readonly level: Level | null; readonly revision: number }>();
    const outcomes = entries.map((entry): ConfirmationOutcome => {
      const { key, value } = entry;
      const before = stands.get(key);
      const decided = decideChange(before, entry);
      if (decided !== "write" && decided.status === "saved") return decided;
      if (state !== "open") return closed(key);
      if (decided !== "write") return decided;
      const revision = (before?.revision ?? 0) + 1;
      stands.set(key, { value, revision, savedAt: heldAt });
      written.set(key, { level: value, revision });
      return { key, status: "saved", revision, savedAt: heldAt };
    });
    if (written.size > 0) {
      const at = { firmId, confirmationId, savedAt: new Date(heldAt) };
      await tx
        .insert(confirmationAnswer)
        .values([...written].map(([questionId, one]) => ({ ...at, ...one, questionId })))
        .onConflictDoUpdate({
          target: [confirmationAnswer.firmId, confirmationAnswer.confirmationId, confirmationAnswer.questionId],
          set: { level: sql`excluded.level`, revision: sql`excluded.revision`, savedAt: sql`excluded.saved_at` },
        });
    }
    return outcomes;
  });
}

async function holdIn(tx: Tx) {
  const [row] = await askRows<{ firmId: string; state: string; heldAt: string }>(
    tx,
    sql`select firm_id, state, clock_timestamp() as held_at from app.hold_confirmation()`,
  );
  const state = STATES.find((known) => known === row?.state) ?? "withdrawn";
  return { firmId: row?.firmId ?? "", state, heldAt: new Date(row?.heldAt ?? 0).toISOString() };
}

type GiveRefusal = "nothing-answered" | "confirmation-closed";

/**
 * Submits the acting customer's answers, once, and stores for each scale how far they agree with the firm's current
 * answers. Refused if they were submitted before, also by a request at the same time.
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
