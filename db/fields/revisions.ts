import { and, eq, gt, inArray, like, or } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { Revision } from "@/lib/saving";
import { asActor, type Tx } from "../core/scope";
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
 * The revisions of a firm's fields by key (`profile:employees`, `link:<id>:share`, `context:<assessment>:PO1`, …): of the
 * firm, and of one assessment and one link where they are named. A large register has tens of thousands of them. What is
 * absent was never saved: its base is 0.
 */
export async function listRevisions(actor: Actor, ids: Ids): Promise<Map<string, Revision>> {
  return asActor(actor, (tx) => listRevisionsIn(tx, ids));
}

async function listRevisionsIn(tx: Tx, ids: Ids): Promise<Map<string, Revision>> {
  const ofAssessment =
    ids.assessmentId === undefined
      ? undefined
      : or(
          inArray(record.key, [`shares:${ids.assessmentId}`, `aim:${ids.assessmentId}`]),
          like(record.key, `%:${ids.assessmentId}:%`),
        );
  const rows = await tx
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
    );
  return new Map(rows.map(({ key, ...rest }) => [key, rest]));
}
