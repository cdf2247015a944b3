import { and, desc, eq, gt, like, lt, or, type SQL } from "drizzle-orm";
import { CHANNEL_KINDS, POSITION_IDS } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { LINK_LIVES, type PastPart, type RegisterRow, registerAsOf } from "@/lib/register";
import { type KnownLink, listKnownLinksIn } from "./links";
import { RecordEntry } from "./record-entry";
import { toRow } from "./register";
import { membership } from "./schema/people";
import { recordChange } from "./schema/records";
import { result, resultFigures } from "./schema/results";
import { asActor } from "./scope";

/** Changes that a page of the history shows. */
export const HISTORY_PAGE = 100;

export type LinkChange = {
  readonly id: string;
  readonly linkId: string;
  readonly part: string;
  readonly before: PastPart;
  readonly after: PastPart;
  /** The colleague's name; null once the person is gone. */
  readonly by: string | null;
  readonly at: Date;
};

type HistoryAt = {
  readonly firmId: string;
  readonly linkId?: string | undefined;
  /** The last change of the page before. */
  readonly after?: string | undefined;
};

/** What happened to the links of a firm, the latest first, one page of it. Empty for a stranger. */
export async function listLinkChanges(actor: Actor, at: HistoryAt): Promise<LinkChange[]> {
  return asActor(actor, async (tx) => {
    const [last] =
      at.after === undefined
        ? []
        : await tx
            .select({ at: recordChange.at, id: recordChange.id })
            .from(recordChange)
            .where(and(eq(recordChange.firmId, at.firmId), eq(recordChange.id, at.after)));
    const rows = await tx
      .select({
        id: recordChange.id,
        key: recordChange.key,
        before: recordChange.before,
        after: recordChange.after,
        by: membership.displayName,
        at: recordChange.at,
      })
      .from(recordChange)
      .leftJoin(
        membership,
        and(eq(membership.firmId, recordChange.firmId), eq(membership.personId, recordChange.byPersonId)),
      )
      .where(and(ofLinks(at), last === undefined ? undefined : isOlder(last)))
      .orderBy(desc(recordChange.at), desc(recordChange.id))
      .limit(HISTORY_PAGE);
    return rows.flatMap(({ key, before, after, ...row }) => {
      const { linkId, part } = partOf(key);
      const [was, is] = [pastPart(linkId, part, before), pastPart(linkId, part, after)];
      return was === undefined || is === undefined ? [] : [{ ...row, linkId, part, before: was, after: is }];
    });
  });
}

const ofLinks = ({ firmId, linkId }: HistoryAt): SQL | undefined =>
  and(
    eq(recordChange.firmId, firmId),
    like(recordChange.key, `link:${linkId ?? ""}${linkId === undefined ? "" : ":"}%`),
  );

/** Changes of one moment are told apart by their ids. */
const isOlder = (last: { readonly at: Date; readonly id: string }): SQL | undefined =>
  or(lt(recordChange.at, last.at), and(eq(recordChange.at, last.at), lt(recordChange.id, last.id)));

/** All links a firm ever registered, ended ones too. Empty for a stranger. */
export async function listKnownLinks(actor: Actor, at: { readonly firmId: string }): Promise<KnownLink[]> {
  return asActor(actor, (tx) => listKnownLinksIn(tx, at));
}

/** The register of a firm as it stood at a time, in the order of today's. Empty for a stranger. */
export async function listRegisterAsOf(
  actor: Actor,
  at: { readonly firmId: string; readonly time: Date },
): Promise<readonly (RegisterRow & { readonly id: string })[]> {
  return asActor(actor, async (tx) => {
    const links = await listKnownLinksIn(tx, at);
    const changes = await tx
      .select({ key: recordChange.key, before: recordChange.before, at: recordChange.at })
      .from(recordChange)
      .where(and(ofLinks(at), gt(recordChange.at, at.time)));
    const past = changes.flatMap(({ key, before, at: changedAt }) => {
      const { linkId, part } = partOf(key);
      const was = pastPart(linkId, part, before);
      return was === undefined ? [] : [{ linkId, part, at: changedAt, before: was }];
    });
    const known = links.map(({ registeredAt, endedAt, ...row }) => ({ row: toRow(row), registeredAt, endedAt }));
    return registerAsOf(known, past, at.time);
  });
}

function partOf(key: string): { readonly linkId: string; readonly part: string } {
  const [, linkId = "", part = ""] = key.split(":");
  return { linkId, part };
}

/** What stood, as the register knows it; undefined for a part or a value that this version does not know. */
function pastPart(linkId: string, part: string, value: unknown): PastPart | undefined {
  if (part === "life") return { kind: "life", life: LINK_LIVES.find((one) => one === value) ?? null };
  const question = POSITION_IDS.find((id) => id === part);
  const [, below, name] = /^(channel|incident)-(.+)$/.exec(part) ?? [];
  const change = { base: 0, linkId, value: value ?? null };
  if (question !== undefined) {
    const read = RecordEntry.safeParse({ kind: "link-answer", ...change, question }).data;
    if (read?.kind === "link-answer") return { kind: "fact", patch: { answers: { [question]: read.value } } };
    return undefined;
  }
  if (below === "channel") {
    const channel = CHANNEL_KINDS.find((kind) => kind === name);
    const read = RecordEntry.safeParse({ kind: "link-channel", ...change, channel }).data;
    if (read?.kind !== "link-channel") return undefined;
    return { kind: "fact", patch: { channels: { [read.channel]: read.value } } };
  }
  if (below === "incident") {
    const read = RecordEntry.safeParse({ kind: "link-incident", ...change, incidentId: name }).data;
    return read?.kind === "link-incident" ? { kind: "incident", id: read.incidentId, value: read.value } : undefined;
  }
  const read = RecordEntry.safeParse({ kind: "link", base: 0, linkId, change: { field: part, value: value ?? null } });
  if (read.data?.kind !== "link") return undefined;
  return { kind: "fact", patch: { [read.data.change.field]: read.data.change.value } };
}

export type LockedRegister = {
  readonly assessmentId: string;
  readonly cycle: number;
  readonly revision: number;
  readonly frozenAt: Date;
};

/** The frozen results of a firm, the latest first: each has the register as it was then. Empty for a stranger. */
export async function listFreezes(actor: Actor, at: { readonly firmId: string }): Promise<LockedRegister[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        assessmentId: result.assessmentId,
        cycle: resultFigures.cycle,
        revision: result.revision,
        frozenAt: result.frozenAt,
      })
      .from(result)
      .innerJoin(
        resultFigures,
        and(
          eq(resultFigures.firmId, result.firmId),
          eq(resultFigures.assessmentId, result.assessmentId),
          eq(resultFigures.revision, result.revision),
        ),
      )
      .where(eq(result.firmId, at.firmId))
      .orderBy(desc(result.frozenAt)),
  );
}
