import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { LinkLife } from "@/lib/register";
import type { Tx } from "../core/scope";
import { record, recordChange } from "../schema/records";

/** A change of one part of a link, by the key under which a person would have saved it alone. */
export type PartChange = { readonly key: string; readonly before: unknown; readonly after: unknown };

/** The change of a part, in a list; an empty list if it is as before. */
export const partChange = (linkId: string, part: string, before: unknown, after: unknown): PartChange[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [{ key: `link:${linkId}:${part}`, before, after }];

/** A link came into the register, left it, or was taken up again. */
export const lifeChange = (linkId: string, before: LinkLife, after: LinkLife): PartChange => ({
  key: `link:${linkId}:life`,
  before,
  after,
});

/** Rows of one statement: far below what the protocol can carry. */
const CHUNK = 400;

export const chunks = <T>(rows: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK));

/** Raises the revision of every part and leaves who changed it; the caller holds the register. */
export async function writeHistoryIn(
  tx: Tx,
  actor: Actor,
  { firmId, changes }: { readonly firmId: string; readonly changes: readonly PartChange[] },
): Promise<void> {
  const byPersonId = actor.kind === "user" ? actor.personId : null;
  // One order for everybody, as for records saved one by one.
  const sorted = changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const chunk of chunks(sorted)) {
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
