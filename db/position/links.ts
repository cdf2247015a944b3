import { randomUUIDv7 } from "node:crypto";
import { and, eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { isWritable } from "@/lib/assessments";
import { DETERMINANT_IDS, isLevel, type Level, type LinkDirection } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { LinkAnswers } from "@/lib/position";
import type { DatedLink, LinkRefusal, ListedLink, RegisteredLink } from "@/lib/register";
import { err, ok, type Result } from "@/lib/result";
import { holdAssessmentsIn } from "../assessments/assessments";
import { asActor, inTurn, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { holdMemberIn } from "../fields/hold-for-fields";
import { holdRegisterIn } from "../fields/hold-register";
import { isOverSales } from "../fields/link-fields";
import { link, linkAnswer } from "../schema/links";
import { type LinkIds, listChannelsIn, listIncidentsIn } from "./channels-and-incidents";
import { lifeChange, type PartChange, partChange, writeHistoryIn } from "./link-history";

/** Maximum number of customer links or bundles in a register. Source: method 4.3. */
export const CUSTOMER_LINKS_MAX = 5;

/**
 * The live links of a firm with their answers: customers first, largest share first. Empty if the actor may not see
 * them.
 */
export async function listLinks(actor: Actor, ids: { readonly firmId: string }): Promise<RegisteredLink[]> {
  return asActor(actor, (tx) => listLinksIn(tx, ids));
}

export const listLinksIn = (tx: Tx, ids: { readonly firmId: string }): Promise<RegisteredLink[]> => readLiveIn(tx, ids);

/** The live customer links with all their fields: what the questions of Preparation about the register need. */
export const listCustomers = (actor: Actor, ids: { readonly firmId: string }): Promise<RegisteredLink[]> =>
  asActor(actor, (tx) => listCustomersIn(tx, ids));

export const listCustomersIn = (tx: Tx, ids: { readonly firmId: string }): Promise<RegisteredLink[]> =>
  readLiveIn(tx, ids, eq(link.direction, "customer"));

async function readLiveIn(tx: Tx, ids: { readonly firmId: string }, which?: SQL): Promise<RegisteredLink[]> {
  const live = await readLinksIn(tx, ids, and(isNull(link.endedAt), which));
  return live.map(({ endedAt: _e, registeredAt: _r, ...one }) => one);
}

type ToList = {
  readonly firmId: string;
  /** Selects the links whose answers are read too. Default: all. */
  readonly answersOf?: ((links: readonly ListedLink[]) => readonly string[]) | undefined;
};

/**
 * All live links in the order of the register, with the columns of the list. A large register has tens of thousands of
 * answers, but a page shows those of a few dozen links.
 */
export const listListedLinks = (actor: Actor, input: ToList): Promise<ListedLink[]> =>
  asActor(actor, (tx) => listListedLinksIn(tx, input));

export async function listListedLinksIn(tx: Tx, { firmId, answersOf }: ToList): Promise<ListedLink[]> {
  const here = and(eq(link.firmId, firmId), isNull(link.endedAt));
  const rows = await tx
    .select({
      id: link.id,
      direction: link.direction,
      kind: link.kind,
      partnerName: shown(link.partnerName, link.partnerOtherName),
      typedName: link.partnerName,
      partnerType: link.partnerType,
      partnerCountry: link.partnerCountry,
      product: link.product,
      startYear: link.startYear,
      share: link.share,
      shareOfPartner: link.shareOfPartner,
      functions: link.functions,
    })
    .from(link)
    .where(here)
    .orderBy(...REGISTER_ORDER);
  const bare = rows.map((row): ListedLink => ({ ...row, answers: {} }));
  const wanted = answersOf?.(bare);
  const answers = await readAnswersIn(tx, firmId, wanted ?? tx.select({ id: link.id }).from(link).where(here));
  return bare.map((one) => ({ ...one, answers: answers.get(one.id) ?? {} }));
}

const REGISTER_ORDER = [link.direction, sql`${link.share} desc nulls last`, link.id] as const;

/** All links that the firm ever registered, in the order of the register. */
export const listKnownLinksIn = (tx: Tx, ids: { readonly firmId: string }): Promise<DatedLink[]> =>
  readLinksIn(tx, ids);

async function readLinksIn(tx: Tx, ids: { readonly firmId: string }, which?: SQL): Promise<DatedLink[]> {
  const here = and(eq(link.firmId, ids.firmId), which);
  const rows = await tx
    .select({
      ...getTableColumns(link),
      typedName: link.partnerName,
      partnerName: shown(link.partnerName, link.partnerOtherName),
    })
    .from(link)
    .where(here)
    .orderBy(...REGISTER_ORDER);
  const these = tx.select({ id: link.id }).from(link).where(here);
  const answers = await readAnswersIn(tx, ids.firmId, these);
  const [channelsOf, incidentsOf] = [
    byLink(await listChannelsIn(tx, ids, these)),
    byLink(await listIncidentsIn(tx, ids, these)),
  ];
  return rows.map(({ firmId: _f, partnerFirmId: _p, createdAt: registeredAt, ...row }) => {
    return {
      ...row,
      registeredAt,
      incidents: (incidentsOf.get(row.id) ?? []).map(({ id, kind, date, note }) => ({ id, kind, date, note })),
      answers: answers.get(row.id) ?? {},
      channels: Object.fromEntries(
        (channelsOf.get(row.id) ?? []).map(({ kind, direction, frequency, tacitness, costBearer }) => [
          kind,
          { direction, frequency, tacitness: tacitness === null ? null : levelOf(tacitness), costBearer },
        ]),
      ),
    };
  });
}

/** Reads the answers of a link as one row: a large register has tens of thousands, and each row costs time. */
async function readAnswersIn(tx: Tx, firmId: string, of: LinkIds): Promise<ReadonlyMap<string, LinkAnswers>> {
  if (Array.isArray(of) && of.length === 0) return new Map();
  const rows = await tx
    .select({
      linkId: linkAnswer.linkId,
      levels: sql<Record<string, number>>`jsonb_object_agg(${linkAnswer.questionId}, ${linkAnswer.level})`,
    })
    .from(linkAnswer)
    .where(and(eq(linkAnswer.firmId, firmId), inArray(linkAnswer.linkId, of)))
    .groupBy(linkAnswer.linkId);
  return new Map(
    rows.map(({ linkId, levels }) => [
      linkId,
      Object.fromEntries(Object.entries(levels).map(([question, level]) => [question, levelOf(level)])),
    ]),
  );
}

function byLink<R extends { readonly linkId: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  return Map.groupBy(rows, ({ linkId }) => linkId);
}

function levelOf(value: number): Level {
  if (!isLevel(value)) throw new Error(`a link answer holds level ${value}`);
  return value;
}

/** A live link with its answers. Undefined if it has ended, or the actor may not see it. */
export async function findLink(
  actor: Actor,
  ids: { readonly firmId: string; readonly linkId: string },
): Promise<RegisteredLink | undefined> {
  const [found] = await asActor(actor, (tx) => readLiveIn(tx, ids, eq(link.id, ids.linkId)));
  return found;
}

/** A live or ended link. Undefined if the actor may not see it. */
export async function findKnownLink(
  actor: Actor,
  ids: { readonly firmId: string; readonly linkId: string },
): Promise<DatedLink | undefined> {
  const [found] = await asActor(actor, (tx) => readLinksIn(tx, ids, eq(link.id, ids.linkId)));
  return found;
}

/** Maximum number of links offered as a source to copy answers from, largest first. */
const COPY_SOURCES_MAX = 100;

/** The live links of one direction with an answer to at least one of the first nine questions. */
export const listCopySources = (
  actor: Actor,
  ids: { readonly firmId: string; readonly direction: LinkDirection },
): Promise<{ readonly id: string; readonly partnerName: string }[]> =>
  asActor(actor, (tx) => {
    const here = and(eq(link.firmId, ids.firmId), eq(link.direction, ids.direction), isNull(link.endedAt));
    const answered = tx
      .select({ id: linkAnswer.linkId })
      .from(linkAnswer)
      .where(and(eq(linkAnswer.firmId, ids.firmId), inArray(linkAnswer.questionId, [...DETERMINANT_IDS])));
    return tx
      .select({ id: link.id, partnerName: shown(link.partnerName, link.partnerOtherName) })
      .from(link)
      .where(and(here, inArray(link.id, answered)))
      .orderBy(...REGISTER_ORDER)
      .limit(COPY_SOURCES_MAX);
  });

export type NewLink = Pick<RegisteredLink, "direction" | "kind" | "partnerName" | "share"> &
  Partial<
    Pick<
      RegisteredLink,
      "partnerOtherName" | "partnerType" | "partnerCountry" | "product" | "startYear" | "shareOfPartner" | "functions"
    >
  > & {
    /** Generated by the form, so that a request sent twice creates one link. */
    readonly id?: string | undefined;
  };

/** Maximum number of live links of a firm, because pages read all of them. */
export const LINKS_MAX = 2_000;

/** Maximum number of links of a firm, including ended ones. */
export const KNOWN_LINKS_MAX = 5_000;

/** Whether `more` links still fit. A register that already exceeds the limit can be opened, but not extended. */
export async function hasRoomIn(tx: Tx, firmId: string, more: number): Promise<boolean> {
  if (more === 0) return true;
  const known = await tx.$count(link, eq(link.firmId, firmId));
  return known + more <= KNOWN_LINKS_MAX && (await countLiveIn(tx, firmId)) + more <= LINKS_MAX;
}

const countLiveIn = (tx: Tx, firmId: string) => tx.$count(link, and(eq(link.firmId, firmId), isNull(link.endedAt)));

/** Adds a link to the register and returns its id. Preparation of the latest cycle must be open. */
export async function createLink(
  actor: Actor,
  input: { readonly firmId: string; readonly link: NewLink },
): Promise<Result<string, LinkRefusal>> {
  const { id = randomUUIDv7(), functions = [], ...fields } = input.link;
  return asActor(actor, async (tx) => {
    const closed = await refuseRegister(tx, input.firmId);
    if (closed !== undefined) return err(closed);
    const same = and(eq(link.firmId, input.firmId), eq(link.id, id));
    if ((await tx.$count(link, same)) > 0) return ok(id);
    if (!(await hasRoomIn(tx, input.firmId, 1))) return err("no-room");
    if (fields.direction === "customer") {
      const refused = await refuseCustomer(tx, { firmId: input.firmId, share: fields.share });
      if (refused !== undefined) return err(refused);
    }
    await tx.insert(link).values({ ...fields, firmId: input.firmId, id, functions: [...functions] });
    await writeHistoryIn(tx, actor, { firmId: input.firmId, changes: [lifeChange(id, null, "live")] });
    return ok(id);
  });
}

async function refuseCustomer(
  tx: Tx,
  input: { readonly firmId: string; readonly share: number | null },
): Promise<LinkRefusal | undefined> {
  if (input.share === null) return "share-missing";
  const customers = and(eq(link.firmId, input.firmId), eq(link.direction, "customer"), isNull(link.endedAt));
  if ((await tx.$count(link, customers)) >= CUSTOMER_LINKS_MAX) return "too-many-customers";
  return (await isOverSales(tx, { firmId: input.firmId, share: input.share })) ? "shares-over-one" : undefined;
}

/** Ends a link on a date. It leaves the register, and earlier results keep it. */
export async function endLink(
  actor: Actor,
  input: { readonly firmId: string; readonly linkId: string; readonly day?: string | null | undefined },
): Promise<Result<undefined, LinkRefusal>> {
  return asActor(actor, async (tx) => {
    const closed = await refuseRegister(tx, input.firmId);
    if (closed !== undefined) return err(closed);
    const here = and(eq(link.firmId, input.firmId), eq(link.id, input.linkId), isNull(link.endedAt));
    const [before] = await tx.select({ validFrom: link.validFrom, validTo: link.validTo }).from(link).where(here);
    if (before === undefined) return err("not-found");
    const validTo = input.day ?? before.validTo;
    if (validTo !== null && before.validFrom !== null && validTo < before.validFrom) return err("dates-crossed");
    await tx.update(link).set({ endedAt: sql`now()`, validTo }).where(here);
    const changes = [
      lifeChange(input.linkId, "live", "ended"),
      ...partChange(input.linkId, "validTo", before.validTo, validTo),
    ];
    await writeHistoryIn(tx, actor, { firmId: input.firmId, changes });
    return ok(undefined);
  });
}

/** Reactivates an ended link with its old values, without an end date. */
export async function resumeLink(
  actor: Actor,
  ids: { readonly firmId: string; readonly linkId: string },
): Promise<Result<undefined, LinkRefusal>> {
  return asActor(actor, async (tx) => {
    const closed = await refuseRegister(tx, ids.firmId);
    if (closed !== undefined) return err(closed);
    const here = and(eq(link.firmId, ids.firmId), eq(link.id, ids.linkId), isNotNull(link.endedAt));
    const [before] = await tx
      .select({ direction: link.direction, share: link.share, validTo: link.validTo })
      .from(link)
      .where(here);
    if (before === undefined) return err("not-found");
    if ((await countLiveIn(tx, ids.firmId)) >= LINKS_MAX) return err("no-room");
    if (before.direction === "customer") {
      const refused = await refuseCustomer(tx, { firmId: ids.firmId, share: before.share });
      if (refused !== undefined) return err(refused);
    }
    await tx.update(link).set({ endedAt: null, validTo: null }).where(here);
    const changes: PartChange[] = [
      lifeChange(ids.linkId, "ended", "live"),
      ...partChange(ids.linkId, "validTo", before.validTo, null),
    ];
    await writeHistoryIn(tx, actor, { firmId: ids.firmId, changes });
    return ok(undefined);
  });
}

/**
 * Why the actor may not change the register now; undefined if they may. Locks the register against concurrent changes,
 * saves of link fields and phase moves, and keeps the actor's membership until the transaction ends.
 */
export async function refuseRegister(tx: Tx, firmId: string): Promise<"phase-not-open" | "not-found" | undefined> {
  const [, { all, locked }, member] = await inTurn(
    () => holdRegisterIn(tx, firmId, "alone"),
    () => holdAssessmentsIn(tx, { firmId }),
    () => holdMemberIn(tx, firmId),
  );
  if (member === undefined) return "not-found";
  const [latest] = locked;
  const isOpen = all.length === 0 || (latest !== undefined && isWritable(latest.states.PRE));
  return isOpen ? undefined : "phase-not-open";
}
