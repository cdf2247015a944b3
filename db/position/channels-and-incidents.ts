import { and, eq, inArray, type SQLWrapper } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { linkChannel, linkIncident } from "../schema/links";

type ChannelRow = typeof linkChannel.$inferSelect;
type IncidentRow = typeof linkIncident.$inferSelect;

type Ids = { readonly firmId: string };

/** Ids of links, or a subquery for them. */
export type LinkIds = readonly string[] | SQLWrapper;

/** The channels of these links. */
export const listChannelsIn = (tx: Tx, { firmId }: Ids, of: LinkIds): Promise<ChannelRow[]> =>
  tx
    .select()
    .from(linkChannel)
    .where(and(eq(linkChannel.firmId, firmId), inArray(linkChannel.linkId, of)))
    .orderBy(linkChannel.linkId, linkChannel.kind);

/** The incidents of these links, earliest first. */
export const listIncidentsIn = (tx: Tx, { firmId }: Ids, of: LinkIds): Promise<IncidentRow[]> =>
  tx
    .select()
    .from(linkIncident)
    .where(and(eq(linkIncident.firmId, firmId), eq(linkIncident.removed, false), inArray(linkIncident.linkId, of)))
    .orderBy(linkIncident.date);
