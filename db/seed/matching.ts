import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { firm } from "../schema/firms";
import { link, linkAnswer, linkChannel } from "../schema/links";
import { linkMatch, partnerEvent } from "../schema/matches";
import { insertAll } from "./insert-all";

type LinkRow = typeof link.$inferSelect;
type Matching = { readonly firmIds: readonly string[]; readonly matchedAt: Date };

/**
 * Matches every link whose partner is a firm of this world with the partner's own link, as if a code had been entered.
 *
 * If the partner has no such link, it gets one, because a code can only be redeemed with a link.
 */
export async function matchRegisters(tx: Tx, input: Matching): Promise<void> {
  const names = await namesOf(tx, input.firmIds);
  const rows = inTold(await readUnmatched(tx, input.firmIds), names);
  const open = Map.groupBy(rows, keyOf);
  const mirrors: { row: LinkRow; of: LinkRow }[] = [];
  const pairs: [LinkRow, LinkRow][] = [];
  const taken = new Set<string>();
  const left = await unsoldOf(tx, input.firmIds);
  for (const row of rows) {
    if (taken.has(row.id)) continue;
    let other = open.get(opposite(row))?.find(({ id }) => !taken.has(id));
    if (other === undefined) {
      const share = Math.min(UNSTATED_SHARE, left.get(row.partnerFirmId ?? "") ?? 1);
      other = mirrorOf(row, { partnerName: names.get(row.firmId) ?? "", createdAt: input.matchedAt, share });
      if (other.direction === "customer") left.set(other.firmId, (left.get(other.firmId) ?? 1) - share);
      mirrors.push({ row: other, of: row });
    }
    taken.add(row.id).add(other.id);
    pairs.push([row, other]);
  }
  await insertAll(mirrors, (some) => tx.insert(link).values(some.map(({ row }) => row)));
  await copyOntoCustomers(tx, mirrors);
  await insertMatches(tx, pairs, input.matchedAt);
}

/** Sorts links by content, because ids created at the same moment differ from one run to the next. */
function inTold(rows: readonly LinkRow[], names: ReadonlyMap<string, string>): LinkRow[] {
  const told = ({ firmId, direction, partnerName, product, startYear, share }: LinkRow): string =>
    [names.get(firmId), direction, partnerName, product, startYear, share].join("\n");
  return rows
    .map((row) => ({ row, key: told(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

async function readUnmatched(tx: Tx, firmIds: readonly string[]): Promise<LinkRow[]> {
  const matched = sql`exists (select from app.link_match m where m.firm_id = ${link.firmId} and m.link_id = ${link.id})`;
  return tx
    .select()
    .from(link)
    .where(
      and(inArray(link.firmId, [...firmIds]), isNotNull(link.partnerFirmId), isNull(link.endedAt), sql`not ${matched}`),
    );
}

async function namesOf(tx: Tx, firmIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: firm.id, name: firm.name })
    .from(firm)
    .where(inArray(firm.id, [...firmIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The share of each firm's sales, 0–1, that its registered customers do not cover. */
async function unsoldOf(tx: Tx, firmIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ firmId: link.firmId, left: sql<number>`greatest(0, 1 - sum(${link.share}))` })
    .from(link)
    .where(and(inArray(link.firmId, [...firmIds]), eq(link.direction, "customer"), isNull(link.endedAt)))
    .groupBy(link.firmId);
  return new Map(rows.map(({ firmId, left }) => [firmId, Math.floor(Number(left) * 100) / 100]));
}

const keyOf = ({ firmId, partnerFirmId, direction }: LinkRow): string => `${firmId} ${partnerFirmId} ${direction}`;
const turned = ({ direction }: LinkRow) => (direction === "customer" ? "supplier" : "customer");
const opposite = (row: LinkRow): string => `${row.partnerFirmId} ${row.firmId} ${turned(row)}`;

/** The share of sales for a customer that is added for a code: small, and no more than is left. */
const UNSTATED_SHARE = 0.02;

type Mirror = Pick<LinkRow, "partnerName" | "createdAt"> & { readonly share: number };

function mirrorOf(row: LinkRow, { partnerName, createdAt, share }: Mirror): LinkRow {
  const direction = turned(row);
  return {
    ...row,
    firmId: row.partnerFirmId ?? "",
    id: randomUUIDv7(),
    direction,
    partnerFirmId: row.firmId,
    partnerName,
    partnerType: direction === "supplier" ? "domestic-supplier" : "first-tier",
    partnerCountry: "CN",
    share: direction === "customer" ? share : row.shareOfPartner,
    shareOfPartner: row.share,
    functions: [],
    createdAt,
  };
}

/** Copies channels and governance answers to the customer's link, where the network map reads them. */
async function copyOntoCustomers(tx: Tx, mirrors: readonly { readonly row: LinkRow; readonly of: LinkRow }[]) {
  const sold = new Map(mirrors.filter(({ row }) => row.direction === "customer").map(({ row, of }) => [of.id, row]));
  if (sold.size === 0) return;
  const to = ({ linkId }: { readonly linkId: string }) => {
    const row = sold.get(linkId);
    return row === undefined ? [] : [{ firmId: row.firmId, linkId: row.id }];
  };
  const ids = [...sold.keys()];
  const answers = await tx.select().from(linkAnswer).where(inArray(linkAnswer.linkId, ids));
  const answered = answers.flatMap((row) => to(row).map((key) => ({ ...row, ...key })));
  await insertAll(answered, (rows) => tx.insert(linkAnswer).values(rows));
  const channels = await tx.select().from(linkChannel).where(inArray(linkChannel.linkId, ids));
  const carried = channels.flatMap((row) =>
    to(row).map((key) => ({
      ...row,
      ...key,
      direction: row.direction === "in" ? ("out" as const) : row.direction === "out" ? ("in" as const) : row.direction,
    })),
  );
  await insertAll(carried, (rows) => tx.insert(linkChannel).values(rows));
}

async function insertMatches(tx: Tx, pairs: readonly (readonly [LinkRow, LinkRow])[], matchedAt: Date): Promise<void> {
  const ends = pairs.flatMap((pair) => {
    const matchId = randomUUIDv7();
    return pair.map(({ firmId, id }) => ({ firmId, linkId: id, matchId, matchedAt }));
  });
  await insertAll(ends, (rows) => tx.insert(linkMatch).values(rows));
  await insertAll(ends, (rows) =>
    tx
      .insert(partnerEvent)
      .values(rows.map(({ firmId, linkId }) => ({ firmId, linkId, event: "matched" as const, at: matchedAt }))),
  );
}
