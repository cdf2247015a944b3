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
 * Saves fields of a firm, one outcome an entry, in the order of the entries; undefined if the firm, or the assessment that is
 * named, is not the actor's to see.
 *
 * Each entry is compared under the lock of its own field, so that colleagues on different fields do not wait. The same
 * value on a stale base is saved; another one is a conflict that carries both versions. Repeating changes nothing, and what is
 * refused for what is saved already leaves no row. What is refused for another entry may leave an empty one.
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

/** `fileFor`: the record whose file is added in the same transaction. */
export async function saveFieldsIn(
  tx: Tx,
  actor: Actor,
  input: InAssessment & { readonly fileFor?: string },
): Promise<SaveOutcome<Json, FieldRefusal>[] | undefined> {
  return saveNamedIn(tx, await holdForFieldsIn(tx, actor, placesOf(input)), input);
}

/** Changes that belong to one assessment; to the firm's latest where none is named. */
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

/** One change, and the assessment that it names; the firm's latest where it names none. */
type PlacedEntry = { readonly entry: FieldEntry; readonly assessmentId: string | undefined };

/**
 * The same save, where all of it is held already. The rows of all fields are held before the first is written, in the order of
 * their keys: several fields may share one row of a table. Histories are written with the commit, and what is passed on moves
 * after them: a save of answers takes its locks in this order, too.
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

  // by their keys, and so in the order of the assessments
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

/** The field that a change means, in the assessment it belongs to, or why it is not looked at further. */
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

/** One order for everybody: two batches that meet on two fields cannot wait for each other in a ring. */
const byKey = (a: Planned, b: Planned): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** The cycle that a field belongs to and the firm's latest, whose Preparation profile and links belong to. */
type Cycles = { readonly assessment: Assessment | undefined; readonly latest: Assessment | undefined };

type Saving = {
  readonly tx: Tx;
  readonly firmId: string;
  readonly personId: string;
  /** The firm's calendar day. */
  readonly today: string;
  readonly heldAt: string;
};

/** A change that the actor may make; several may be of one key. */
type Change = { readonly entry: FieldEntry; readonly index: number; readonly field: SavedField };

/** Changes by their keys, in runs that wait once: of different fields, none of which looks at what else stands. */
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

/** What is known of a batch, and what its changes leave. */
type Batch = { readonly found: AllFound; readonly traces: Trace[] };
/** By key, why a field may not be made. */
type Refusals = ReadonlyMap<string, FieldRefusal>;
type Outcomes = SaveOutcome<Json, FieldRefusal>[];

/** Refusals that another change of the same batch may lift: whoever asks for such a change has the register alone. */
const LIFTED_BY_OTHERS: readonly FieldRefusal[] = ["dates-crossed", "share-missing", "shares-over-one"];

/** Saves what may be saved now, and returns what may be asked once more: after this round, other values are there. */
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

/** Changes that are kept of one field; all colleagues together do not come near by typing. */
const REVISIONS_MAX = 20_000;

/** What becomes of a change by what stands; undefined where it is to be written. */
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
  // a row created by someone else in the meantime is not locked by us
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

/** Makes the rows of fields that are to be written and have none, and says why not where a field may not be made. */
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
