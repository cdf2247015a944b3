import { randomUUIDv7 } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import type { SentRemark } from "@/lib/clients";
import type { ItemId, Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { asActor } from "../core/scope";
import { shown } from "../core/shown";
import { phaseEvent } from "../schema/assessments";
import { reviewRemark } from "../schema/ratings";

const REMARK_REFUSALS = ["not-found", "not-submitted", "submitted-again", "review-not-opened"] as const;
type RemarkRefusal = (typeof REMARK_REFUSALS)[number];

/** A change of a reviewer's remark on one item, and the version it was made on: 0 for none. */
type RemarkEntry = { readonly item: ItemId; readonly text: string; readonly base: number };

export type RemarkOutcome = { readonly item: ItemId } & (
  | { readonly status: "saved"; readonly revision: number; readonly savedAt: Date }
  /** Another tab or device of the same reviewer was faster; `theirs` is what stands there now. */
  | {
      readonly status: "conflict";
      readonly theirs: { readonly text: string; readonly revision: number; readonly savedAt: Date };
    }
  | { readonly status: "refused"; readonly reason: RemarkRefusal }
);

type Remarks = {
  readonly assessmentId: string;
  /** When the phase was submitted that they were written on, to the millisecond; without it, the submission that stands. */
  readonly submittedAt?: Date | undefined;
  readonly entries: readonly RemarkEntry[];
};

/**
 * Saves remarks on items of submissions that the acting reviewer has open, one outcome an entry. Twice changes nothing.
 *
 * What waited for a connection while the phase was submitted anew is refused: it would go out with a decision on answers
 * that its author had not read when he wrote it.
 */
export async function saveRemarks(actor: Actor, input: Remarks): Promise<RemarkOutcome[]> {
  return asActor(actor, async (tx) => {
    const outcomes: RemarkOutcome[] = [];
    for (const { item, text, base } of input.entries) {
      const [row] = await tx.execute<RemarkRow>(
        sql`select * from app.save_remark(${input.assessmentId}, ${item}, ${text}, ${base}, ${randomUUIDv7()},
          ${input.submittedAt?.toISOString() ?? null}::timestamptz)`,
      );
      outcomes.push(toOutcome(item, row));
    }
    return outcomes;
  });
}

type RemarkRow = { outcome: string; revision: number; text: string; saved_at: Date | string };

function toOutcome(item: ItemId, row: RemarkRow | undefined): RemarkOutcome {
  if (row?.outcome !== "saved" && row?.outcome !== "conflict")
    return { item, status: "refused", reason: REMARK_REFUSALS.find((one) => one === row?.outcome) ?? "not-found" };
  const { text, revision } = row;
  const savedAt = new Date(row.saved_at);
  if (row.outcome === "saved") return { item, status: "saved", revision, savedAt };
  return { item, status: "conflict", theirs: { text, revision, savedAt } };
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
