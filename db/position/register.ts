import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { CHANNEL_KINDS, CONFIDENCES, POSITION_IDS } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { RegisteredLink, RegisterPlan, RegisterRow } from "@/lib/register";
import { err, ok, type Result, tabulate } from "@/lib/result";
import { inParts } from "../core/in-parts";
import { asActor, type Tx } from "../core/scope";
import { link, linkAnswer, linkChannel, linkIncident } from "../schema/links";
import { lifeChange, type PartChange, partChange, writeHistoryIn } from "./link-history";
import { hasRoomIn, listLinksIn, refuseRegister } from "./links";

/** The live links of a firm as rows of a table, in the order of the register. Empty if the actor may not see them. */
export async function listRegister(actor: Actor, ids: { readonly firmId: string }): Promise<RegisterRow[]> {
  return asActor(actor, async (tx) => (await listLinksIn(tx, ids)).map(toRow));
}

export function toRow({
  answers,
  channels,
  confidence,
  typedName: partnerName,
  ...facts
}: RegisteredLink): RegisterRow & { readonly id: string } {
  return {
    ...facts,
    partnerName,
    confidence: CONFIDENCES.find((known) => known === confidence) ?? null,
    answers: tabulate(POSITION_IDS, (id) => answers[id] ?? null),
    channels: tabulate(CHANNEL_KINDS, (kind) => channels[kind] ?? null),
  };
}

/**
 * Compares a file with the current register and applies all of it or nothing: nothing if it has errors, or doubts that
 * the user has not decided.
 *
 * Holds the register's lock from reading to writing. Every changed field gets a new revision and a history entry.
 */
export async function importRegister(
  actor: Actor,
  input: {
    readonly firmId: string;
    readonly read: (existing: readonly RegisterRow[]) => RegisterPlan;
    /** Whether the user wants to save despite the doubts. */
    readonly decided?: boolean;
  },
): Promise<Result<RegisterPlan, "phase-not-open" | "no-room" | "not-found">> {
  if (actor.kind !== "user") return err("not-found");
  return asActor(actor, async (tx) => {
    const closed = await refuseRegister(tx, input.firmId);
    if (closed !== undefined) return err(closed);
    const plan = input.read((await listLinksIn(tx, input)).map(toRow));
    if (plan.faults.length > 0 || (plan.doubts.length > 0 && !input.decided)) return ok(plan);
    if (!(await hasRoomIn(tx, input.firmId, plan.created.length))) return err("no-room");
    const made = await insertLinks(tx, input.firmId, plan.created);
    const changes = [...made.map(({ id }) => lifeChange(id, null, "live")), ...plan.changed.flatMap(changesOf)];
    for (const change of plan.changed) changes.push(...(await updateLink(tx, input.firmId, change)));
    await writeHistoryIn(tx, actor, { firmId: input.firmId, changes });
    return ok(plan);
  });
}

async function insertLinks(tx: Tx, firmId: string, rows: readonly RegisterRow[]): Promise<readonly { id: string }[]> {
  // Ascending ids, so that links with equal shares keep the order of the file.
  const ids = rows.map(() => randomUUIDv7()).toSorted();
  const made = rows.map((row, index) => ({ ...row, id: ids[index] ?? randomUUIDv7() }));
  for (const chunk of inParts(made)) {
    await tx.insert(link).values(chunk.map((row) => ({ firmId, id: row.id, ...columnsOf(row) })));
  }
  await insertBelow(tx, firmId, made);
  const incidents = made.flatMap(({ id: linkId, incidents: told }) =>
    told.map(({ kind, date, note }) => ({ firmId, linkId, kind, date, note })),
  );
  for (const chunk of inParts(incidents)) await tx.insert(linkIncident).values(chunk);
  return made;
}

/** Inserts answers and channels of new links. */
async function insertBelow(tx: Tx, firmId: string, rows: readonly (RegisterRow & { readonly id: string })[]) {
  const answers = rows.flatMap(({ id: linkId, answers: given }) =>
    POSITION_IDS.flatMap((questionId) => {
      const level = given[questionId];
      return level === null ? [] : [{ firmId, linkId, questionId, level }];
    }),
  );
  const channels = rows.flatMap(({ id: linkId, channels: used }) =>
    CHANNEL_KINDS.flatMap((kind) => {
      const channel = used[kind];
      return channel === null ? [] : [{ firmId, linkId, kind, ...channel }];
    }),
  );
  for (const chunk of inParts(answers)) await tx.insert(linkAnswer).values(chunk);
  for (const chunk of inParts(channels)) await tx.insert(linkChannel).values(chunk);
}

/**
 * Writes the file's changes of a link. Returns changes of incidents; those of other parts are computed by the caller.
 */
async function updateLink(
  tx: Tx,
  firmId: string,
  { before, after }: RegisterPlan["changed"][number],
): Promise<readonly PartChange[]> {
  const id = after.id ?? "";
  await tx
    .update(link)
    .set(columnsOf(after))
    .where(and(eq(link.firmId, firmId), eq(link.id, id), isNull(link.endedAt)));
  // Unchanged answers are not rewritten, because they may be marked for a check.
  const answered = POSITION_IDS.filter((question) => before.answers[question] !== after.answers[question]);
  const answers = tabulate(POSITION_IDS, (question) => (answered.includes(question) ? after.answers[question] : null));
  await tx
    .delete(linkAnswer)
    .where(and(eq(linkAnswer.firmId, firmId), eq(linkAnswer.linkId, id), inArray(linkAnswer.questionId, answered)));
  await tx.delete(linkChannel).where(and(eq(linkChannel.firmId, firmId), eq(linkChannel.linkId, id)));
  await insertBelow(tx, firmId, [{ ...after, id, answers }]);
  return updateIncidents(tx, { firmId, linkId: id, before: before.incidents, after: after.incidents });
}

type Incidents = {
  readonly firmId: string;
  readonly linkId: string;
  readonly before: RegisterRow["incidents"];
  readonly after: RegisterRow["incidents"];
};

/** Incidents are identified by their content: those missing from the file are removed, new ones are added. */
async function updateIncidents(tx: Tx, { firmId, linkId, before, after }: Incidents): Promise<readonly PartChange[]> {
  const left = [...before];
  const made = after.flatMap(({ kind, date, note }) => {
    const known = left.findIndex((one) => one.kind === kind && one.date === date && one.note === note);
    if (known >= 0) left.splice(known, 1);
    return known >= 0 ? [] : [{ id: randomUUIDv7(), kind, date, note }];
  });
  const gone = left.flatMap(({ id, ...value }) => (id === null ? [] : [{ id, ...value }]));
  if (gone.length > 0) {
    const here = and(eq(linkIncident.firmId, firmId), eq(linkIncident.linkId, linkId));
    const ids = gone.map(({ id }) => id);
    await tx
      .update(linkIncident)
      .set({ removed: true })
      .where(and(here, inArray(linkIncident.id, ids)));
  }
  for (const chunk of inParts(made)) {
    await tx.insert(linkIncident).values(chunk.map((one) => ({ firmId, linkId, ...one })));
  }
  return [
    ...gone.flatMap(({ id, ...value }) => partChange(linkId, `incident-${id}`, value, null)),
    ...made.flatMap(({ id, ...value }) => partChange(linkId, `incident-${id}`, null, value)),
  ];
}

function columnsOf({
  id: _id,
  answers: _a,
  channels: _c,
  incidents: _i,
  functions,
  restrictions,
  ...facts
}: RegisterRow) {
  return { ...facts, functions: [...functions], restrictions: [...restrictions] };
}

/** The changed fields, by the keys under which a person would have saved them one by one. */
function changesOf({ before, after }: RegisterPlan["changed"][number]): readonly PartChange[] {
  const { answers, channels, incidents: _i, id, ...facts } = after;
  const linkId = id ?? "";
  return [
    ...Object.entries(facts).flatMap(([name, value]) => partChange(linkId, name, Reflect.get(before, name), value)),
    ...POSITION_IDS.flatMap((question) => partChange(linkId, question, before.answers[question], answers[question])),
    ...CHANNEL_KINDS.flatMap((kind) => partChange(linkId, `channel-${kind}`, before.channels[kind], channels[kind])),
  ];
}
