import { randomUUIDv7 } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import type { SentRemark } from "@/lib/clients";
import type { Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { decideChange, type SaveEntry, type SaveOutcome } from "@/lib/saving";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { phaseEvent } from "../schema/assessments";
import { reviewRemark } from "../schema/ratings";

type RemarkRefusal = "not-found" | "not-submitted" | "submitted-again" | "review-not-opened";
type Remark = { readonly text: string };
type RemarkOutcome = SaveOutcome<Remark, RemarkRefusal>;

type Remarks = {
  readonly assessmentId: string;
  /** When the phase was submitted that they were written on, to the millisecond; without it, the submission that stands. */
  readonly submittedAt?: Date | undefined;
  readonly entries: readonly SaveEntry<Remark>[];
};

/**
 * Saves remarks on items of submissions that the acting reviewer has open, one outcome an entry. Twice changes nothing.
 *
 * What waited for a connection while the phase was submitted anew is refused: it would go out with a decision on answers
 * that its author had not read when he wrote it.
 */
export async function saveRemarks(actor: Actor, { entries, ...on }: Remarks): Promise<RemarkOutcome[]> {
  return asActor(actor, async (tx) => {
    const outcomes: RemarkOutcome[] = [];
    for (const entry of entries) outcomes.push(await saveRemarkIn(tx, on, entry));
    return outcomes;
  });
}

type HeldRemark = { refusal: RemarkRefusal | null; revision: number; text: string; saved_at: string | null };

async function saveRemarkIn(
  tx: Tx,
  { assessmentId, submittedAt }: Omit<Remarks, "entries">,
  entry: SaveEntry<Remark>,
): Promise<RemarkOutcome> {
  const { key, value } = entry;
  const at = sql`${assessmentId}, ${key}, ${submittedAt?.toISOString() ?? null}::timestamptz`;
  const [held] = await tx.execute<HeldRemark & { now: string }>(sql`select *, now() from app.hold_remark(${at})`);
  if (held?.refusal !== null) return { key, status: "refused", reason: held?.refusal ?? "not-found" };
  const { text, revision, saved_at, now } = held;
  const stands =
    saved_at === null ? undefined : { value: { text }, revision, savedAt: new Date(saved_at).toISOString() };
  const decided = decideChange(stands, entry);
  if (decided !== "write") return decided;
  await tx.execute(sql`select app.write_remark(${at}, ${value.text}, ${randomUUIDv7()})`);
  return { key, status: "saved", revision: revision + 1, savedAt: new Date(now).toISOString() };
}

/** What reviewers noted on items with their decisions, latest decision first; its managers read it, nobody else. */
export async function listSentRemarks(
  actor: Actor,
  ids: { readonly assessmentId: string; readonly phase: Phase },
): Promise<SentRemark[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        item: reviewRemark.itemId,
        phase: reviewRemark.phase,
        text: reviewRemark.text,
        at: phaseEvent.at,
        event: phaseEvent.event,
        signedName: shown(phaseEvent.signedName, phaseEvent.signedOtherName),
      })
      .from(reviewRemark)
      .innerJoin(
        phaseEvent,
        sql`${phaseEvent.firmId} = ${reviewRemark.firmId} and ${phaseEvent.id} = ${reviewRemark.eventId}`,
      )
      .where(eq(reviewRemark.assessmentId, ids.assessmentId))
      .orderBy(sql`${phaseEvent.at} desc`, asc(reviewRemark.itemId));
    return rows.flatMap(({ item, event, ...rest }) =>
      isItemId(item) && rest.phase === ids.phase && (event === "accept" || event === "return")
        ? [{ ...rest, item, event }]
        : [],
    );
  });
}
