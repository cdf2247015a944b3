import { and, eq } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { linkChannel, linkIncident } from "../schema/links";

type ChannelRow = typeof linkChannel.$inferSelect;
type IncidentRow = typeof linkIncident.$inferSelect;

/** The channels of all links of a firm. */
export const listChannelsIn = (tx: Tx, ids: { readonly firmId: string }): Promise<ChannelRow[]> =>
  tx.select().from(linkChannel).where(eq(linkChannel.firmId, ids.firmId)).orderBy(linkChannel.linkId, linkChannel.kind);

/** The incidents of all links of a firm, the latest first. */
export const listIncidentsIn = (tx: Tx, ids: { readonly firmId: string }): Promise<IncidentRow[]> =>
  tx
    .select()
    .from(linkIncident)
    .where(and(eq(linkIncident.firmId, ids.firmId), eq(linkIncident.removed, false)))
    .orderBy(linkIncident.date);
