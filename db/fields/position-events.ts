import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";
import { positionEvent } from "../schema/links";
import type { EventValue, FieldEntry } from "./field-entry";
import type { SavedField } from "./saved-field";

type PositionEvent = EventValue & { readonly id: string };

const columns = {
  move: positionEvent.move,
  upgrading: positionEvent.upgrading,
  chosen: positionEvent.chosen,
  date: positionEvent.date,
  title: positionEvent.title,
} satisfies Readonly<Record<keyof EventValue, unknown>>;

/** A move of the firm along its chain; it may be told at any time, and null removes it. Source: method 2.4. */
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
        .select(columns)
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

/** The firm's moves along its chain, the latest first. */
export async function listPositionEvents(actor: Actor, ids: { readonly firmId: string }): Promise<PositionEvent[]> {
  return asActor(actor, (tx) =>
    tx
      .select({ id: positionEvent.id, ...columns })
      .from(positionEvent)
      .where(and(eq(positionEvent.firmId, ids.firmId), eq(positionEvent.removed, false)))
      .orderBy(desc(positionEvent.date), positionEvent.id),
  );
}
