import { and, desc, eq } from "drizzle-orm";
import type { EventValue } from "@/lib/fields";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";
import { eventColumns } from "../fields/event-field";
import { positionEvent } from "../schema/links";

type PositionEvent = EventValue & { readonly id: string };

/** The firm's role changes in its chain, latest first. */
export async function listPositionEvents(actor: Actor, ids: { readonly firmId: string }): Promise<PositionEvent[]> {
  return asActor(actor, (tx) =>
    tx
      .select({ id: positionEvent.id, ...eventColumns })
      .from(positionEvent)
      .where(and(eq(positionEvent.firmId, ids.firmId), eq(positionEvent.removed, false)))
      .orderBy(desc(positionEvent.date), positionEvent.id),
  );
}
