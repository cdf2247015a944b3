import { type KeyedChange, type KeyedEntry, nameFaultIn, readEntry } from "@/app/api/v1/firms/[firmId]/records/body";
import { saveFields } from "@/db/fields/save-fields";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/saving";
import { savingRefusalWords } from "@/lib/words";
import type { UserActor } from "./gate";
import { withWords } from "./tell-outcomes";

/**
 * Saves changed fields by their keys, one outcome a change in their order; those of one assessment in one transaction.
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
    const saved = await saveFields(actor, { firmId, assessmentId, entries });
    if (saved === undefined) return undefined;
    const outcomes = withWords(saved, (reason) => savingRefusalWords[reason][locale]);
    for (const [index, keyed] of group.entries()) told.set(keyed, { ...outcomeAt(outcomes, index), key: keyed.key });
  }
  return read.map(({ change, keyed }) => (keyed && told.get(keyed)) ?? unfit(change, locale));
}

function outcomeAt(outcomes: readonly SaveOutcome[], index: number): SaveOutcome {
  const outcome = outcomes[index];
  if (outcome === undefined) throw new Error(`no outcome for entry ${index}`);
  return outcome;
}

function unfit(change: KeyedChange, locale: Locale): SaveOutcome {
  const reason = nameFaultIn(change) ?? "malformed";
  return { key: change.key, status: "refused", reason, words: savingRefusalWords[reason][locale] };
}
