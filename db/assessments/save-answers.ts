import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { isWritable } from "@/lib/assessments";
import { findInstrument, findItem } from "@/lib/catalog";
import { type CardValue, type Item, phaseOf } from "@/lib/instrument";
import type { Actor, UserActor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { decideChange, NEVER_SAVED, type SaveEntry, type SaveOutcome, type Version } from "@/lib/saving";
import { asActor, askLast, type Tx } from "../core/scope";
import { respondent } from "../schema/answers";
import { membership } from "../schema/people";
import { settleLast } from "./assignments";
import { type HeldForAnswers, holdForAnswersIn } from "./hold-for-answers";

/** Maximum number of stored versions of one person's answers in one assessment. People who type do not reach it. */
export const VERSIONS_MAX = 50_000;

export type AnswerRefusal = "phase-not-open" | "unknown-item" | "too-many-versions";
type Entries = readonly (SaveEntry<CardValue> & { readonly locale: Locale })[];

/** Saves answers of the acting person, one outcome for each entry. Undefined if they may not see the assessment. */
export async function saveAnswers(
  actor: Actor,
  { assessmentId, entries }: { readonly assessmentId: string; readonly entries: Entries },
): Promise<SaveOutcome<CardValue, AnswerRefusal>[] | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const assessment = await holdForAnswersIn(tx, { assessmentId, entries });
    return assessment === undefined ? undefined : saveAnswersIn(tx, actor, { assessment, entries });
  });
}

/**
 * Saves answers in an assessment that `holdForAnswersIn` has locked together with the person's answers, and writes them
 * with the commit. Repeating a save changes nothing. If an answer has changed since the entry was read, an equal value
 * counts as saved, and another value is a conflict.
 */
export async function saveAnswersIn(
  tx: Tx,
  actor: UserActor,
  { assessment, entries }: { readonly assessment: HeldForAnswers; readonly entries: Entries },
): Promise<SaveOutcome<CardValue, AnswerRefusal>[]> {
  const { own, heldAt } = await asRespondentIn(tx, actor, { assessment, entries });
  const stands = new Map<string, Version<CardValue>>(own.answers.map(({ item, ...one }) => [item, one]));
  for (const [item, revision] of own.setAside) stands.set(item, { ...NEVER_SAVED, revision });
  const { versions } = own;
  const written = new Map<string, Locale>();
  let isAnsweredOtherwise = false;

  const outcomes = entries.map(({ key, base, value, locale }): SaveOutcome<CardValue, AnswerRefusal> => {
    const item = askedItem(assessment, key);
    if (item === undefined) return { key, status: "refused", reason: "unknown-item" };
    if (!isWritable(assessment.states[phaseOf(item.cell)])) return { key, status: "refused", reason: "phase-not-open" };
    if (!assessment.items.has(key)) throw new Error("an answer is saved that was not read");
    const before = stands.get(key) ?? NEVER_SAVED;
    const decided = decideChange(before, { key, base, value });
    if (decided !== "write") return decided;
    if (versions + written.size >= VERSIONS_MAX) return { key, status: "refused", reason: "too-many-versions" };
    const now = { value, revision: before.revision + 1, savedAt: heldAt };
    stands.set(key, now);
    written.set(key, locale);
    if ((before.value.answer === null) !== (value.answer === null)) isAnsweredOtherwise = true;
    return { key, status: "saved", revision: now.revision, savedAt: now.savedAt };
  });
  if (written.size === 0) return outcomes;
  const ids = { firmId: assessment.firmId, assessmentId: assessment.id, respondentId: own.respondentId };
  const rows = rowsOf(stands, written);
  askLast(tx, () => writeIn(tx, ids, rows));
  // The state of an assignment depends only on which items are answered, so an update is needed only if that has
  // changed.
  if (isAnsweredOtherwise) settleLast(tx, assessment, "own");
  return outcomes;
}

/** The item as the assessment's version of the questionnaire asks it. */
export function askedItem(input: Pick<Assessment, "instrument">, item: string): Item | undefined {
  const instrument = findInstrument(input.instrument.id, input.instrument.version);
  return instrument === undefined ? undefined : findItem(instrument, item);
}

/** The person's locked answers. With the first answer, creates the person's respondent row and locks it. */
async function asRespondentIn(
  tx: Tx,
  actor: UserActor,
  { assessment, entries }: { readonly assessment: HeldForAnswers; readonly entries: Entries },
) {
  const { id: assessmentId, firmId, own, heldAt } = assessment;
  if (own !== undefined) return { own, heldAt };
  await makeRespondentIn(tx, actor, { assessmentId, firmId });
  const held = await holdForAnswersIn(tx, { assessmentId, entries });
  if (held?.own === undefined) throw new Error("a respondent was made and is not there");
  return { own: held.own, heldAt: held.heldAt };
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
  if (member === undefined) throw new Error("a person without a membership has locked an assessment of the firm");
  await tx
    .insert(respondent)
    .values({ ...ids, ...member, personId, kind: "member", id: randomUUIDv7() })
    .onConflictDoNothing();
}

const rowsOf = (stands: ReadonlyMap<string, Version<CardValue>>, written: ReadonlyMap<string, Locale>) =>
  [...written].flatMap(([item, locale]) => {
    const now = stands.get(item);
    if (now === undefined) return [];
    return { item_id: item, locale, revision: now.revision, saved_at: now.savedAt, ...columnsOf(now.value) };
  });

/** The answer to an item, with its comment and mark, as the columns of its row. */
const columnsOf = ({ answer: given, comment, marked }: CardValue) => ({
  level: given !== null && "level" in given ? given.level : null,
  dont_know: given !== null && "dontKnow" in given,
  comment,
  marked,
});

/** Whose answers are written, and in which assessment. */
export type Own = { readonly firmId: string; readonly assessmentId: string; readonly respondentId: string };

/**
 * Adds new versions to the history, with one statement text for any number of them, which stays prepared. A trigger
 * (`keep_answers`) updates the answers, and fails the save if a version does not follow the stored one.
 */
async function writeIn(tx: Tx, { firmId, assessmentId, respondentId }: Own, rows: ReturnType<typeof rowsOf>) {
  await tx.execute(sql`
    insert into app.answer_history (firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked,
      revision, locale, saved_at)
    select ${firmId}::uuid, ${assessmentId}::uuid, ${respondentId}::uuid, v.*
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(item_id text, level integer, dont_know boolean, comment text,
      marked boolean, revision integer, locale text, saved_at timestamptz)`);
}
