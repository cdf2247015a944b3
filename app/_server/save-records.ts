import { z } from "zod";
import { readEntry } from "@/app/api/v1/firms/[firmId]/records/body";
import type { Json, Outcome } from "@/components/questionnaire/outbox/entry";
import type { RecordsFormState } from "@/components/records/form-state";
import { readRecordsForm } from "@/components/records/read-form";
import { findFirm } from "@/db/firms";
import { type RecordOutcome, saveRecords } from "@/db/records";
import { fill, recordProblemWords, refusalWords, savingRefusalWords } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { requireActor, withFreshSession } from "./actor";
import { readTyped } from "./define-action";
import type { UserActor } from "./gate";
import { currentLocale } from "./locale";
import { plainText } from "./plain-text";

/**
 * The form without JavaScript: saves the records that were changed on it, by the same rules and verbs as the handler.
 *
 * Which records may be changed by whom is decided record by record; a firm that is not the actor's answers as one that
 * does not exist.
 */
export async function saveRecordsForm(form: FormData): Promise<RecordsFormState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const typed = readTyped(form);
  const firmId = z.uuid().safeParse(form.get("firmId"));
  const missing = { outcomes: [], typed, refused: refusalWords["not-found"][locale] };
  if (!firmId.success) return missing;

  return withFreshSession(async () => {
    if ((await findFirm(actor, { firmId: firmId.data })) === undefined) return missing;
    const changes = readRecordsForm(
      (name) => form.getAll(name).flatMap((one) => (typeof one === "string" ? [plainText(one)] : [])),
      [...new Set(form.keys())],
    );
    const outcomes: Outcome[] = [];
    const entries: KeyedChange[] = [];
    for (const change of changes) {
      if (change.kind === "changed") entries.push(change);
      else outcomes.push({ key: change.key, kind: "refused", reason: change.problem, words: wordsOf(change, locale) });
    }
    return { typed, outcomes: [...outcomes, ...(await saveChanges(actor, firmId.data, entries, locale))] };
  });
}

type KeyedChange = { readonly key: string; readonly base: number; readonly value: Json };

const wordsOf = (
  { problem, sum }: { readonly problem: keyof typeof recordProblemWords; readonly sum?: number },
  locale: Locale,
): string => fill(recordProblemWords[problem][locale], { sum: sum ?? 0 });

/** Saves changed records by their keys; one outcome a change. */
export async function saveChanges(
  actor: UserActor,
  firmId: string,
  changes: readonly KeyedChange[],
  locale: Locale,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const change of changes) {
    const keyed = readEntry({ key: change.key, base: change.base, value: toPlain(change.value) });
    if (keyed === undefined) {
      const words = savingRefusalWords.malformed[locale];
      outcomes.push({ key: change.key, kind: "refused", reason: "malformed", words });
      continue;
    }
    const { assessmentId, entry } = keyed;
    const [outcome] = (await saveRecords(actor, { firmId, assessmentId, entries: [entry] })) ?? [];
    outcomes.push(tell(change.key, outcome, locale));
  }
  return outcomes;
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** The same JSON in the writable shape that the schema of the handler takes. */
function toPlain(value: Json): Plain {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(toPlain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toPlain(part)]));
}
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function tell(key: string, outcome: RecordOutcome | undefined, locale: Locale): Outcome {
  if (outcome === undefined) {
    return { key, kind: "refused", reason: "not-found", words: savingRefusalWords["not-found"][locale] };
  }
  switch (outcome.status) {
    case "saved":
      return { key, kind: "saved", revision: outcome.revision, at: outcome.savedAt.toISOString() };
    case "conflict": {
      const { value, revision, at, by } = outcome.theirs;
      return {
        key,
        kind: "conflict",
        theirs: { value: storedJson(value), revision, at: at.toISOString(), ...(by === null ? {} : { by }) },
      };
    }
    case "refused":
      return { key, kind: "refused", reason: outcome.reason, words: savingRefusalWords[outcome.reason][locale] };
  }
}

/** What the database holds of a record is JSON; a copy through text proves it and makes it so for the type. */
function storedJson(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value ?? null));
  return copy;
}
