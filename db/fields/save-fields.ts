import { and, eq, gt, inArray, like, or } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { isWritable, type PhaseState } from "@/lib/assessments";
import { type Actor, can, type FirmRole, type UserActor } from "@/lib/policy";
import type { Json, Revision, SaveOutcome } from "@/lib/saving";
import { holdAssessmentsIn } from "../assessments/assessments";
import { settleIn } from "../assessments/assignments";
import { asActor, asActorAsking, askLast, inTurn, type Tx } from "../core/scope";
import { shown, shownIfAny } from "../core/shown";
import { firm } from "../schema/firms";
import { membership } from "../schema/people";
import { record } from "../schema/records";
import { firmDay, hasFittingDays } from "./field-days";
import type { FieldEntry } from "./field-entry";
import { fieldOf } from "./field-of-entry";
import { type AllFound, type Found, foundOf, holdFields, leaveTrace, makeRows } from "./field-rows";
import { holdRegisterIn, type RegisterHold, registerHoldOf } from "./hold-register";
import type { FieldRefusal, SavedField } from "./saved-field";

/**
 * Saves fields of a firm, one outcome an entry, in the order of the entries; undefined if the firm, or the assessment that is
 * named, is not the actor's to see.
 *
 * Each entry is compared under the lock of its own field, so that colleagues on different fields do not wait. The same
 * value on a stale base is saved; another one is a conflict that carries both versions. Repeating changes nothing, and what is
 * refused leaves no row.
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

/** The firm whose fields are saved, the assessments that they name, and how they hold the register of links. */
type Places = {
  readonly firmId: string;
  readonly assessmentIds: readonly string[];
  readonly register: RegisterHold | undefined;
};

/** What a save of fields has to know: who saves in which firm, and the assessments whose phases decide, held against moves. */
export type HeldForFields = {
  readonly id: string;
  readonly actor: UserActor;
  readonly role: FirmRole;
  /** The firm's calendar day. */
  readonly today: string;
  /** The firm's latest, to whose Preparation profile and links belong. A firm without one edits freely. */
  readonly latest: Assessment | undefined;
  /** Those that were named and are the firm's. */
  readonly named: ReadonlyMap<string, Assessment>;
};

/** Asks all of it at once; undefined if the firm is not the actor's to see. */
export async function holdForFieldsIn(tx: Tx, actor: Actor, at: Places): Promise<HeldForFields | undefined> {
  if (actor.kind !== "user") return undefined;
  const [, member, { locked }] = await inTurn(
    () => holdRegisterIn(tx, at.firmId, at.register),
    () => findMemberIn(tx, actor, at.firmId),
    () => holdAssessmentsIn(tx, at),
  );
  if (member === undefined) return undefined;
  const named = new Map(locked.filter(({ id }) => at.assessmentIds.includes(id)).map((one) => [one.id, one]));
  return { id: at.firmId, actor, ...member, latest: locked[0], named };
}

/** One change, and the assessment that it names; the firm's latest where it names none. */
type PlacedEntry = { readonly entry: FieldEntry; readonly assessmentId: string | undefined };

/**
 * The same save, where all of it is held already. The rows of all fields are held before the first is written, in the order of
 * their keys: several fields may share one row of a table. The history of the last field is written with the commit, and what
 * is passed on moves after it: a save of answers takes its locks in this order, too.
 */
export async function saveHeldFieldsIn(
  tx: Tx,
  held: HeldForFields,
  { entries, fileFor }: { readonly entries: readonly PlacedEntry[]; readonly fileFor?: string | undefined },
): Promise<SaveOutcome<Json, FieldRefusal>[]> {
  const planned = entries.map((placed, index) => planOf(held, placed, { index, fileFor })).toSorted(byKey);
  const outcomes: SaveOutcome<Json, FieldRefusal>[] = [];
  for (const { key, index, refusal } of planned) if (refusal !== undefined) outcomes[index] = refused(key, refusal);

  const saving: Saving = { tx, firmId: held.id, personId: held.actor.personId, today: held.today };
  const changes = planned.flatMap(({ refusal, field, ...rest }) =>
    refusal === undefined && field !== undefined ? [{ ...rest, field }] : [],
  );
  const found = await holdFields(
    saving,
    changes.map(({ field }) => field),
  );
  const refusals = await makeMissing(saving, changes, found);
  for (const [place, change] of changes.entries()) {
    const isLast = place === changes.length - 1;
    outcomes[change.index] = await saveRecord({ ...saving, isLast }, change, { found, refusals });
  }

  // by their keys, and so in the order of the assessments
  const applying = changes.flatMap(({ entry, index, assessment }) =>
    entry.kind === "not-applicable" && outcomes[index]?.status === "saved" && assessment ? [assessment] : [],
  );
  for (const one of new Set(applying)) askLast(tx, () => settleIn(tx, one));
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

/** What somebody is in the firm, and its calendar day. */
async function findMemberIn(tx: Tx, { personId }: UserActor, firmId: string) {
  const [found] = await tx
    .select({ role: membership.role, today: firmDay })
    .from(membership)
    .innerJoin(firm, eq(firm.id, membership.firmId))
    .where(and(eq(membership.firmId, firmId), eq(membership.personId, personId)));
  return found;
}

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
};

/** A change that the actor may make; several may be of one key. */
type Change = { readonly entry: FieldEntry; readonly index: number; readonly field: SavedField };

/** Changes that are kept of one field; all colleagues together do not come near by typing. */
const REVISIONS_MAX = 20_000;
/** Fields of one kind that come with an id of their own, for each thing they belong to. */
const OWN_IDS_MAX: readonly { readonly of: RegExp; readonly most: number }[] = [
  { of: /^event:/, most: 2_000 },
  { of: /^link:[^:]+:incident-/, most: 1_000 },
  { of: /^evidence:[^:]+:/, most: 5_000 },
];

/** Whether a new field has room beside those that were ever saved and those that are made with it. */
async function hasRoom({ tx, firmId }: Saving, key: string, made: readonly string[]): Promise<boolean> {
  const kind = OWN_IDS_MAX.find(({ of }) => of.test(key));
  const start = kind?.of.exec(key)?.[0];
  if (kind === undefined || start === undefined) return true;
  const ever = and(eq(record.firmId, firmId), like(record.key, `${start}%`), gt(record.revision, 0));
  return (await tx.$count(record, ever)) + made.filter((one) => one.startsWith(start)).length < kind.most;
}

async function saveRecord(
  saving: Saving & { readonly isLast: boolean },
  change: Change,
  { found, refusals }: { readonly found: AllFound; readonly refusals: ReadonlyMap<string, FieldRefusal> },
): Promise<SaveOutcome<Json, FieldRefusal>> {
  const { field } = change;
  const at = foundOf(found, field);
  const decided = await decide(saving, change, at);
  if (decided !== undefined) return decided;
  const problem = refusals.get(field.key) ?? (await field.refuse?.(saving.tx)) ?? (await field.write(saving.tx));
  if (problem !== undefined) return refused(field.key, problem);
  const stored = await leaveTrace(saving, field, { before: at.value, revision: at.stored.revision + 1 });
  found.set(field.key, { stored, value: field.wanted, holder: "we" });
  return { key: field.key, status: "saved", revision: stored.revision, savedAt: stored.savedAt };
}

/** What becomes of a change by what stands; undefined where it is to be written. */
async function decide(
  { tx, firmId, today }: Saving,
  { entry, field }: Change,
  { stored, value, holder }: Found,
): Promise<SaveOutcome<Json, FieldRefusal> | undefined> {
  const { key } = field;
  const { revision, savedAt, byPersonId } = stored;
  if (value === undefined) return refused(key, "not-found");
  if (JSON.stringify(value) === JSON.stringify(field.wanted)) return { key, status: "saved", revision, savedAt };
  if (revision !== entry.base || holder === "another") {
    const by = byPersonId === null ? null : await findName(tx, firmId, byPersonId);
    return { key, status: "conflict", theirs: { revision, savedAt, by, value: storedJson(value) } };
  }
  if (!hasFittingDays(entry, today)) return refused(key, "day-out-of-range");
  return revision >= REVISIONS_MAX ? refused(key, "too-many-versions") : undefined;
}

const RECORDS_OF_FIRM: readonly SavedField["kind"][] = ["profile", "link", "event"];

function isOpen(cycles: Cycles, field: SavedField): boolean {
  if (field.phase === undefined) return true;
  const assessment = RECORDS_OF_FIRM.includes(field.kind) ? cycles.latest : cycles.assessment;
  const state: PhaseState | undefined = assessment?.states[field.phase];
  return state === undefined || isWritable(state);
}

/** What stands is JSON in the database; a copy through text proves it and makes it so for the type. */
function storedJson(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value ?? null));
  return copy;
}

/** Makes the rows of fields that are to be written and have none, and says why not where a field may not be made. */
async function makeMissing(
  saving: Saving,
  changes: readonly Change[],
  found: AllFound,
): Promise<ReadonlyMap<string, FieldRefusal>> {
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

/**
 * The revisions of a firm's fields by key (`profile:employees`, `link:<id>:share`, `context:<assessment>:PO1`, …), of
 * one assessment or of the firm alone. What is absent was never saved: its base is 0.
 */
export async function listRevisions(
  actor: Actor,
  ids: { readonly firmId: string; readonly assessmentId?: string | undefined },
): Promise<Map<string, Revision>> {
  return asActor(actor, (tx) => listRevisionsIn(tx, ids));
}

async function listRevisionsIn(
  tx: Tx,
  ids: { readonly firmId: string; readonly assessmentId?: string | undefined },
): Promise<Map<string, Revision>> {
  const ofAssessment =
    ids.assessmentId === undefined
      ? undefined
      : or(
          inArray(record.key, [`shares:${ids.assessmentId}`, `aim:${ids.assessmentId}`]),
          like(record.key, `%:${ids.assessmentId}:%`),
        );
  const rows = await tx
    .select({
      key: record.key,
      revision: record.revision,
      by: shownIfAny(membership.displayName, membership.otherName),
      at: record.at,
    })
    .from(record)
    .leftJoin(membership, and(eq(membership.firmId, record.firmId), eq(membership.personId, record.byPersonId)))
    .where(
      and(
        eq(record.firmId, ids.firmId),
        gt(record.revision, 0),
        or(inArray(record.kind, [...RECORDS_OF_FIRM]), ofAssessment),
      ),
    );
  return new Map(rows.map(({ key, ...rest }) => [key, rest]));
}
