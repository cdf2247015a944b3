import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { LinkLife } from "@/lib/register";
import { inParts } from "../core/in-parts";
import type { Tx } from "../core/scope";
import { record, recordChange } from "../schema/records";

/** A change of one part of a link, under the key of the field that a person would have saved. */
export type PartChange = { readonly key: string; readonly before: unknown; readonly after: unknown };

/** A list with the change of a part; empty if nothing changed. */
export const partChange = (linkId: string, part: string, before: unknown, after: unknown): PartChange[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [{ key: `link:${linkId}:${part}`, before, after }];

/** A link was added to the register, ended, or reactivated. */
export const lifeChange = (linkId: string, before: LinkLife, after: LinkLife): PartChange => ({
  key: `link:${linkId}:life`,
  before,
  after,
});

/** Increases the revision of every changed part and stores who changed it. The caller must hold the register's lock. */
export async function writeHistoryIn(
  tx: Tx,
  actor: Actor,
  { firmId, changes }: { readonly firmId: string; readonly changes: readonly PartChange[] },
): Promise<void> {
  const byPersonId = actor.kind === "user" ? actor.personId : null;
  // Rows are locked in the order of their keys, as in a save of single fields, so that two saves cannot deadlock.
  const sorted = changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const chunk of inParts(sorted)) {
    const rows = await tx
      .insert(record)
      .values(chunk.map(({ key }) => ({ firmId, key, kind: "link" as const, revision: 1, byPersonId })))
      .onConflictDoUpdate({
        target: [record.firmId, record.key],
        set: { revision: sql`${record.revision} + 1`, byPersonId, at: sql`now()` },
      })
      .returning({ key: record.key, revision: record.revision });
    const revisions = new Map(rows.map(({ key, revision }) => [key, revision]));
    await tx.insert(recordChange).values(
      chunk.map(({ key, before, after }) => ({
        firmId,
        key,
        before,
        after,
        byPersonId,
        revision: revisions.get(key) ?? 1,
      })),
    );
  }
}
