import { and, asc, desc, eq } from "drizzle-orm";
import { asActor } from "@/db/core/scope";
import { assignment, assignmentEvent } from "@/db/schema/assignments";
import { recordChange } from "@/db/schema/records";
import type { Actor } from "@/lib/policy";

/** The events of an assessment's assignments that the actor may read, oldest first. */
export const assignmentEventsOf = (actor: Actor, { assessmentId }: { readonly assessmentId: string }) =>
  asActor(actor, (tx) =>
    tx
      .select({ event: assignmentEvent.event, from: assignmentEvent.fromState, to: assignmentEvent.toState })
      .from(assignmentEvent)
      .innerJoin(
        assignment,
        and(eq(assignment.firmId, assignmentEvent.firmId), eq(assignment.id, assignmentEvent.assignmentId)),
      )
      .where(eq(assignment.assessmentId, assessmentId))
      .orderBy(asc(assignmentEvent.at)),
  );

/** The changes of one field that the actor may read, latest first. */
export const fieldChangesOf = (actor: Actor, at: { readonly firmId: string; readonly key: string }) =>
  asActor(actor, (tx) =>
    tx
      .select({ revision: recordChange.revision, before: recordChange.before, after: recordChange.after })
      .from(recordChange)
      .where(and(eq(recordChange.firmId, at.firmId), eq(recordChange.key, at.key)))
      .orderBy(desc(recordChange.revision)),
  );
