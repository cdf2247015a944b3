import { findInstrument, findItem } from "@/lib/catalog";
import type { CardValue } from "@/lib/instrument";
import type { UserActor } from "@/lib/policy";
import type { SaveOutcome } from "@/lib/saving";
import { askAtOnce } from "../core/scope";
import { type FoundAssessment, forgetFound } from "./last-found";
import { columnsOf, type Entries, VERSIONS_MAX } from "./save-answers";

const STATEMENT = `select app.save_answers($1::text::jsonb, $2, $3, $4, $5, $6::text::jsonb, $7,
  string_to_array($8, ' ')) as saved_at`;

/**
 * Saves cards of the acting person in one statement, which is one transaction, where nothing is in their way: the assessment
 * is as it was found the last time, and each card is based on what stands and says something else. Undefined where anything
 * is otherwise: nothing was written, and `saveAnswersIn` tells what became of each.
 */
export async function saveAnswersAtOnce(
  actor: UserActor,
  { assessment, entries }: { readonly assessment: FoundAssessment; readonly entries: Entries },
): Promise<SaveOutcome<CardValue, never>[] | undefined> {
  const { id, role } = assessment;
  const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
  if (instrument === undefined || entries.some(({ key }) => findItem(instrument, key) === undefined)) return undefined;
  // what is passed on moves with what begins or ends to be answered
  const mayMove = entries.some(({ base, value }) => base === 0 || value.answer === null);
  const asked = mayMove ? instrument.items.map((item) => item.id).join(" ") : null;
  const rows = entries.map(({ key, base, value, locale }) => ({ item_id: key, base, locale, ...columnsOf(value) }));
  const expected = [id, role, assessment.instrument.id, assessment.instrument.version];
  const values = [...expected, JSON.stringify(rows), VERSIONS_MAX, asked];
  const saved = await askAtOnce<{ saved_at: string | null }>(actor, STATEMENT, values);
  if (saved === undefined || saved.saved_at === null) {
    forgetFound(actor, { assessmentId: id });
    return undefined;
  }
  const savedAt = new Date(saved.saved_at).toISOString();
  return entries.map(({ key, base }) => ({ key, status: "saved", revision: base + 1, savedAt }));
}
