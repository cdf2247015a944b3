import { randomUUIDv7 } from "node:crypto";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import {
  type ConsultantRating,
  type Rated,
  type RatedItem,
  type RatedItems,
  type RatedVersion,
  type RatingDraft,
  type RatingSheet,
  ratedChoice,
  ratedLevel,
} from "@/lib/clients";
import type { ItemId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { decideChange, type SaveEntry, type SaveOutcome } from "@/lib/saving";
import { listAssessmentsIn } from "../assessments/assessments";
import { listNotApplicableIn } from "../assessments/not-applicable";
import { askRows, askValue } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { consultant } from "../schema/engagements";
import { consultantAnswer, consultantRating } from "../schema/ratings";
import { notApplicable } from "../schema/records";
import { asConsultant } from "./clients";

type AtAssessment = { readonly firmId: string; readonly assessmentId: string };

/** What the page of a rating needs. Undefined without an active engagement, or if the cycle is not the client's. */
export async function findRatingSheet(actor: Actor, ids: AtAssessment): Promise<RatingSheet | undefined> {
  const view = { firmId: ids.firmId, view: "rating", subjects: [ids.assessmentId] } as const;
  return asConsultant(actor, view, async (tx, client) => {
    const assessments = await listAssessmentsIn(tx, ids);
    const assessment = assessments.find((one) => one.id === ids.assessmentId);
    if (assessment === undefined) return undefined;
    const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
    if (instrument === undefined) throw new Error(`no instrument of assessment ${assessment.id}`);
    return {
      client,
      assessment,
      instrument,
      notApplicable: [...(await listNotApplicableIn(tx, ids)).keys()],
      isLatest: assessments[0]?.id === assessment.id,
      rating: (await listRatingsIn(tx, ids)).find((one) => isOwn(one, actor)),
    };
  });
}

const isOwn = (rating: ConsultantRating, actor: Actor): boolean =>
  actor.kind === "user" && rating.consultantId === actor.personId;

/** The ratings of a cycle that a member of the firm may read: submitted ones, once the result is frozen. */
export const listRatings = (actor: Actor, ids: { readonly assessmentId: string }): Promise<ConsultantRating[]> =>
  asActor(actor, (tx) => listRatingsIn(tx, ids));

/** The ratings of a cycle that the actor may read, earliest first. */
export async function listRatingsIn(tx: Tx, ids: { readonly assessmentId: string }): Promise<ConsultantRating[]> {
  return selectRatings(tx, eq(consultantRating.assessmentId, ids.assessmentId));
}

/** All ratings of a firm that the actor may read. */
export async function listFirmRatingsIn(tx: Tx, ids: { readonly firmId: string }): Promise<ConsultantRating[]> {
  return selectRatings(tx, eq(consultantRating.firmId, ids.firmId));
}

async function selectRatings(tx: Tx, where: ReturnType<typeof eq>): Promise<ConsultantRating[]> {
  const heads = await tx
    .select({
      id: consultantRating.id,
      assessmentId: consultantRating.assessmentId,
      consultantId: consultantRating.consultantId,
      consultant: shown(consultant.displayName, consultant.otherName),
      organisation: consultant.organisation,
      blind: consultantRating.blind,
      begunAt: consultantRating.begunAt,
      givenAt: consultantRating.givenAt,
    })
    .from(consultantRating)
    .leftJoin(consultant, eq(consultant.personId, consultantRating.consultantId))
    .where(where)
    .orderBy(asc(consultantRating.givenAt), asc(consultantRating.id));
  if (heads.length === 0) return [];
  const answers = await tx
    .select({
      ratingId: consultantAnswer.ratingId,
      item: consultantAnswer.itemId,
      level: consultantAnswer.level,
      evidenceSeen: consultantAnswer.evidenceSeen,
      note: consultantAnswer.note,
      revision: consultantAnswer.revision,
      savedAt: consultantAnswer.savedAt,
    })
    .from(consultantAnswer)
    .innerJoin(
      consultantRating,
      and(eq(consultantRating.firmId, consultantAnswer.firmId), eq(consultantRating.id, consultantAnswer.ratingId)),
    )
    .where(where);
  return heads.map((head) => ({ ...head, items: itemsOf(answers.filter((one) => one.ratingId === head.id)) }));
}

type Drafted = Pick<Assessment, "id" | "instrument">;

/** The progress of the acting consultant's draft for a cycle. Undefined if there is none, or it was submitted. */
export const findDraftIn = async (tx: Tx, assessment: Drafted): Promise<RatingDraft | undefined> =>
  (await findDraftsIn(tx, [assessment])).get(assessment.id);

/** The progress of the acting consultant's drafts for several cycles, by assessment. Omits cycles without a draft. */
export async function findDraftsIn(tx: Tx, assessments: readonly Drafted[]): Promise<Map<string, RatingDraft>> {
  const ids = assessments.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: consultantRating.assessmentId, item: consultantAnswer.itemId })
    .from(consultantRating)
    .leftJoin(
      consultantAnswer,
      and(eq(consultantAnswer.firmId, consultantRating.firmId), eq(consultantAnswer.ratingId, consultantRating.id)),
    )
    .where(
      and(
        inArray(consultantRating.assessmentId, ids),
        eq(consultantRating.consultantId, sql`app.actor_person()`),
        isNull(consultantRating.givenAt),
      ),
    );
  const begun = assessments.filter(({ id }) => rows.some((row) => row.id === id));
  if (begun.length === 0) return new Map();
  const leftOut = await tx
    .select({ id: notApplicable.assessmentId, item: notApplicable.itemId })
    .from(notApplicable)
    .where(
      inArray(
        notApplicable.assessmentId,
        begun.map(({ id }) => id),
      ),
    );
  return new Map(begun.map((assessment) => [assessment.id, countDraft(assessment, rows, leftOut)]));
}

type AtItem = { readonly id: string; readonly item: string | null };

function countDraft({ id, instrument }: Drafted, rows: readonly AtItem[], leftOut: readonly AtItem[]): RatingDraft {
  const out = new Set(leftOut.filter((row) => row.id === id).map(({ item }) => item));
  const items = findInstrument(instrument.id, instrument.version)?.items ?? [];
  const asked = new Set<string>(items.map((item) => item.id).filter((item) => !out.has(item)));
  return { n: rows.filter((row) => row.id === id && row.item !== null && asked.has(row.item)).length, all: asked.size };
}

function itemsOf(rows: readonly (RatedVersion & { readonly item: string })[]): RatedItems {
  const items: Partial<Record<ItemId, RatedVersion>> = {};
  for (const { item, level, evidenceSeen, note, revision, savedAt } of rows) {
    if (isItemId(item)) items[item] = { level, evidenceSeen, note, revision, savedAt };
  }
  return items;
}

/** Begins the acting consultant's rating of a client's latest cycle, or finds it. Undefined if none can begin. */
export async function beginRating(actor: Actor, ids: AtAssessment): Promise<string | undefined> {
  const view = { firmId: ids.firmId, view: "rating", subjects: [ids.assessmentId] } as const;
  return asConsultant(actor, view, async (tx) => {
    const call = sql`app.begin_rating(${ids.firmId}, ${ids.assessmentId}, ${randomUUIDv7()})`;
    return (await askValue<string | null>(tx, call)) ?? undefined;
  });
}

const RATING_REFUSALS = ["not-found", "given-already", "items-missing"] as const;
type RatingRefusal = (typeof RATING_REFUSALS)[number];

type AtRating = { readonly firmId: string; readonly ratingId: string };

/** Saves the rating of one item. The last save counts. */
export async function rateItem(
  actor: Actor,
  input: AtRating & { readonly item: ItemId } & RatedItem,
): Promise<Result<undefined, RatingRefusal>> {
  return ask(actor, "saved", rateItemOf(input.ratingId, input.item, input));
}

type RatedOutcome = SaveOutcome<Rated, RatingRefusal>;

/** Saves the ratings of items, one outcome for each entry, in their order. Repeating it changes nothing. */
export async function rateItems(
  actor: Actor,
  { ratingId, entries }: AtRating & { readonly entries: readonly SaveEntry<Rated>[] },
): Promise<RatedOutcome[]> {
  return asActor(actor, async (tx) => {
    const outcomes: RatedOutcome[] = [];
    for (const entry of entries) outcomes.push(await rateItemIn(tx, ratingId, entry));
    return outcomes;
  });
}

type StoredItem = Omit<Rated, "choice"> & {
  readonly refusal: RatingRefusal | null;
  readonly revision: number;
  readonly level: number | null;
  readonly savedAt: string | null;
  readonly now: string;
};

async function rateItemIn(tx: Tx, ratingId: string, entry: SaveEntry<Rated>): Promise<RatedOutcome> {
  const { key, value } = entry;
  const [stored] = await askRows<StoredItem>(tx, sql`select *, now() from app.hold_rated_item(${ratingId}, ${key})`);
  if (stored?.refusal !== null) return { key, status: "refused", reason: stored?.refusal ?? "not-found" };
  const { revision, level, evidenceSeen, note, savedAt, now } = stored;
  const before = { choice: ratedChoice(level), evidenceSeen, note };
  const stands = savedAt === null ? undefined : { value: before, revision, savedAt: new Date(savedAt).toISOString() };
  const decided = decideChange(stands, entry);
  if (decided !== "write") return decided;
  await tx.execute(sql`select ${rateItemOf(ratingId, key, { ...value, level: ratedLevel(value.choice) })}`);
  return { key, status: "saved", revision: revision + 1, savedAt: new Date(now).toISOString() };
}

const rateItemOf = (ratingId: string, item: string, { level, evidenceSeen, note }: RatedItem) =>
  sql`app.rate_item(${ratingId}, ${item}, ${level}, ${evidenceSeen}, ${note})`;

const refusalNamed = (outcome: string | undefined): RatingRefusal =>
  RATING_REFUSALS.find((one) => one === outcome) ?? "not-found";

/** Submits the rating. Every item that applies must be rated, or marked as not judged. */
export async function giveRating(
  actor: Actor,
  input: AtRating & { readonly items: readonly ItemId[] },
): Promise<Result<undefined, RatingRefusal>> {
  return ask(actor, "given", sql`app.give_rating(${input.ratingId}, ${sql.param([...input.items])}::text[])`);
}

/** Deletes a draft. A submitted rating cannot be deleted. */
export async function dropRating(actor: Actor, ids: AtRating): Promise<Result<undefined, RatingRefusal>> {
  return ask(actor, "dropped", sql`app.drop_rating(${ids.ratingId})`);
}

async function ask(
  actor: Actor,
  done: string,
  call: ReturnType<typeof sql>,
): Promise<Result<undefined, RatingRefusal>> {
  if (actor.kind !== "user") return err("not-found");
  const outcome = await asActor(actor, (tx) => askValue<string>(tx, call));
  return outcome === done ? ok(undefined) : err(refusalNamed(outcome));
}
