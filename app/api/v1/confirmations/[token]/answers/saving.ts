import { z } from "zod";
import { KEY_ONCE, namesEachKeyOnce } from "@/app/_server/gate/keyed-entries";
import type { ConfirmerActor } from "@/app/_server/secret-links/confirmations";
import { type ConfirmationOutcome, saveConfirmation } from "@/db/position/confirmation-answers";
import { idSchema } from "@/lib/ids";
import { CONFIRMED_IDS, type ConfirmedId, isLevel, type Level } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/saving";
import { refusalWords } from "@/lib/words";

/** Key of a question in a form and in a body. */
export const confirmationKey = (question: ConfirmedId): string => `confirmation:${question}`;
const questionOf = (key: string): ConfirmedId | undefined => CONFIRMED_IDS.find((id) => confirmationKey(id) === key);

/**
 * `POST /api/v1/confirmations/:token/answers`, version 1: answers of a customer, each `confirmation:<question>` with a
 * level 1–5 or null. `owner` is the request's id; `base` and the reply are as for answers of an assessment.
 */
export const ConfirmationBody = z.object({
  owner: idSchema,
  entries: z
    .array(
      z.object({
        key: z.string().refine((key) => questionOf(key) !== undefined),
        base: z.int().min(0),
        value: z.custom<Level>(isLevel).nullable(),
      }),
    )
    .min(1)
    .max(CONFIRMED_IDS.length)
    .refine(namesEachKeyOnce, KEY_ONCE),
});

type Entry = z.infer<typeof ConfirmationBody>["entries"][number];

/** Saves answers of a customer, one outcome an entry; for the handler and for the form without scripts. */
export async function saveConfirmationEntries(
  actor: ConfirmerActor,
  entries: readonly Entry[],
  locale: Locale,
): Promise<SaveOutcome[]> {
  const known = entries.flatMap(({ key, base, value }) => {
    const question = questionOf(key);
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
