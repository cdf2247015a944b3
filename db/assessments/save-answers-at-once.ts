import { findInstrument, findItem } from "@/lib/catalog";
import type { CardValue } from "@/lib/instrument";
import type { UserActor } from "@/lib/policy";
import type { SaveOutcome } from "@/lib/saving";
import { askAlone } from "../core/scope";
import { type FoundAssessment, forgetFound } from "./last-found";
import { columnsOf, type Entries, VERSIONS_MAX } from "./save-answers";

const STATEMENT = `select app.save_answers_at_once($1::text::jsonb, $2, $3, $4, $5, $6::text::jsonb, $7,
  string_to_array($8, ' ')) as saved_at`;

/**
 * The fast path of a save: writes the actor's answers in one statement, without an explicit transaction. Works only if
 * the assessment is still as the last save found it, and every entry is based on the current version and changes it.
 *
 * Undefined otherwise: nothing was written, and `saveAnswersIn` has to handle every entry. Call that, too, if this
 * throws: it is then unknown whether the statement was executed, and saving the same again does no harm.
 */
export async function saveAnswersAtOnce(
  actor: UserActor,
  { assessment, entries }: { readonly assessment: FoundAssessment; readonly entries: Entries },
): Promise<SaveOutcome<CardValue, never>[] | undefined> {
  const { id, role } = assessment;
  const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
  if (instrument === undefined || entries.some(({ key }) => findItem(instrument, key) === undefined)) return undefined;
  const asked = instrument.items.map((item) => item.id).join(" ");
  const rows = entries.map(({ key, base, value, locale }) => ({ item_id: key, base, locale, ...columnsOf(value) }));
  const expected = [id, role, assessment.instrument.id, assessment.instrument.version];
  const values = [...expected, JSON.stringify(rows), VERSIONS_MAX, asked];
  let saved: { readonly saved_at: string | null } | undefined;
  try {
    saved = await askAlone(actor, STATEMENT, values);
  } finally {
    if (typeof saved?.saved_at !== "string") forgetFound(actor, { assessmentId: id });
  }
  if (typeof saved?.saved_at !== "string") return undefined;
  const savedAt = new Date(saved.saved_at).toISOString();
  return entries.map(({ key, base }) => ({ key, status: "saved", revision: base + 1, savedAt }));
}
