import { sql } from "drizzle-orm";
import type { AnswerSpread, FlagRow } from "@/lib/clients";
import { isLevel } from "@/lib/instrument";
import { detailAsOpened, detailForReader, isItemId } from "@/lib/rating";
import { askRows } from "../core/ask";
import type { Tx } from "../core/scope";
import { openedToReader } from "../results/opened";
import { findReaderVoiceIn } from "../results/reader-voice";
import { assessment } from "../schema/assessments";

/**
 * The spread of a client's answers, with the figures behind it as far as the engagement's scope allows. Undefined
 * before the result is frozen, outside the scope, and in a blind engagement until the consultant has rated.
 */
export async function findAnswerSpreadIn(
  tx: Tx,
  ids: { readonly assessmentId: string },
): Promise<AnswerSpread | undefined> {
  const rows = await tx.execute<AnswerSpread & { readonly opened: string[] | null }>(
    sql`select c.revision, c.detail, c.respondents, ${openedToReader(assessment.firmId)} as opened
      from app.client_answers(${ids.assessmentId}) c, ${assessment} where ${assessment.id} = ${ids.assessmentId}`,
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const voice = await findReaderVoiceIn(tx, { assessmentId: ids.assessmentId, revision: found.revision });
  const { revision, detail, respondents, opened } = found;
  return { revision, respondents, detail: detailAsOpened(detailForReader(detail, voice), opened ?? []) };
}

export async function listFlagRowsIn(tx: Tx, ids: { readonly assessmentId: string }): Promise<FlagRow[]> {
  const rows = await askRows<{
    respondent: number;
    itemId: string;
    level: number | null;
    dontKnow: boolean;
    firstSaved: string | null;
  }>(tx, sql`select * from app.client_flag_rows(${ids.assessmentId})`);
  return rows.flatMap(({ respondent, itemId: item, level, dontKnow, firstSaved: first }): FlagRow[] => {
    if (!isItemId(item)) return [];
    const firstSaved = first === null ? null : new Date(first);
    if (dontKnow) return [{ respondent, item, answer: { dontKnow: true }, firstSaved }];
    return isLevel(level) ? [{ respondent, item, answer: { level }, firstSaved }] : [];
  });
}
