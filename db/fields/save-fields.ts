import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, like, or } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { isWritable, type PhaseState } from "@/lib/assessments";
import { type Actor, can, type FirmRole, type UserActor } from "@/lib/policy";
import type { Json, Revision, SaveOutcome, Version } from "@/lib/saving";
import { holdAssessmentsIn } from "../assessments/assessments";
import { settleIn } from "../assessments/assignments";
import { asActor, asActorAsking, askLast, inTurn, type Tx } from "../core/scope";
import { shown, shownIfAny } from "../core/shown";
import { firm } from "../schema/firms";
import { membership } from "../schema/people";
import { record, recordChange } from "../schema/records";
import { firmDay, hasFittingDays } from "./field-days";
import type { FieldEntry } from "./field-entry";
import { fieldOf } from "./field-of-entry";
import type { FieldRefusal, SavedField } from "./saved-field";

/**
 * Saves fields of a firm, one outcome an entry, in the order of the entries; undefined if the firm, or the assessment that is
 * named, is not the actor's to see.
 *
 * Each entry is compared under the lock of its own field, so that colleagues on different fields do not wait. The same
 * value on a stale base is saved; another one is a conflict that carries both versions. Repeating changes nothing.
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

const placesOf = ({ firmId, assessmentId }: InAssessment): Places => ({
  firmId,
  assessmentIds: assessmentId === undefined ? [] : [assessmentId],
});

async function saveNamedIn(
  tx: Tx,
  held: HeldForFields | undefined,
  { assessmentId, entries, fileFor }: InAssessment & { readonly fileFor?: string },
): Promise<SaveOutcome<Json, FieldRefusal>[] | undefined> {
  if (held === undefined || (assessmentId !== undefined && !held.named.has(assessmentId))) return undefined;
  return saveHeldFieldsIn(tx, held, { entries: entries.map((entry) => ({ entry, assessmentId })), fileFor });
}

/** The firm whose fields are saved, and the assessments that they name. */
type Places = { readonly firmId: string; readonly assessmentIds: readonly string[] };

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
  const [member, { locked }] = await inTurn(
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
 * The same save, where all of it is held already. The history of the last field is written with the commit, and what is passed
 * on moves after it: a save of answers takes its locks in this order, too.
 */
export async function saveHeldFieldsIn(
  tx: Tx,
  held: HeldForFields,
  { entries, fileFor }: { readonly entries: readonly PlacedEntry[]; readonly fileFor?: string | undefined },
): Promise<SaveOutcome<Json, FieldRefusal>[]> {
  const { id: firmId, actor, role, today, latest } = held;
  const planned = entries.map((placed, index) => planOf(held, placed, { index, fileFor })).toSorted(byKey);
  const outcomes: SaveOutcome<Json, FieldRefusal>[] = [];
  for (const [place, { entry, index, assessment, field }] of planned.entries()) {
    const saving: Saving = {
      ...{ tx, firmId, personId: actor.personId, today, cycles: { assessment, latest } },
      may: (f) => can(actor, f.verb, { role }),
      isLast: place === planned.length - 1,
    };
    outcomes[index] =
      typeof field === "string"
        ? { key: entry.kind, status: "refused", reason: field }
        : await saveRecord(saving, entry, field);
  }
  const applying = planned.filter(({ entry }) => entry.kind === "not-applicable").map(({ assessment }) => assessment);
  for (const one of new Set(applying)) if (one !== undefined) askLast(tx, () => settleIn(tx, one));
  return outcomes;
}

/** The field that a change means, in the assessment it belongs to. */
function planOf(
  { id: firmId, latest, named }: HeldForFields,
  { entry, assessmentId }: PlacedEntry,
  { index, fileFor }: { readonly index: number; readonly fileFor: string | undefined },
) {
  const assessment = assessmentId === undefined ? latest : named.get(assessmentId);
  const isForeign = assessmentId !== undefined && assessment === undefined;
  const field: SavedField | FieldRefusal = isForeign ? "not-found" : fieldOf({ firmId, assessment, fileFor }, entry);
  return { entry, index, assessment, field };
}

/** What somebody is in the firm, and its calendar day. */
async function findMemberIn(tx: Tx, { personId }: UserActor, firmId: string) {
  const [found] = await tx
    .select({ role: membership.role, today: firmDay })
    .from(membership)
    .innerJoin(firm, eq(firm.id, membership.firmId))
    .where(and(eq(membership.firmId, firmId), eq(membership.personId, personId)));
  return found;
}

type Planned = { readonly field: SavedField | FieldRefusal };
const keyOf = (planned: Planned): string => (typeof planned.field === "string" ? "" : planned.field.key);
/** One order for everybody: two batches that meet on two fields cannot wait for each other in a ring. */
const byKey = (a: Planned, b: Planned): number => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);

/** The cycle that a field belongs to and the firm's latest, whose Preparation profile and links belong to. */
type Cycles = { readonly assessment: Assessment | undefined; readonly latest: Assessment | undefined };

type Saving = {
  readonly tx: Tx;
  readonly firmId: string;
  readonly personId: string;
  /** The firm's calendar day. */
  readonly today: string;
  readonly cycles: Cycles;
  readonly may: (field: SavedField) => boolean;
  /** No other field is saved after it, one of the same key neither. */
  readonly isLast: boolean;
};

/** Changes that are kept of one field; all colleagues together do not come near by typing. */
const REVISIONS_MAX = 20_000;
/** Fields of one kind that come with an id of their own, for each thing they belong to. */
const OWN_IDS_MAX: readonly { readonly of: RegExp; readonly most: number }[] = [
  { of: /^event:/, most: 2_000 },
  { of: /^link:[^:]+:incident-/, most: 1_000 },
  { of: /^evidence:[^:]+:/, most: 5_000 },
];

/** Whether a new field has no room beside those that were ever made; asked once a field, when it is made. */
async function isFull({ tx, firmId }: Saving, key: string): Promise<boolean> {
  const kind = OWN_IDS_MAX.find(({ of }) => of.test(key));
  const start = kind?.of.exec(key)?.[0];
  if (kind === undefined || start === undefined) return false;
  return (await tx.$count(record, and(eq(record.firmId, firmId), like(record.key, `${start}%`)))) > kind.most;
}

async function saveRecord(
  saving: Saving,
  entry: FieldEntry,
  field: SavedField,
): Promise<SaveOutcome<Json, FieldRefusal>> {
  const refused = (reason: FieldRefusal): SaveOutcome<Json, FieldRefusal> => ({
    key: field.key,
    status: "refused",
    reason,
  });
  if (!saving.may(field)) return refused("not-yours-to-do");
  if (!isOpen(saving.cycles, field)) return refused("phase-not-open");

  const { stored, value } = await lockAndRead(saving, field);
  if (value === undefined) return refused("not-found");
  if (JSON.stringify(value) === JSON.stringify(field.wanted)) {
    return { key: field.key, status: "saved", revision: stored.revision, savedAt: stored.savedAt };
  }
  if (stored.revision !== entry.base) {
    const by = stored.byPersonId === null ? null : await findName(saving.tx, saving.firmId, stored.byPersonId);
    const { revision, savedAt } = stored;
    return { key: field.key, status: "conflict", theirs: { revision, savedAt, by, value: storedJson(value) } };
  }

  if (!hasFittingDays(entry, saving.today)) return refused("day-out-of-range");
  if (stored.revision >= REVISIONS_MAX) return refused("too-many-versions");
  if (stored.revision === 0 && (await isFull(saving, field.key))) return refused("no-room");
  const problem = await field.write(saving.tx);
  if (problem !== undefined) return refused(problem);
  return leaveTrace(saving, field, { before: value, revision: stored.revision + 1 });
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

type Stored = Pick<Version, "revision"> & { readonly savedAt: string; readonly byPersonId: string | null };

/**
 * Finds or makes the revision of a field, locks it until the transaction ends, and reads under the lock what stands. Nearly
 * always it is there; where two make it at once, the second waits and finds what the first has made.
 */
async function lockAndRead(saving: Saving, field: SavedField): Promise<{ stored: Stored; value: unknown }> {
  const read = () => field.read(saving.tx);
  const [known, value] = await inTurn(() => lockStored(saving, field), read);
  if (known !== undefined) return { stored: storedOf(known), value };
  const made = (await makeStored(saving, field)) ?? (await lockStored(saving, field));
  if (made === undefined) throw new Error(`field ${field.key} was made and is not there`);
  return { stored: storedOf(made), value: await read() };
}

const storedOf = ({ revision, at, byPersonId }: Omit<Stored, "savedAt"> & { readonly at: Date }): Stored => ({
  ...{ revision, byPersonId },
  savedAt: at.toISOString(),
});

const STORED = { revision: record.revision, at: record.at, byPersonId: record.byPersonId } as const;

async function lockStored({ tx, firmId }: Saving, { key }: SavedField) {
  const here = and(eq(record.firmId, firmId), eq(record.key, key));
  const [locked] = await tx.select(STORED).from(record).where(here).for("update");
  return locked;
}

async function makeStored({ tx, firmId }: Saving, { key, kind }: SavedField) {
  const [made] = await tx.insert(record).values({ firmId, key, kind }).onConflictDoNothing().returning(STORED);
  return made;
}

async function findName(tx: Tx, firmId: string, personId: string): Promise<string | null> {
  const [found] = await tx
    .select({ name: shown(membership.displayName, membership.otherName) })
    .from(membership)
    .where(and(eq(membership.firmId, firmId), eq(membership.personId, personId)));
  return found?.name ?? null;
}

async function leaveTrace(
  { tx, firmId, personId, isLast }: Saving,
  field: SavedField,
  change: { readonly before: unknown; readonly revision: number },
): Promise<SaveOutcome<Json, FieldRefusal>> {
  const at = new Date();
  const trace = { firmId, key: field.key, revision: change.revision, byPersonId: personId, at };
  const write = [
    () =>
      tx
        .update(record)
        .set({ revision: change.revision, byPersonId: personId, at })
        .where(and(eq(record.firmId, firmId), eq(record.key, field.key))),
    () => tx.insert(recordChange).values({ ...trace, id: randomUUIDv7(), before: change.before, after: field.wanted }),
  ] as const;
  if (isLast) for (const one of write) askLast(tx, one);
  else await inTurn(...write);
  return { key: field.key, status: "saved", revision: change.revision, savedAt: at.toISOString() };
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
    .where(and(eq(record.firmId, ids.firmId), or(inArray(record.kind, [...RECORDS_OF_FIRM]), ofAssessment)));
  return new Map(rows.map(({ key, ...rest }) => [key, rest]));
}
