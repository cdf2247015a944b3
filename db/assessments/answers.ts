import { and, eq, isNotNull, like, or, sql } from "drizzle-orm";
import type { FirstSaved, OwnAnswer, SeenAnswer } from "@/lib/assessments";
import { type ItemAnswer, isLevel, type Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { asActor, type Tx } from "../core/scope";
import { answer, answerHistory, respondent } from "../schema/answers";

/** The actor's own answers in an assessment, one per item. Empty if they have not answered anything. */
export async function listOwnAnswers(
  actor: Actor,
  ids: { readonly assessmentId: string; readonly phase?: Phase | undefined },
): Promise<OwnAnswer[]> {
  return asActor(actor, (tx) => listOwnAnswersIn(tx, actor, ids));
}

export async function listOwnAnswersIn(
  tx: Tx,
  actor: Actor,
  ids: { readonly assessmentId: string; readonly phase?: Phase | undefined },
): Promise<OwnAnswer[]> {
  if (actor.kind !== "user") return [];
  const rows = await tx
    .select({
      item: answer.itemId,
      level: answer.level,
      dontKnow: answer.dontKnow,
      comment: answer.comment,
      marked: answer.marked,
      revision: answer.revision,
      savedAt: answer.savedAt,
    })
    .from(answer)
    .innerJoin(respondent, ofRespondent)
    .where(
      and(
        eq(answer.assessmentId, ids.assessmentId),
        eq(respondent.personId, actor.personId),
        eq(respondent.kind, "member"),
        ids.phase === undefined ? undefined : like(answer.itemId, `${ids.phase}.%`),
      ),
    )
    .orderBy(answer.itemId);
  return rows.flatMap(({ item, level, dontKnow, comment, marked, revision, savedAt }) => {
    if (!isItemId(item)) return [];
    const value = { answer: toAnswer(level, dontKnow), comment, marked };
    return [{ item, value, revision, savedAt: savedAt.toISOString() }];
  });
}

export const toAnswer = (level: number | null, dontKnow: boolean): ItemAnswer | null =>
  dontKnow ? { dontKnow: true } : isLevel(level) ? { level } : null;

const ofRespondent = and(
  eq(respondent.firmId, answer.firmId),
  eq(respondent.assessmentId, answer.assessmentId),
  eq(respondent.id, answer.respondentId),
);

/**
 * Every answer the actor may see: their own and, for a manager, colleagues' answers in submitted or accepted phases.
 */
export async function listAllAnswers(actor: Actor, ids: { readonly assessmentId: string }): Promise<SeenAnswer[]> {
  return asActor(actor, (tx) => listAllAnswersIn(tx, ids));
}

export async function listAllAnswersIn(tx: Tx, ids: { readonly assessmentId: string }): Promise<SeenAnswer[]> {
  const rows = await tx
    .select({
      item: answer.itemId,
      level: answer.level,
      dontKnow: answer.dontKnow,
      respondentId: answer.respondentId,
      kind: respondent.kind,
      stratum: respondent.stratum,
    })
    .from(answer)
    .innerJoin(respondent, ofRespondent)
    .where(eq(answer.assessmentId, ids.assessmentId))
    .orderBy(answer.respondentId, answer.itemId);
  return rows.flatMap(({ level, dontKnow, item, ...rest }) =>
    isItemId(item) ? [{ ...rest, item, answer: toAnswer(level, dontKnow) }] : [],
  );
}

/** When each member first answered each item, oldest first. A manager sees colleagues only in submitted phases. */
export async function listFirstSaved(actor: Actor, ids: { readonly assessmentId: string }): Promise<FirstSaved[]> {
  const first = sql<Date>`min(${answerHistory.savedAt})`.mapWith(answerHistory.savedAt);
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        respondentId: answerHistory.respondentId,
        personId: respondent.personId,
        item: answerHistory.itemId,
        savedAt: first,
      })
      .from(answerHistory)
      .innerJoin(
        respondent,
        and(
          eq(respondent.firmId, answerHistory.firmId),
          eq(respondent.assessmentId, answerHistory.assessmentId),
          eq(respondent.id, answerHistory.respondentId),
        ),
      )
      .where(
        and(
          eq(answerHistory.assessmentId, ids.assessmentId),
          eq(respondent.kind, "member"),
          or(answerHistory.dontKnow, isNotNull(answerHistory.level)),
        ),
      )
      .groupBy(answerHistory.respondentId, respondent.personId, answerHistory.itemId)
      .orderBy(first);
    return rows.flatMap(({ item, ...row }) => (isItemId(item) ? [{ ...row, item }] : []));
  });
}
