import { type KeyedChange, type KeyedEntry, nameFaultIn, readEntry } from "@/app/api/v1/firms/[firmId]/records/body";
import { type RecordOutcome, saveRecords } from "@/db/fields/records";
import { savingRefusalWords } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import type { Json, SaveOutcome } from "@/lib/view/questionnaire/entry";
import type { UserActor } from "./gate";

/**
 * Saves changed records by their keys, one outcome a change in their order; those of one assessment in one transaction.
 * Undefined if the firm, or an assessment that a key names, is not the actor's to see.
 */
export async function saveChanges(
  actor: UserActor,
  firmId: string,
  changes: readonly KeyedChange[],
  locale: Locale,
): Promise<SaveOutcome[] | undefined> {
  const read = changes.map((change) => ({ change, keyed: readEntry(change) }));
  const wellFormed = read.flatMap(({ keyed }) => (keyed === undefined ? [] : [keyed]));
  const told = new Map<KeyedEntry, SaveOutcome>();
  for (const assessmentId of new Set(wellFormed.map((keyed) => keyed.assessmentId))) {
    const group = wellFormed.filter((keyed) => keyed.assessmentId === assessmentId);
    const entries = group.map((keyed) => keyed.entry);
    const outcomes = await saveRecords(actor, { firmId, assessmentId, entries });
    if (outcomes === undefined) return undefined;
    for (const [index, keyed] of group.entries()) told.set(keyed, tell(keyed.key, outcomes[index], locale));
  }
  return read.map(({ change, keyed }) => (keyed && told.get(keyed)) ?? unfit(change, locale));
}

function unfit(change: KeyedChange, locale: Locale): SaveOutcome {
  const reason = nameFaultIn(change) ?? "malformed";
  return { key: change.key, kind: "refused", reason, words: savingRefusalWords[reason][locale] };
}

function tell(key: string, outcome: RecordOutcome | undefined, locale: Locale): SaveOutcome {
  if (outcome === undefined) throw new Error(`no outcome for ${key}`);
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
