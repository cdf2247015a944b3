import type { ConfirmerActor } from "@/app/_server/secret-links/confirmations";
import { type ConfirmationOutcome, saveConfirmation } from "@/db/position/confirmation-answers";
import { CONFIRMED_IDS, type ConfirmedId, type Level } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/saving";
import { refusalWords } from "@/lib/words";

/** Key of a question in a form and in a body. */
export const confirmationKey = (question: ConfirmedId): string => `confirmation:${question}`;
export const confirmedQuestion = (key: string): ConfirmedId | undefined =>
  CONFIRMED_IDS.find((id) => confirmationKey(id) === key);

/** One answer as it is sent: the key of its question, and the revision it was made on. */
type Entry = { readonly key: string; readonly base: number; readonly value: Level | null };

/** Saves answers of a customer, one outcome an entry; for the handler and for the form without scripts. */
export async function saveConfirmationEntries(
  actor: ConfirmerActor,
  entries: readonly Entry[],
  locale: Locale,
): Promise<SaveOutcome[]> {
  const known = entries.flatMap(({ key, base, value }) => {
    const question = confirmedQuestion(key);
    return question === undefined ? [] : [{ key, question, base, level: value }];
  });
  const outcomes = await saveConfirmation(actor, known);
  return known.map(({ key }, index) => tell(key, outcomes[index], locale));
}

function tell(key: string, outcome: ConfirmationOutcome | undefined, locale: Locale): SaveOutcome {
  if (outcome === undefined) throw new Error(`no outcome for ${key}`);
  switch (outcome.status) {
    case "saved":
      return { key, status: "saved", revision: outcome.revision, savedAt: outcome.savedAt.toISOString() };
    case "conflict": {
      const { theirs, revision } = outcome;
      return { key, status: "conflict", theirs: { value: theirs, revision, savedAt: new Date().toISOString() } };
    }
    case "closed": {
      const reason = "confirmation-closed";
      return { key, status: "refused", reason, words: refusalWords[reason][locale] };
    }
  }
}
