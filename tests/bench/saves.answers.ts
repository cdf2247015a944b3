import type { Sql } from "postgres";
import { anEntry, itemsOf } from "../support/factories";
import { post } from "./saves.loops";
import type { Respondent } from "./saves.respondents";

export const ITEMS = itemsOf("LRN").map(({ id }) => id);

/** A respondent, and the revision that all their answers have since their last save. */
export type Saver = Respondent & { revision: number };

export const levelAt = (revision: number, index: number) => ([1, 2, 3, 4, 5] as const)[(revision + index) % 5] ?? 1;
export const commentAt = (index: number) => (index % 3 === 0 ? "As we agreed in the meeting of the second shift." : "");

export const bodyOf = ({ personId, revision }: Saver): string =>
  JSON.stringify({
    owner: personId,
    entries: ITEMS.map((id, index) => anEntry(id, levelAt(revision, index), revision, { comment: commentAt(index) })),
  });

/** Saves all answers of a respondent again. Throws unless the server confirms each of them. */
export async function save(url: string, saver: Saver): Promise<void> {
  const { status, text } = await post(`${url}/api/v1/assessments/${saver.assessmentId}/answers`, {
    body: bodyOf(saver),
    headers: { cookie: saver.cookie, origin: url },
  });
  saver.revision += 1;
  const outcomes: { key: string; status: string; revision: number }[] = JSON.parse(text).value?.outcomes ?? [];
  const isRight =
    outcomes.length === ITEMS.length &&
    outcomes.every(
      (one, index) => one.key === ITEMS[index] && one.status === "saved" && one.revision === saver.revision,
    );
  if (status !== 200 || !isRight) throw new Error(`a save was answered ${status}: ${text.slice(0, 300)}`);
}

/** Checks that every confirmed answer is stored, with all its versions in the history. */
export async function checkKept(owner: Sql, savers: readonly Saver[]): Promise<number> {
  let versions = 0;
  for (const { assessmentId, personId, revision } of savers) {
    const [kept] = await owner<{ answers: number; low: number; high: number; history: number }[]>`
      select count(*)::int as answers, min(a.revision) as low, max(a.revision) as high,
        (select count(*)::int from app.answer_history h where h.assessment_id = ${assessmentId}
          and h.respondent_id = r.id) as history
      from app.respondent r join app.answer a on a.assessment_id = r.assessment_id and a.respondent_id = r.id
      where r.assessment_id = ${assessmentId} and r.person_id = ${personId} group by r.id`;
    const isKept = kept?.low === revision && kept.high === revision && kept.answers === ITEMS.length;
    if (!isKept || kept.history !== revision * ITEMS.length)
      throw new Error(`revision ${revision} was acknowledged, and ${JSON.stringify(kept)} is there`);
    versions += kept.history;
  }
  return versions;
}
