import { and, eq, isNull } from "drizzle-orm";
import type { FieldEntry, IncidentValue } from "@/lib/fields";
import type { RegisterChannel } from "@/lib/register";
import { link, linkChannel, linkIncident } from "../schema/links";
import type { SavedField } from "./saved-field";

/** A way in which knowledge passes along a link. Null: it is not in use. */
export function channelField(
  { firmId }: { readonly firmId: string },
  entry: FieldEntry & { kind: "link-channel" },
): SavedField {
  const { linkId, channel: kind, value } = entry;
  const here = and(eq(linkChannel.firmId, firmId), eq(linkChannel.linkId, linkId), eq(linkChannel.kind, kind));
  return {
    key: `link:${linkId}:channel-${kind}`,
    kind: "link",
    verb: "link.edit",
    phase: "PRE",
    wanted: value,
    async read(tx) {
      const channel = { channel: channelColumns };
      const [row] = await tx.select(channel).from(link).leftJoin(linkChannel, here).where(liveLink({ firmId, linkId }));
      return row?.channel;
    },
    async write(tx) {
      if (value === null) await tx.delete(linkChannel).where(here);
      else
        await tx
          .insert(linkChannel)
          .values({ firmId, linkId, kind, ...value })
          .onConflictDoUpdate({ target: [linkChannel.firmId, linkChannel.linkId, linkChannel.kind], set: value });
      return undefined;
    },
  };
}

/** A dispute, penalty or lost order on a link. Null removes it; the row stays for the history. */
export function incidentField(
  { firmId }: { readonly firmId: string },
  entry: FieldEntry & { kind: "link-incident" },
): SavedField {
  const { linkId, incidentId: id, value } = entry;
  const here = and(eq(linkIncident.firmId, firmId), eq(linkIncident.linkId, linkId), eq(linkIncident.id, id));
  return {
    key: `link:${linkId}:incident-${id}`,
    kind: "link",
    verb: "link.edit",
    phase: "PRE",
    wanted: value,
    async read(tx) {
      const [row] = await tx
        .select({ incident: incidentColumns })
        .from(link)
        .leftJoin(linkIncident, and(here, eq(linkIncident.removed, false)))
        .where(liveLink({ firmId, linkId }));
      return row?.incident;
    },
    async write(tx) {
      if (value === null) await tx.update(linkIncident).set({ removed: true }).where(here);
      else
        await tx
          .insert(linkIncident)
          .values({ firmId, linkId, id, ...value })
          .onConflictDoUpdate({
            target: [linkIncident.firmId, linkIncident.linkId, linkIncident.id],
            set: { ...value, removed: false },
          });
      return undefined;
    },
  };
}

const channelColumns = {
  direction: linkChannel.direction,
  frequency: linkChannel.frequency,
  tacitness: linkChannel.tacitness,
  costBearer: linkChannel.costBearer,
} satisfies Readonly<Record<keyof RegisterChannel, unknown>>;

const incidentColumns = {
  kind: linkIncident.kind,
  date: linkIncident.date,
  note: linkIncident.note,
} satisfies Readonly<Record<keyof IncidentValue, unknown>>;

/** Matches the link unless it has ended: the channels and incidents of an ended link cannot change. */
const liveLink = (ids: { readonly firmId: string; readonly linkId: string }) =>
  and(eq(link.firmId, ids.firmId), eq(link.id, ids.linkId), isNull(link.endedAt));
