import { and, desc, eq, gt, inArray, isNotNull, like, type SQL, sql } from "drizzle-orm";
import { FieldEntry } from "@/lib/fields";
import { CHANNEL_KINDS, POSITION_IDS } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import {
  type DatedLink,
  type EndedPage,
  LINK_LIVES,
  type LinkChange,
  type LockedRegister,
  type NamedLink,
  type PastPart,
  type RegisterRow,
  registerAsOf,
} from "@/lib/register";
import { asActor, type Tx } from "../core/scope";
import { shown, shownIfAny } from "../core/shown";
import { link } from "../schema/links";
import { membership } from "../schema/people";
import { recordChange } from "../schema/records";
import { figuresOfResult, result, resultFigures } from "../schema/results";
import { listKnownLinksIn } from "./links";
import { toRow } from "./register";

/** Number of changes on one page. */
const HISTORY_PAGE = 100;

type HistoryAt = {
  readonly firmId: string;
  readonly linkId?: string | undefined;
  /** The id of the last change on the previous page. */
  readonly after?: string | undefined;
};

type LinkChangesPage = {
  readonly changes: readonly LinkChange[];
  /** The links that were changed. */
  readonly links: readonly NamedLink[];
  /** The id of the last change on this page, if older ones follow. */
  readonly last: string | undefined;
};

/** One page of the changes to a firm's links, latest first. Empty if the actor may not see them. */
export async function listLinkChanges(actor: Actor, input: HistoryAt): Promise<LinkChangesPage> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        id: recordChange.id,
        key: recordChange.key,
        before: recordChange.before,
        after: recordChange.after,
        by: shownIfAny(membership.displayName, membership.otherName),
        at: recordChange.at,
      })
      .from(recordChange)
      .leftJoin(
        membership,
        and(eq(membership.firmId, recordChange.firmId), eq(membership.personId, recordChange.byPersonId)),
      )
      .where(and(ofLinks(input), input.after === undefined ? undefined : isOlder(input.firmId, input.after)))
      .orderBy(desc(recordChange.at), desc(recordChange.id))
      .limit(HISTORY_PAGE);
    const changes = rows.flatMap(({ key, before, after, ...row }) => {
      const { linkId, part } = partOf(key);
      const [was, is] = [pastPart(linkId, part, before), pastPart(linkId, part, after)];
      return was === undefined || is === undefined ? [] : [{ ...row, linkId, part, before: was, after: is }];
    });
    const links = await listNamedIn(tx, input.firmId, [...new Set(changes.map(({ linkId }) => linkId))]);
    return { changes, links, last: rows.length < HISTORY_PAGE ? undefined : rows.at(-1)?.id };
  });
}

const ofLinks = ({ firmId, linkId }: HistoryAt): SQL | undefined =>
  and(
    eq(recordChange.firmId, firmId),
    like(recordChange.key, `link:${linkId ?? ""}${linkId === undefined ? "" : ":"}%`),
  );

/** Compares by time, then by id. The comparison is in SQL, because a JavaScript date has only milliseconds. */
const isOlder = (firmId: string, id: string): SQL =>
  sql`(${recordChange.at}, ${recordChange.id}) < (
    select last.at, last.id from ${recordChange} as last where last.firm_id = ${firmId} and last.id = ${id})`;

const NAMED = {
  id: link.id,
  direction: link.direction,
  partnerName: shown(link.partnerName, link.partnerOtherName),
  product: link.product,
  endedAt: link.endedAt,
};

const listNamedIn = (tx: Tx, firmId: string, ids?: readonly string[]): Promise<NamedLink[]> =>
  tx
    .select(NAMED)
    .from(link)
    .where(and(eq(link.firmId, firmId), ids === undefined ? undefined : inArray(link.id, [...ids])))
    .orderBy(link.direction, desc(link.createdAt), link.id);

/** The names of all links that the firm ever registered. Empty if the actor may not see them. */
export const listNamedLinks = (actor: Actor, { firmId }: { readonly firmId: string }): Promise<NamedLink[]> =>
  asActor(actor, (tx) => listNamedIn(tx, firmId));

/** Number of ended links on one page. */
const ENDED_PAGE = 50;

/** One page of the ended links, latest first. Pages count from 0; a number beyond the last shows the last page. */
export async function listEndedLinks(
  actor: Actor,
  { firmId, page }: { readonly firmId: string; readonly page: number },
): Promise<EndedPage> {
  return asActor(actor, async (tx) => {
    const ended = and(eq(link.firmId, firmId), isNotNull(link.endedAt));
    const all = await tx.$count(link, ended);
    const pages = Math.max(1, Math.ceil(all / ENDED_PAGE));
    const at = Math.min(page, pages - 1);
    const links = await tx
      .select(NAMED)
      .from(link)
      .where(ended)
      .orderBy(desc(link.endedAt), desc(link.id))
      .limit(ENDED_PAGE)
      .offset(at * ENDED_PAGE);
    return { links, all, number: at + 1, pages };
  });
}

/** All links that the firm ever registered, including ended ones. Empty if the actor may not see them. */
export async function listKnownLinks(actor: Actor, ids: { readonly firmId: string }): Promise<DatedLink[]> {
  return asActor(actor, (tx) => listKnownLinksIn(tx, ids));
}

/** The order of the register: customers first, largest share first. */
function byShare(a: RegisterRow, b: RegisterRow): number {
  if (a.direction !== b.direction) return a.direction < b.direction ? -1 : 1;
  return (b.share ?? -1) - (a.share ?? -1) || ((a.id ?? "") < (b.id ?? "") ? -1 : 1);
}

type RegisterAsOf = readonly (RegisterRow & { readonly id: string })[];

/** The register of a firm at an earlier time, in today's order. Empty if the actor may not see it. */
async function listRegisterAsOfIn(
  tx: Tx,
  input: { readonly firmId: string; readonly time: Date },
): Promise<RegisterAsOf> {
  const links = await listKnownLinksIn(tx, input);
  const changes = await tx
    .select({ key: recordChange.key, before: recordChange.before, at: recordChange.at })
    .from(recordChange)
    .where(and(ofLinks(input), gt(recordChange.at, input.time)));
  const past = changes.flatMap(({ key, before, at: changedAt }) => {
    const { linkId, part } = partOf(key);
    const was = pastPart(linkId, part, before);
    return was === undefined ? [] : [{ linkId, part, at: changedAt, before: was }];
  });
  const known = links.map(({ registeredAt, endedAt, ...row }) => ({ row: toRow(row), registeredAt, endedAt }));
  return registerAsOf(known, past, input.time);
}

function partOf(key: string): { readonly linkId: string; readonly part: string } {
  const [, linkId = "", part = ""] = key.split(":");
  return { linkId, part };
}

/** An earlier value in the register's format. Undefined for a part or a value that this version does not know. */
function pastPart(linkId: string, part: string, value: unknown): PastPart | undefined {
  if (part === "life") return { kind: "life", life: LINK_LIVES.find((one) => one === value) ?? null };
  const question = POSITION_IDS.find((id) => id === part);
  const [, below, name] = /^(channel|incident)-(.+)$/.exec(part) ?? [];
  const change = { base: 0, linkId, value: value ?? null };
  if (question !== undefined) {
    const read = FieldEntry.safeParse({ kind: "link-answer", ...change, question }).data;
    if (read?.kind === "link-answer") return { kind: "fact", patch: { answers: { [question]: read.value } } };
    return undefined;
  }
  if (below === "channel") {
    const channel = CHANNEL_KINDS.find((kind) => kind === name);
    const read = FieldEntry.safeParse({ kind: "link-channel", ...change, channel }).data;
    if (read?.kind !== "link-channel") return undefined;
    return { kind: "fact", patch: { channels: { [read.channel]: read.value } } };
  }
  if (below === "incident") {
    const read = FieldEntry.safeParse({ kind: "link-incident", ...change, incidentId: name }).data;
    return read?.kind === "link-incident" ? { kind: "incident", id: read.incidentId, value: read.value } : undefined;
  }
  const read = FieldEntry.safeParse({ kind: "link", base: 0, linkId, change: { field: part, value: value ?? null } });
  if (read.data?.kind !== "link") return undefined;
  return { kind: "fact", patch: { [read.data.change.field]: read.data.change.value } };
}

/**
 * The frozen results of a firm, latest first; each contains its register of that time. Empty if the actor may not see
 * them.
 */
export async function listFreezes(actor: Actor, ids: { readonly firmId: string }): Promise<LockedRegister[]> {
  return asActor(actor, (tx) => listFreezesIn(tx, ids));
}

const listFreezesIn = (tx: Tx, ids: { readonly firmId: string }): Promise<LockedRegister[]> =>
  tx
    .select({
      assessmentId: result.assessmentId,
      cycle: resultFigures.cycle,
      revision: result.revision,
      frozenAt: result.frozenAt,
    })
    .from(result)
    .innerJoin(resultFigures, figuresOfResult)
    .where(eq(result.firmId, ids.firmId))
    .orderBy(desc(result.frozenAt));

/** The register that was frozen with a result: the given revision, or the latest. Undefined if there is none. */
export async function findLockedRegister(
  actor: Actor,
  input: { readonly firmId: string; readonly assessmentId: string; readonly revision?: number | undefined },
): Promise<(LockedRegister & { readonly rows: RegisterAsOf }) | undefined> {
  return asActor(actor, async (tx) => {
    const freezes = await listFreezesIn(tx, input);
    const locked = freezes.find(
      (one) =>
        one.assessmentId === input.assessmentId && (input.revision === undefined || one.revision === input.revision),
    );
    if (locked === undefined) return undefined;
    const rows = await listRegisterAsOfIn(tx, { firmId: input.firmId, time: locked.frozenAt });
    return { ...locked, rows: rows.toSorted(byShare) };
  });
}
