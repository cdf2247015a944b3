import { and, eq, isNotNull, like, or, sql } from "drizzle-orm";
import { findInstrument, findItem } from "@/lib/catalog";
import {
  type CardValue,
  type Item,
  type ItemAnswer,
  type ItemId,
  isLevel,
  type Phase,
  phaseOf,
  type Stratum,
} from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { isWritable, type PhaseState } from "@/lib/workflow";
import { asActor, type Tx } from "../core/scope";
import { answer, answerHistory, respondent } from "../schema/answers";
import { type Assessment, findAssessmentIn } from "./assessments";
import { settleIn } from "./assignments";
import { lockRespondent, type Own } from "./respondents";

/** What one card holds of one person. `answer` is null where it is not chosen or taken back. */
export type AnswerVersion = CardValue & { readonly revision: number; readonly savedAt: Date };
export type OwnAnswer = AnswerVersion & { readonly item: ItemId };

/** A change of one card, and the revision it was based on: 0 for a card never saved. What is absent stays as it is. */
export type AnswerEntry = {
  readonly item: string;
  readonly base: number;
  readonly answer?: ItemAnswer | null | undefined;
  readonly comment?: string | undefined;
  readonly marked?: boolean | undefined;
  readonly locale: Locale;
};

/**
 * Versions that are kept of one person's answers in one assessment; nobody who types comes near. It is known from the
 * revisions that a save reads anyway, and holds over all processes.
 */
export const VERSIONS_MAX = 50_000;

export type AnswerRefusal = "phase-not-open" | "unknown-item" | "too-many-versions";
export type AnswerOutcome =
  | { readonly item: string; readonly status: "saved"; readonly revision: number; readonly savedAt: Date }
  /** Another tab or device of the same person was faster; `theirs` is what stands there now. */
  | { readonly item: string; readonly status: "conflict"; readonly mine: AnswerEntry; readonly theirs: AnswerVersion }
  | { readonly item: string; readonly status: "refused"; readonly reason: AnswerRefusal };

/**
 * Saves answers of the acting person, one outcome an entry; undefined if the assessment is not his to see.
 *
 * Holds the assessment against moves and the person's respondent row against his own other tabs: what is compared is
 * what stands. Repeating a batch changes nothing. The same value on a stale base is saved, not a conflict.
 */
export async function saveAnswers(
  actor: Actor,
  at: { readonly assessmentId: string; readonly entries: readonly AnswerEntry[] },
): Promise<AnswerOutcome[] | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const states = await holdAssessmentIn(tx, at.assessmentId);
    const found = states === undefined ? undefined : await findAssessmentIn(tx, at);
    if (states === undefined || found === undefined) return undefined;
    const own = await lockRespondent(tx, actor.personId, found);

    const stored = await listVersions(tx, own);
    const versions = [...stored.values()].reduce((sum, { revision }) => sum + revision, 0);
    const outcomes: AnswerOutcome[] = [];
    const writes = new Map<ItemId, AnswerVersion & { readonly locale: Locale }>();
    for (const entry of at.entries) {
      const item = askedItem(found, entry.item);
      if (item === undefined) outcomes.push({ item: entry.item, status: "refused", reason: "unknown-item" });
      else if (!isWritable(states[phaseOf(item.cell)]))
        outcomes.push({ item: entry.item, status: "refused", reason: "phase-not-open" });
      else {
        const judged = judge(entry, stored.get(item.id));
        if (judged.write !== undefined && versions + writes.size >= VERSIONS_MAX) {
          outcomes.push({ item: entry.item, status: "refused", reason: "too-many-versions" });
          continue;
        }
        outcomes.push(judged.outcome);
        if (judged.write === undefined) continue;
        stored.set(item.id, judged.write);
        writes.set(item.id, { ...judged.write, locale: entry.locale });
      }
    }
    await writeVersions(tx, own, writes);
    if (writes.size > 0) await settleIn(tx, found);
    return outcomes;
  });
}

/** The states of the phases, held against moves until the transaction ends; undefined if not the actor's to see. */
export async function holdAssessmentIn(tx: Tx, assessmentId: string): Promise<Record<Phase, PhaseState> | undefined> {
  const held = await tx.execute(sql`select from app.hold_assessment(${assessmentId})`);
  if (held.length === 0) return undefined;
  return (await findAssessmentIn(tx, { assessmentId }))?.states;
}

/** The item as the assessment's version of the questionnaire asks it. */
export function askedItem(at: Pick<Assessment, "instrument">, item: string): Item | undefined {
  const instrument = findInstrument(at.instrument.id, at.instrument.version);
  return instrument === undefined ? undefined : findItem(instrument, item);
}

/** Compares an entry with what stands: nothing to do, a new version to write, or a conflict. */
function judge(
  entry: AnswerEntry,
  stored: AnswerVersion | undefined,
): { readonly outcome: AnswerOutcome; readonly write?: AnswerVersion } {
  const wanted = {
    answer: entry.answer === undefined ? (stored?.answer ?? null) : entry.answer,
    comment: entry.comment ?? stored?.comment ?? "",
    marked: entry.marked ?? stored?.marked ?? false,
  };
  if (stored !== undefined && isSame(wanted, stored)) return { outcome: savedAs(entry, stored) };
  if (stored !== undefined && stored.revision !== entry.base) {
    return { outcome: { item: entry.item, status: "conflict", mine: entry, theirs: stored } };
  }
  const write = { ...wanted, revision: (stored?.revision ?? 0) + 1, savedAt: new Date() };
  return { outcome: savedAs(entry, write), write };
}

const savedAs = (entry: AnswerEntry, version: AnswerVersion): AnswerOutcome => ({
  item: entry.item,
  status: "saved",
  revision: version.revision,
  savedAt: version.savedAt,
});

type Card = Pick<AnswerVersion, "answer" | "comment" | "marked">;
const isSame = (a: Card, b: Card): boolean =>
  levelOf(a.answer) === levelOf(b.answer) &&
  isDontKnow(a.answer) === isDontKnow(b.answer) &&
  a.comment === b.comment &&
  a.marked === b.marked;

const levelOf = (value: ItemAnswer | null) => (value !== null && "level" in value ? value.level : null);
const isDontKnow = (value: ItemAnswer | null): boolean => value !== null && "dontKnow" in value;

const ofOwn = (own: Own) =>
  and(
    eq(answer.firmId, own.firmId),
    eq(answer.assessmentId, own.assessmentId),
    eq(answer.respondentId, own.respondentId),
  );

const VERSION = {
  item: answer.itemId,
  level: answer.level,
  dontKnow: answer.dontKnow,
  comment: answer.comment,
  marked: answer.marked,
  revision: answer.revision,
  savedAt: answer.savedAt,
};

type VersionRow = Omit<AnswerVersion, "answer"> & {
  readonly item: string;
  readonly level: number | null;
  readonly dontKnow: boolean;
};

async function listVersions(tx: Tx, own: Own): Promise<Map<ItemId, AnswerVersion>> {
  const rows = await tx.select(VERSION).from(answer).where(ofOwn(own));
  return new Map(toOwn(rows).map((row) => [row.item, row]));
}

function toOwn(rows: readonly VersionRow[]): OwnAnswer[] {
  return rows.flatMap(({ level, dontKnow, item, ...rest }) =>
    isItemId(item) ? [{ ...rest, item, answer: toAnswer(level, dontKnow) }] : [],
  );
}

export const toAnswer = (level: number | null, dontKnow: boolean): ItemAnswer | null =>
  dontKnow ? { dontKnow: true } : isLevel(level) ? { level } : null;

async function writeVersions(tx: Tx, own: Own, writes: Map<ItemId, AnswerVersion & { readonly locale: Locale }>) {
  if (writes.size === 0) return;
  const rows = [...writes].map(([item, { answer: value, ...rest }]) => ({
    ...own,
    ...rest,
    itemId: item,
    level: levelOf(value),
    dontKnow: isDontKnow(value),
  }));
  await tx
    .insert(answer)
    .values(rows)
    .onConflictDoUpdate({
      target: [answer.firmId, answer.assessmentId, answer.respondentId, answer.itemId],
      set: {
        level: sql`excluded.level`,
        dontKnow: sql`excluded.dont_know`,
        comment: sql`excluded.comment`,
        marked: sql`excluded.marked`,
        revision: sql`excluded.revision`,
        locale: sql`excluded.locale`,
        savedAt: sql`excluded.saved_at`,
      },
    });
  await tx.insert(answerHistory).values(rows);
}

/** The acting person's own answers in an assessment, one a card; empty for whoever has none. */
export async function listOwnAnswers(
  actor: Actor,
  at: { readonly assessmentId: string; readonly phase?: Phase | undefined },
): Promise<OwnAnswer[]> {
  return asActor(actor, (tx) => listOwnAnswersIn(tx, actor, at));
}

export async function listOwnAnswersIn(
  tx: Tx,
  actor: Actor,
  at: { readonly assessmentId: string; readonly phase?: Phase | undefined },
): Promise<OwnAnswer[]> {
  if (actor.kind !== "user") return [];
  const rows = await tx
    .select(VERSION)
    .from(answer)
    .innerJoin(respondent, ofRespondent)
    .where(
      and(
        eq(answer.assessmentId, at.assessmentId),
        eq(respondent.personId, actor.personId),
        at.phase === undefined ? undefined : like(answer.itemId, `${at.phase}.%`),
      ),
    );
  return toOwn(rows);
}

const ofRespondent = and(
  eq(respondent.firmId, answer.firmId),
  eq(respondent.assessmentId, answer.assessmentId),
  eq(respondent.id, answer.respondentId),
);

/** How many items the acting person has answered, phase by phase; "don't know" counts, a comment alone does not. */
export async function countAnswered(
  actor: Actor,
  at: { readonly assessmentId: string },
): Promise<Record<Phase, number>> {
  const own = await listOwnAnswers(actor, at);
  const inPhase = (phase: Phase) => own.filter((row) => row.answer !== null && row.item.startsWith(`${phase}.`)).length;
  return { PRE: inPhase("PRE"), LRN: inPhase("LRN"), APP: inPhase("APP"), EVA: inPhase("EVA") };
}

/** What somebody answered, without what he typed beside it or marked: that is his alone. */
export type SeenAnswer = Pick<OwnAnswer, "item" | "answer"> & {
  readonly respondentId: string;
  readonly kind: "member" | "consultant";
  readonly stratum: Stratum;
};

/** Every answer the actor may see: his own, and a manager's colleagues' in phases submitted or accepted. */
export async function listAllAnswers(actor: Actor, at: { readonly assessmentId: string }): Promise<SeenAnswer[]> {
  return asActor(actor, (tx) => listAllAnswersIn(tx, at));
}

export async function listAllAnswersIn(tx: Tx, at: { readonly assessmentId: string }): Promise<SeenAnswer[]> {
  const rows = await tx
    .select({
      item: answer.itemId,
      level: answer.level,
      dontKnow: answer.dontKnow,
      respondentId: answer.respondentId,
      kind: respondent.kind,
      stratum: respondent.stratum,
    })
    .from(answer)
    .innerJoin(respondent, ofRespondent)
    .where(eq(answer.assessmentId, at.assessmentId))
    .orderBy(answer.respondentId, answer.itemId);
  return rows.flatMap(({ level, dontKnow, item, ...rest }) =>
    isItemId(item) ? [{ ...rest, item, answer: toAnswer(level, dontKnow) }] : [],
  );
}

export type FirstSaved = {
  readonly respondentId: string;
  readonly personId: string | null;
  readonly item: ItemId;
  readonly savedAt: Date;
};

/** When each member first answered each item, in order of time; a manager sees colleagues' in submitted phases alone. */
export async function listFirstSaved(actor: Actor, at: { readonly assessmentId: string }): Promise<FirstSaved[]> {
  const first = sql<Date>`min(${answerHistory.savedAt})`.mapWith(answerHistory.savedAt);
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        respondentId: answerHistory.respondentId,
        personId: respondent.personId,
        item: answerHistory.itemId,
        savedAt: first,
      })
      .from(answerHistory)
      .innerJoin(
        respondent,
        and(
          eq(respondent.firmId, answerHistory.firmId),
          eq(respondent.assessmentId, answerHistory.assessmentId),
          eq(respondent.id, answerHistory.respondentId),
        ),
      )
      .where(
        and(
          eq(answerHistory.assessmentId, at.assessmentId),
          eq(respondent.kind, "member"),
          or(answerHistory.dontKnow, isNotNull(answerHistory.level)),
        ),
      )
      .groupBy(answerHistory.respondentId, respondent.personId, answerHistory.itemId)
      .orderBy(first);
    return rows.flatMap(({ item, ...row }) => (isItemId(item) ? [{ ...row, item }] : []));
  });
}
