import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { isWritable } from "@/lib/assessments";
import { findInstrument, findItem } from "@/lib/catalog";
import { type CardValue, type Item, phaseOf } from "@/lib/instrument";
import type { Actor, UserActor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { NEVER_SAVED, type SaveEntry, type SaveOutcome, sameJson, type Version } from "@/lib/saving";
import { asActor, inTurn, type Tx } from "../core/scope";
import { respondent } from "../schema/answers";
import { membership } from "../schema/people";
import { listOwnAnswersIn } from "./answers";
import { holdAssessmentIn } from "./assessments";
import { settleIn } from "./assignments";

/**
 * Versions that are kept of one person's answers in one assessment; nobody who types comes near. It is known from the
 * revisions that a save reads anyway, and holds over all processes.
 */
export const VERSIONS_MAX = 50_000;

export type AnswerRefusal = "phase-not-open" | "unknown-item" | "too-many-versions";
type Entries = readonly (SaveEntry<CardValue> & { readonly locale: Locale })[];

/** Saves cards of the acting person, one outcome an entry; undefined if the assessment is not theirs to see. */
export async function saveAnswers(
  actor: Actor,
  { assessmentId, entries }: { readonly assessmentId: string; readonly entries: Entries },
): Promise<SaveOutcome<CardValue, AnswerRefusal>[] | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const assessment = await holdAssessmentIn(tx, actor, { assessmentId });
    return assessment === undefined ? undefined : saveAnswersIn(tx, actor, { assessment, entries });
  });
}

/**
 * The same in an assessment that is held against moves. The person's respondent row is held against their other tabs: what is
 * compared is what stands. Repeating a batch changes nothing. The same value on a stale base is saved, not a conflict.
 */
export async function saveAnswersIn(
  tx: Tx,
  actor: UserActor,
  { assessment, entries }: { readonly assessment: Assessment; readonly entries: Entries },
): Promise<SaveOutcome<CardValue, AnswerRefusal>[]> {
  const own = await holdOwnIn(tx, actor, assessment);
  const stands = new Map<string, Version<CardValue>>(own.versions.map((one) => [one.item, one]));
  const versions = own.versions.reduce((sum, { revision }) => sum + revision, 0);
  const written = new Map<string, Locale>();

  const outcomes = entries.map(({ key, base, value, locale }): SaveOutcome<CardValue, AnswerRefusal> => {
    const item = askedItem(assessment, key);
    if (item === undefined) return { key, status: "refused", reason: "unknown-item" };
    if (!isWritable(assessment.states[phaseOf(item.cell)])) return { key, status: "refused", reason: "phase-not-open" };
    const { revision, savedAt, ...before } = stands.get(key) ?? NEVER_SAVED;
    if (savedAt !== null) {
      if (sameJson(before.value, value)) return { key, status: "saved", revision, savedAt };
      if (revision !== base) return { key, status: "conflict", theirs: { value: before.value, revision, savedAt } };
    }
    if (versions + written.size >= VERSIONS_MAX) return { key, status: "refused", reason: "too-many-versions" };
    const now = { value, revision: revision + 1, savedAt: new Date().toISOString() };
    stands.set(key, now);
    written.set(key, locale);
    return { key, status: "saved", revision: now.revision, savedAt: now.savedAt };
  });
  if (written.size > 0)
    await inTurn(
      () => writeIn(tx, own.ids, rowsOf(stands, written)),
      () => settleIn(tx, assessment),
    );
  return outcomes;
}

/** The item as the assessment's version of the questionnaire asks it. */
export function askedItem(input: Pick<Assessment, "instrument">, item: string): Item | undefined {
  const instrument = findInstrument(input.instrument.id, input.instrument.version);
  return instrument === undefined ? undefined : findItem(instrument, item);
}

/** The person's respondent, made and held against their other tabs, and what stands of theirs under that lock. */
async function holdOwnIn(tx: Tx, actor: UserActor, { id: assessmentId, firmId }: Assessment) {
  const mine = and(
    eq(respondent.firmId, firmId),
    eq(respondent.assessmentId, assessmentId),
    eq(respondent.personId, actor.personId),
    eq(respondent.kind, "member"),
  );
  const hold = () =>
    inTurn(
      () => tx.select({ id: respondent.id }).from(respondent).where(mine).for("update"),
      () => listOwnAnswersIn(tx, actor, { assessmentId }),
    );
  let [[found], versions] = await hold();
  if (found === undefined) {
    await makeRespondentIn(tx, actor, { assessmentId, firmId });
    [[found], versions] = await hold();
  }
  if (found === undefined) throw new Error("a respondent was made and is not there");
  return { ids: { firmId, assessmentId, respondentId: found.id }, versions };
}

async function makeRespondentIn(
  tx: Tx,
  { personId }: UserActor,
  ids: { readonly assessmentId: string; readonly firmId: string },
): Promise<void> {
  const [member] = await tx
    .select({ stratum: membership.stratum })
    .from(membership)
    .where(and(eq(membership.firmId, ids.firmId), eq(membership.personId, personId)));
  if (member === undefined) throw new Error("who holds an assessment is a member of its firm");
  await tx
    .insert(respondent)
    .values({ ...ids, ...member, personId, kind: "member", id: randomUUIDv7() })
    .onConflictDoNothing();
}

const rowsOf = (stands: ReadonlyMap<string, Version<CardValue>>, written: ReadonlyMap<string, Locale>) =>
  [...written].flatMap(([item, locale]) => {
    const now = stands.get(item);
    if (now === undefined) return [];
    const { answer: given, comment, marked } = now.value;
    return {
      item_id: item,
      level: given !== null && "level" in given ? given.level : null,
      dont_know: given !== null && "dontKnow" in given,
      ...{ comment, marked, locale, revision: now.revision, saved_at: now.savedAt },
    };
  });

/** Where one person's answers of one assessment stand. */
export type Own = { readonly firmId: string; readonly assessmentId: string; readonly respondentId: string };

/** Writes versions and their history in one statement, which has one text for any number of them and stays prepared. */
async function writeIn(tx: Tx, { firmId, assessmentId, respondentId }: Own, rows: ReturnType<typeof rowsOf>) {
  await tx.execute(sql`
    with version as (
      insert into app.answer (firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked, revision,
        locale, saved_at)
      select ${firmId}::uuid, ${assessmentId}::uuid, ${respondentId}::uuid, v.* from jsonb_to_recordset(
        ${JSON.stringify(rows)}::jsonb) as v(item_id text, level integer, dont_know boolean, comment text, marked boolean,
        revision integer, locale text, saved_at timestamptz)
      on conflict (firm_id, assessment_id, respondent_id, item_id) do update set level = excluded.level,
        dont_know = excluded.dont_know, comment = excluded.comment, marked = excluded.marked,
        revision = excluded.revision, locale = excluded.locale, saved_at = excluded.saved_at
      returning firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked, revision, locale, saved_at)
    insert into app.answer_history (firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked,
      revision, locale, saved_at)
    select * from version`);
}
