import { type KeyedChange, type KeyedEntry, nameFaultIn, readEntry } from "@/app/api/v1/firms/[firmId]/records/body";
import type { Tx } from "@/db/core/scope";
import type { FieldEntry } from "@/db/fields/field-entry";
import {
  type HeldForFields,
  holdForFieldsIn,
  saveFields,
  saveFieldsIn,
  saveHeldFieldsIn,
} from "@/db/fields/save-fields";
import type { FieldRefusal } from "@/db/fields/saved-field";
import type { Locale } from "@/lib/result";
import type { Json, SaveOutcome } from "@/lib/saving";
import { savingRefusalWords } from "@/lib/words";
import type { UserActor } from "./gate";
import { withWords } from "./tell-outcomes";

type Saved = SaveOutcome<Json, FieldRefusal>[] | undefined;

/**
 * Saves changed fields by their keys, one outcome a change in their order. Undefined if the firm, or an assessment that a key
 * names, is not the actor's to see.
 */
export async function saveChanges(
  actor: UserActor,
  firmId: string,
  changes: readonly KeyedChange[],
  locale: Locale,
): Promise<SaveOutcome[] | undefined> {
  return saveGroups(changes, locale, (assessmentId, entries) => saveFields(actor, { firmId, assessmentId, entries }));
}

/** What is held first for a batch of changes: the assessment that its first keys name. */
export const holdForChangesIn = (
  tx: Tx,
  actor: UserActor,
  { firmId, entries }: { readonly firmId: string; readonly entries: readonly KeyedChange[] },
): Promise<HeldForFields | undefined> =>
  holdForFieldsIn(tx, actor, { firmId, assessmentId: groupsOf(entries.map(readEntry))[0] });

/** The same save in one transaction, in which the first assessment is held already. */
export async function saveChangesIn(
  tx: Tx,
  held: HeldForFields,
  changes: readonly KeyedChange[],
  locale: Locale,
): Promise<SaveOutcome[] | undefined> {
  const [first] = groupsOf(changes.map(readEntry));
  return saveGroups(changes, locale, (assessmentId, entries) =>
    assessmentId === first
      ? saveHeldFieldsIn(tx, held, { entries })
      : saveFieldsIn(tx, held.actor, { firmId: held.id, assessmentId, entries }),
  );
}

/** Assessments that the keys name, in one order for everybody: two batches cannot wait for each other in a ring. */
const groupsOf = (keyed: readonly (KeyedEntry | undefined)[]): (string | undefined)[] =>
  [...new Set(keyed.flatMap((one) => (one === undefined ? [] : [one.assessmentId ?? ""])))]
    .toSorted()
    .map((id) => (id === "" ? undefined : id));

async function saveGroups(
  changes: readonly KeyedChange[],
  locale: Locale,
  save: (assessmentId: string | undefined, entries: readonly FieldEntry[]) => Promise<Saved>,
): Promise<SaveOutcome[] | undefined> {
  const read = changes.map((change) => ({ change, keyed: readEntry(change) }));
  const wellFormed = read.flatMap(({ keyed }) => (keyed === undefined ? [] : [keyed]));
  const told = new Map<KeyedEntry, SaveOutcome>();
  for (const assessmentId of groupsOf(wellFormed)) {
    const group = wellFormed.filter((keyed) => keyed.assessmentId === assessmentId);
    const saved = await save(
      assessmentId,
      group.map((keyed) => keyed.entry),
    );
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
