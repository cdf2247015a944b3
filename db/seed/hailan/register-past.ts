import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/core/scope";
import { link, linkChannel, linkIncident } from "@/db/schema/links";
import { record, recordChange } from "@/db/schema/records";
import type { IncidentValue } from "@/lib/fields";
import type { ChannelKind } from "@/lib/instrument";
import type { RegisterChannel } from "@/lib/register";

export type LinkColumns = Partial<Omit<typeof link.$inferInsert, "firmId" | "id">>;
type Past = { readonly tx: Tx; readonly firmId: string };
type Told = { readonly linkId: string; readonly at: Date; readonly byPersonId: string };

/** Ids of links by the partner's name, as the other demo files refer to them. */
export async function idsOfPartners(tx: Tx, firmId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select({ id: link.id, name: link.partnerName }).from(link).where(eq(link.firmId, firmId));
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Changes columns of a link as a person did at an earlier date, with the history of each. */
export async function changeLink({ tx, firmId }: Past, told: Told, columns: LinkColumns): Promise<void> {
  const here = and(eq(link.firmId, firmId), eq(link.id, told.linkId));
  const [before] = await tx.select().from(link).where(here);
  await tx.update(link).set(columns).where(here);
  for (const [part, after] of Object.entries(columns)) {
    await leaveTrace({ tx, firmId }, told, { part, before: Reflect.get(before ?? {}, part) ?? null, after });
  }
}

export async function openChannel(past: Past, told: Told, kind: ChannelKind, value: RegisterChannel): Promise<void> {
  await past.tx.insert(linkChannel).values({ firmId: past.firmId, linkId: told.linkId, kind, ...value });
  await leaveTrace(past, told, { part: `channel-${kind}`, before: null, after: value });
}

export async function recordIncident(past: Past, told: Told, value: IncidentValue): Promise<void> {
  const id = randomUUIDv7();
  await past.tx.insert(linkIncident).values({ firmId: past.firmId, linkId: told.linkId, id, ...value });
  await leaveTrace(past, told, { part: `incident-${id}`, before: null, after: value });
}

/** Inserts a link that was ended before it had any answers. */
export async function endLinkThen(past: Past, told: Told, lastDay: string): Promise<void> {
  const here = and(eq(link.firmId, past.firmId), eq(link.id, told.linkId));
  await past.tx.update(link).set({ endedAt: told.at, validTo: lastDay }).where(here);
  await leaveTrace(past, told, { part: "validTo", before: null, after: lastDay });
  await leaveTrace(past, told, { part: "life", before: "live", after: "ended" });
}

type Trace = { readonly part: string; readonly before: unknown; readonly after: unknown };

async function leaveTrace({ tx, firmId }: Past, { linkId, at, byPersonId }: Told, trace: Trace): Promise<void> {
  const key = `link:${linkId}:${trace.part}`;
  await tx
    .insert(record)
    .values({ firmId, key, kind: "link", revision: 1, byPersonId, at })
    .onConflictDoUpdate({ target: [record.firmId, record.key], set: { revision: 2, byPersonId, at } });
  const { before, after } = trace;
  await tx.insert(recordChange).values({ firmId, key, revision: 1, before, after, byPersonId, at });
}
