import { and, eq } from "drizzle-orm";
import type { EventValue, FieldEntry } from "@/lib/fields";
import { positionEvent } from "../schema/links";
import type { SavedField } from "./saved-field";

export const eventColumns = {
  move: positionEvent.move,
  upgrading: positionEvent.upgrading,
  chosen: positionEvent.chosen,
  date: positionEvent.date,
  title: positionEvent.title,
} satisfies Readonly<Record<keyof EventValue, unknown>>;

/** A move of the firm along its chain. Can be entered at any time; null removes it. Source: method 2.4. */
export function eventField({ firmId }: { readonly firmId: string }, entry: FieldEntry & { kind: "event" }): SavedField {
  const { eventId: id, value } = entry;
  const here = and(eq(positionEvent.firmId, firmId), eq(positionEvent.id, id));
  return {
    key: `event:${id}`,
    kind: "event",
    verb: "profile.edit",
    phase: undefined,
    wanted: value,
    async read(tx) {
      const [row] = await tx
        .select(eventColumns)
        .from(positionEvent)
        .where(and(here, eq(positionEvent.removed, false)));
      return row ?? null;
    },
    async write(tx) {
      if (value === null) await tx.update(positionEvent).set({ removed: true }).where(here);
      else
        await tx
          .insert(positionEvent)
          .values({ firmId, id, ...value })
          .onConflictDoUpdate({ target: [positionEvent.firmId, positionEvent.id], set: { ...value, removed: false } });
      return undefined;
    },
  };
}
