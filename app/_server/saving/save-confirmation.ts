import type { ConfirmerActor } from "@/app/_server/secret-links/confirmations";
import { saveConfirmation } from "@/db/position/confirmation-answers";
import { CONFIRMED_IDS, type ConfirmedId, type Level } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { type SaveEntry, type SaveOutcome, withWords } from "@/lib/saving";
import { refusalWords } from "@/lib/words";

/** The key of a question in a form and in a request body. */
export const confirmationKey = (question: string): string => `confirmation:${question}`;
export const confirmedQuestion = (key: string): ConfirmedId | undefined =>
  CONFIRMED_IDS.find((id) => confirmationKey(id) === key);

/** Saves answers of a customer, one outcome an entry; for the handler and for the form without scripts. */
export async function saveConfirmationEntries(
  actor: ConfirmerActor,
  entries: readonly SaveEntry<Level | null>[],
  locale: Locale,
): Promise<SaveOutcome[]> {
  const known = entries.flatMap(({ key, base, value }) => {
    const question = confirmedQuestion(key);
    return question === undefined ? [] : [{ key: question, base, value }];
  });
  const outcomes = withWords(await saveConfirmation(actor, known), (reason) => refusalWords[reason][locale]);
  return outcomes.map((outcome) => ({ ...outcome, key: confirmationKey(outcome.key) }));
}
