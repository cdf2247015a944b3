import { and, eq, gt, inArray, like, or } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { Revision } from "@/lib/saving";
import { asActor } from "../core/scope";
import { shownIfAny } from "../core/shown";
import { membership } from "../schema/people";
import { record } from "../schema/records";
import { RECORDS_OF_FIRM } from "./saved-field";

type Ids = {
  readonly firmId: string;
  readonly assessmentId?: string | undefined;
  readonly linkId?: string | undefined;
};

/**
 * The revisions of a firm's fields by key, such as `profile:employees`, `link:<id>:share` or
 * `context:<assessment>:PO1`. Fields of assessments and of links are included only for the given ones, because a large
 * register has tens of thousands. A field that is absent was never saved: its revision is 0.
 */
export async function listRevisions(actor: Actor, ids: Ids): Promise<Map<string, Revision>> {
  const ofAssessment =
    ids.assessmentId === undefined
      ? undefined
      : or(
          inArray(record.key, [`shares:${ids.assessmentId}`, `aim:${ids.assessmentId}`]),
          like(record.key, `%:${ids.assessmentId}:%`),
        );
  const rows = await asActor(actor, (tx) =>
    tx
      .select({
        key: record.key,
        revision: record.revision,
        by: shownIfAny(membership.displayName, membership.otherName),
        at: record.at,
      })
      .from(record)
      .leftJoin(membership, and(eq(membership.firmId, record.firmId), eq(membership.personId, record.byPersonId)))
      .where(
        and(
          eq(record.firmId, ids.firmId),
          gt(record.revision, 0),
          or(
            inArray(
              record.kind,
              [...RECORDS_OF_FIRM].filter((kind) => kind !== "link"),
            ),
            ids.linkId === undefined ? undefined : like(record.key, `link:${ids.linkId}:%`),
            ofAssessment,
          ),
        ),
      ),
  );
  return new Map(rows.map(({ key, ...rest }) => [key, rest]));
}
