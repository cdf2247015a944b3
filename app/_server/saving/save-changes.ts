import type { UserActor } from "@/app/_server/gate/gate";
import { asActorAsking, type Tx } from "@/db/core/scope";
import { type HeldForFields, holdForFieldsIn } from "@/db/fields/hold-for-fields";
import { registerHoldOf } from "@/db/fields/hold-register";
import { saveHeldFieldsIn } from "@/db/fields/save-fields";
import { type KeyedChange, type KeyedEntry, nameFaultIn, readEntry } from "@/lib/fields";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/saving";
import { withWords } from "@/lib/saving";
import { savingRefusalWords } from "@/lib/words";

/**
 * Saves changed fields by key in one transaction, with one outcome per change in order; undefined if the actor may not
 * see the firm. A change whose key contains a missing assessment, or one of another firm, is refused without the others.
 */
export async function saveChanges(
  actor: UserActor,
  firmId: string,
  changes: readonly KeyedChange[],
  locale: Locale,
): Promise<SaveOutcome[] | undefined> {
  return asActorAsking(
    actor,
    (tx) => holdForChangesIn(tx, actor, { firmId, entries: changes }),
    async (tx, held) => (held === undefined ? undefined : saveChangesIn(tx, held, changes, locale)),
  );
}

/** Takes the locks for a batch of changes: the register if it has links, and all assessments in its keys. */
export async function holdForChangesIn(
  tx: Tx,
  actor: UserActor,
  { firmId, entries }: { readonly firmId: string; readonly entries: readonly KeyedChange[] },
): Promise<HeldForFields | undefined> {
  const read = entries.flatMap((change) => readEntry(change) ?? []);
  const assessmentIds = [...new Set(read.flatMap(({ assessmentId }) => assessmentId ?? []))];
  const register = registerHoldOf(read.map(({ entry }) => entry));
  return holdForFieldsIn(tx, actor, { firmId, assessmentIds, register });
}

/** Saves changes under the locks that `holdForChangesIn` has taken. */
export async function saveChangesIn(
  tx: Tx,
  held: HeldForFields,
  changes: readonly KeyedChange[],
  locale: Locale,
): Promise<SaveOutcome[]> {
  const read = changes.map((change) => ({ change, keyed: readEntry(change) }));
  const entries = read.flatMap(({ keyed }) => (keyed === undefined ? [] : [keyed]));
  const saved = await saveHeldFieldsIn(tx, held, { entries });
  const outcomes = withWords(saved, (reason) => savingRefusalWords[reason][locale]);
  const told = new Map<KeyedEntry, SaveOutcome>();
  for (const [index, keyed] of entries.entries()) told.set(keyed, { ...outcomeAt(outcomes, index), key: keyed.key });
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
