import type { Sql } from "postgres";
import type { Respondent } from "./saves.respondents";

export type Row = {
  readonly item_id: string;
  readonly level: number;
  readonly dont_know: boolean;
  readonly comment: string;
  readonly marked: boolean;
  readonly revision: number;
  readonly locale: string;
};

/**
 * Writes the versions of a save directly under the row rules; triggers create the answers. No session, no lock against
 * moves, no comparison, no assignments. Returns how many rows have the new revision.
 */
export async function upsertStraight(
  app: Sql,
  {
    at,
    respondentId,
    rows,
  }: {
    readonly at: Respondent;
    readonly respondentId: string;
    readonly rows: readonly Row[];
  },
): Promise<number> {
  const actor = JSON.stringify({ kind: "user", personId: at.personId });
  const written = await app.begin(async (sql) => {
    await sql`select app.enter(${actor}::text::jsonb)`;
    return sql`
      insert into app.answer_history (firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked,
        revision, locale, saved_at)
      select ${at.firmId}::uuid, ${at.assessmentId}::uuid, ${respondentId}::uuid, v.*, now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v(item_id text, level integer, dont_know boolean,
        comment text, marked boolean, revision integer, locale text)
      returning revision`;
  });
  return written.filter(({ revision }) => revision === rows[0]?.revision).length;
}
