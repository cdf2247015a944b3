import { randomUUIDv7 } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import type { SentRemark } from "@/lib/clients";
import type { Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { decideChange, type SaveEntry, type SaveOutcome } from "@/lib/saving";
import { askRows } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { phaseEvent } from "../schema/assessments";
import { reviewRemark } from "../schema/ratings";

type RemarkRefusal = "not-found" | "not-submitted" | "submitted-again" | "review-not-opened";
type Remark = { readonly text: string };
type RemarkOutcome = SaveOutcome<Remark, RemarkRefusal>;

type Remarks = {
  readonly assessmentId: string;
  /** The submission that the remarks are about, to the millisecond. Default: the current one. */
  readonly submittedAt?: Date | undefined;
  readonly entries: readonly SaveEntry<Remark>[];
};

/**
 * Saves a reviewer's remarks on items of a submitted phase, one outcome for each entry. Repeating it changes nothing.
 *
 * Refused if the phase was submitted again meanwhile: the remark would be sent with a decision on answers that the
 * reviewer had not read when they wrote it.
 */
export async function saveRemarks(actor: Actor, { entries, ...on }: Remarks): Promise<RemarkOutcome[]> {
  return asActor(actor, async (tx) => {
    const outcomes: RemarkOutcome[] = [];
    for (const entry of entries) outcomes.push(await saveRemarkIn(tx, on, entry));
    return outcomes;
  });
}

type StoredRemark = Remark & {
  readonly refusal: RemarkRefusal | null;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly now: string;
};

async function saveRemarkIn(
  tx: Tx,
  { assessmentId, submittedAt }: Omit<Remarks, "entries">,
  entry: SaveEntry<Remark>,
): Promise<RemarkOutcome> {
  const { key, value } = entry;
  const at = sql`${assessmentId}, ${key}, ${submittedAt?.toISOString() ?? null}::timestamptz`;
  const [stored] = await askRows<StoredRemark>(tx, sql`select *, now() from app.hold_remark(${at})`);
  if (stored?.refusal !== null) return { key, status: "refused", reason: stored?.refusal ?? "not-found" };
  const { text, revision, savedAt, now } = stored;
  const stands = savedAt === null ? undefined : { value: { text }, revision, savedAt: new Date(savedAt).toISOString() };
  const decided = decideChange(stands, entry);
  if (decided !== "write") return decided;
  await tx.execute(sql`select app.write_remark(${at}, ${value.text}, ${randomUUIDv7()})`);
  return { key, status: "saved", revision: revision + 1, savedAt: new Date(now).toISOString() };
}

/** The remarks that reviewers sent with their decisions, latest decision first. Managers of the firm only. */
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
