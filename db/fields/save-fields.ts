import { and, eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { isWritable, type PhaseState } from "@/lib/assessments";
import { type FieldEntry, hasFittingDays } from "@/lib/fields";
import { type Actor, can } from "@/lib/policy";
import { decideChange, type Json, type SaveOutcome } from "@/lib/saving";
import { settleLast } from "../assessments/assignments";
import { asActorAsking, inTurn, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { membership } from "../schema/people";
import { fieldOf } from "./field-of-entry";
import {
  type AllFound,
  type Found,
  foundOf,
  hasRoom,
  holdFields,
  leaveTraces,
  makeRows,
  type Trace,
} from "./field-rows";
import { type HeldForFields, holdForFieldsIn, type Places } from "./hold-for-fields";
import { registerHoldOf } from "./hold-register";
import { type FieldRefusal, RECORDS_OF_FIRM, type SavedField } from "./saved-field";

/**
 * Saves fields of a firm and returns one outcome for each entry, in the order of the entries. Undefined if the actor
 * may not see the firm or the named assessment.
 *
 * Each field has its own lock, so colleagues who save different fields do not wait for each other. If a field has
 * changed since the entry was read, an equal value counts as saved, and another value is a conflict that returns the
 * stored one. Repeating a save changes nothing.
 */
export async function saveFields(
  actor: Actor,
  input: InAssessment,
): Promise<SaveOutcome<Json, FieldRefusal>[] | undefined> {
  return asActorAsking(
    actor,
    (tx) => holdForFieldsIn(tx, actor, placesOf(input)),
    (tx, held) => saveNamedIn(tx, held, input),
  );
}

/** Saves inside a transaction. `fileFor` is the record to which this transaction also adds a file. */
export async function saveFieldsIn(
  tx: Tx,
  actor: Actor,
  input: InAssessment & { readonly fileFor?: string },
): Promise<SaveOutcome<Json, FieldRefusal>[] | undefined> {
  return saveNamedIn(tx, await holdForFieldsIn(tx, actor, placesOf(input)), input);
}

/** Without `assessmentId`, the changes belong to the firm's latest assessment. */
type InAssessment = {
  readonly firmId: string;
  readonly assessmentId?: string | undefined;
  readonly entries: readonly FieldEntry[];
};

const placesOf = ({ firmId, assessmentId, entries }: InAssessment): Places => ({
  firmId,
  assessmentIds: assessmentId === undefined ? [] : [assessmentId],
  register: registerHoldOf(entries),
});

async function saveNamedIn(
  tx: Tx,
  held: HeldForFields | undefined,
  { assessmentId, entries, fileFor }: InAssessment & { readonly fileFor?: string },
): Promise<SaveOutcome<Json, FieldRefusal>[] | undefined> {
  if (held === undefined || (assessmentId !== undefined && !held.named.has(assessmentId))) return undefined;
  return saveHeldFieldsIn(tx, held, { entries: entries.map((entry) => ({ entry, assessmentId })), fileFor });
}

/** A change and its assessment. Undefined: the firm's latest assessment. */
type PlacedEntry = { readonly entry: FieldEntry; readonly assessmentId: string | undefined };

/**
 * Saves fields of a firm that is locked already. Locks the rows of all fields before it writes the first one, in the
 * order of their keys. Writes the history with the commit, and updates assignments after that: saving answers takes its
 * locks in this order, too.
 */
export async function saveHeldFieldsIn(
  tx: Tx,
  held: HeldForFields,
  { entries, fileFor }: { readonly entries: readonly PlacedEntry[]; readonly fileFor?: string | undefined },
): Promise<SaveOutcome<Json, FieldRefusal>[]> {
  const planned = entries.map((placed, index) => planOf(held, placed, { index, fileFor })).toSorted(byKey);
  const outcomes: SaveOutcome<Json, FieldRefusal>[] = [];
  for (const { key, index, refusal } of planned) if (refusal !== undefined) outcomes[index] = refused(key, refusal);

  const { id: firmId, today, heldAt } = held;
  const saving: Saving = { tx, firmId, personId: held.actor.personId, today, heldAt };
  const changes = planned.flatMap(({ refusal, field, ...rest }) =>
    refusal === undefined && field !== undefined ? [{ ...rest, field }] : [],
  );
  const found = await holdFields(
    saving,
    changes.map(({ field }) => field),
  );
  const traces: Trace[] = [];
  let left = await saveRound(saving, changes, { found, traces, outcomes });
  for (let written = 0; left.length > 0 && written < traces.length; ) {
    written = traces.length;
    left = await saveRound(saving, left, { found, traces, outcomes });
  }
  leaveTraces(saving, traces);

  // The entries are sorted by key, and so by assessment: two transactions then update assignments in the same order.
  const applying = changes.flatMap(({ entry, index, assessment }) =>
    entry.kind === "not-applicable" && outcomes[index]?.status === "saved" && assessment ? [assessment] : [],
  );
  for (const one of new Set(applying)) settleLast(tx, one, "all");
  return outcomes;
}

type Planned = {
  readonly entry: FieldEntry;
  readonly index: number;
  readonly key: string;
  readonly assessment: Assessment | undefined;
  readonly field: SavedField | undefined;
  readonly refusal: FieldRefusal | undefined;
};

/** Finds the field that an entry changes, or the reason why the entry is refused before anything is read. */
function planOf(
  held: HeldForFields,
  { entry, assessmentId }: PlacedEntry,
  { index, fileFor }: { readonly index: number; readonly fileFor: string | undefined },
): Planned {
  const { id: firmId, latest, named } = held;
  const assessment = assessmentId === undefined ? latest : named.get(assessmentId);
  const isForeign = assessmentId !== undefined && assessment === undefined;
  const field: SavedField | FieldRefusal = isForeign ? "not-found" : fieldOf({ firmId, assessment, fileFor }, entry);
  const plan = { entry, index, assessment };
  if (typeof field === "string") return { ...plan, key: entry.kind, field: undefined, refusal: field };
  return { ...plan, key: field.key, field, refusal: refusalOf(held, assessment, field) };
}

function refusalOf(
  { actor, role, latest }: HeldForFields,
  assessment: Assessment | undefined,
  field: SavedField,
): FieldRefusal | undefined {
  if (!can(actor, field.verb, { role })) return "not-yours-to-do";
  return isOpen({ assessment, latest }, field) ? undefined : "phase-not-open";
}

const refused = (key: string, reason: FieldRefusal): SaveOutcome<Json, FieldRefusal> => ({
  key,
  status: "refused",
  reason,
});

/** All saves lock fields in this order, so that two of them cannot deadlock. */
const byKey = (a: Planned, b: Planned): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** The assessment of a field, and the firm's latest one, whose Preparation covers the profile and the links. */
type Cycles = { readonly assessment: Assessment | undefined; readonly latest: Assessment | undefined };

type Saving = {
  readonly tx: Tx;
  readonly firmId: string;
  readonly personId: string;
  /** The firm's calendar day. */
  readonly today: string;
  readonly heldAt: string;
};

/** A change that the actor may make. Several changes may have the same key. */
type Change = { readonly entry: FieldEntry; readonly index: number; readonly field: SavedField };

/** Groups changes that can be sent in one round trip: of different fields, none of which reads other fields. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.field;
    const { key, refuse } = change.field;
    if (run && before && !before.refuse && !refuse && before.key !== key) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** The fields that were read, and the changes that were written. */
type Batch = { readonly found: AllFound; readonly traces: Trace[] };
/** By key, why a new field is refused. */
type Refusals = ReadonlyMap<string, FieldRefusal>;
type Outcomes = SaveOutcome<Json, FieldRefusal>[];

/** Refusals that another change of the same save may resolve. Such changes lock the register exclusively. */
const LIFTED_BY_OTHERS: readonly FieldRefusal[] = ["dates-crossed", "share-missing", "shares-over-one"];

/** Saves what can be saved, and returns the refused changes to try again now that other fields have new values. */
async function saveRound(
  saving: Saving,
  changes: readonly Change[],
  { outcomes, ...batch }: Batch & { readonly outcomes: Outcomes },
): Promise<Change[]> {
  const refusals = await makeMissing(saving, changes, batch.found);
  for (const run of runsOf(changes)) {
    const saves = run.map((change) => async () => {
      outcomes[change.index] = await saveField(saving, change, { ...batch, refusals });
    });
    await inTurn<unknown[]>(...saves);
  }
  return changes.filter(({ index }) => {
    const outcome = outcomes[index];
    return outcome?.status === "refused" && LIFTED_BY_OTHERS.includes(outcome.reason);
  });
}

async function saveField(
  saving: Saving,
  change: Change,
  { found, refusals, traces }: Batch & { readonly refusals: Refusals },
): Promise<SaveOutcome<Json, FieldRefusal>> {
  const { field } = change;
  const at = foundOf(found, field);
  const decided = await decide(saving, change, at);
  if (decided !== undefined) return decided;
  const problem = refusals.get(field.key) ?? (await field.refuse?.(saving.tx)) ?? (await field.write(saving.tx));
  if (problem !== undefined) return refused(field.key, problem);
  const stored = { revision: at.stored.revision + 1, byPersonId: saving.personId, savedAt: saving.heldAt };
  traces.push({ field, before: at.value, ...stored });
  found.set(field.key, { stored, value: field.wanted, holder: "we" });
  return { key: field.key, status: "saved", revision: stored.revision, savedAt: stored.savedAt };
}

/** Maximum number of stored changes of one field. People who type do not reach it. */
const REVISIONS_MAX = 20_000;

/** The outcome of a change, compared with the stored value. Undefined: the change must be written. */
async function decide(
  { tx, firmId, today }: Saving,
  { entry, field }: Change,
  { stored, value, holder }: Found,
): Promise<SaveOutcome<Json, FieldRefusal> | undefined> {
  const { key, wanted } = field;
  const { byPersonId, ...version } = stored;
  if (value === undefined) return refused(key, "not-found");
  const theirs = { ...version, value };
  const decided = decideChange(theirs, { key, base: entry.base, value: wanted });
  if (decided !== "write" && decided.status === "saved") return decided;
  // Another transaction has just created this row, and this one has not locked it.
  if (decided !== "write" || holder === "another") {
    const by = byPersonId === null ? null : await findName(tx, firmId, byPersonId);
    return { key, status: "conflict", theirs: { ...theirs, by } };
  }
  if (!hasFittingDays(entry, today)) return refused(key, "day-out-of-range");
  return stored.revision >= REVISIONS_MAX ? refused(key, "too-many-versions") : undefined;
}

function isOpen(cycles: Cycles, field: SavedField): boolean {
  if (field.phase === undefined) return true;
  const assessment = RECORDS_OF_FIRM.includes(field.kind) ? cycles.latest : cycles.assessment;
  const state: PhaseState | undefined = assessment?.states[field.phase];
  return state === undefined || isWritable(state);
}

/** Creates the rows of new fields, and returns by key why a new field is refused. */
async function makeMissing(saving: Saving, changes: readonly Change[], found: AllFound): Promise<Refusals> {
  const refusals = new Map<string, FieldRefusal>();
  const wanted = new Map<string, SavedField>();
  for (const change of changes) {
    const { field } = change;
    const at = foundOf(found, field);
    if (at.holder !== undefined || wanted.has(field.key) || (await decide(saving, change, at)) !== undefined) continue;
    const isFull = !(await hasRoom(saving, field.key, [...wanted.keys()]));
    const problem = isFull ? "no-room" : await field.refuse?.(saving.tx);
    if (problem === undefined) wanted.set(field.key, field);
    else refusals.set(field.key, problem);
  }
  await makeRows(saving, [...wanted.values()], found);
  for (const key of wanted.keys()) refusals.delete(key);
  return refusals;
}

async function findName(tx: Tx, firmId: string, personId: string): Promise<string | null> {
  const [found] = await tx
    .select({ name: shown(membership.displayName, membership.otherName) })
    .from(membership)
    .where(and(eq(membership.firmId, firmId), eq(membership.personId, personId)));
  return found?.name ?? null;
}
