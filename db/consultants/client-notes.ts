import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { askValue } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { clientNote } from "../schema/ratings";

/** Maximum number of characters of a note. */
export const NOTE_LENGTH_MAX = 8000;
/** Maximum number of notes of one consultant about one client. */
const NOTES_MAX = 1000;

type ClientNote = { readonly id: string; readonly text: string; readonly changedAt: Date };

type AtFirm = { readonly firmId: string };

/** The consultant's own notes about a client, latest first. Nobody else can read them. */
export async function listClientNotesIn(tx: Tx, ids: AtFirm): Promise<ClientNote[]> {
  return tx
    .select({ id: clientNote.id, text: clientNote.text, changedAt: clientNote.changedAt })
    .from(clientNote)
    .where(eq(clientNote.firmId, ids.firmId))
    .orderBy(desc(clientNote.changedAt), desc(clientNote.id));
}

/** Creates a note or changes its text. The form supplies the id, so that a request sent twice creates one note. */
export async function saveClientNote(
  actor: Actor,
  input: AtFirm & { readonly id?: string | undefined; readonly text: string },
): Promise<boolean | "full"> {
  if (actor.kind !== "user") return false;
  const { firmId, text } = input;
  const id = input.id ?? randomUUIDv7();
  return asActor(actor, async (tx) => {
    if ((await askValue<boolean>(tx, sql`${firmId} = any (app.firms_engaged())`)) !== true) return false;
    const others = and(eq(clientNote.firmId, firmId), ne(clientNote.id, id));
    if ((await tx.$count(clientNote, others)) >= NOTES_MAX) return "full";
    const saved = await tx
      .insert(clientNote)
      .values({ firmId, id, consultantId: actor.personId, text })
      .onConflictDoUpdate({ target: [clientNote.firmId, clientNote.id], set: { text, changedAt: sql`now()` } })
      .returning({ id: clientNote.id });
    return saved.length > 0;
  });
}

/** Deletes a note. False if there is none. */
export async function deleteClientNote(actor: Actor, input: AtFirm & { readonly id: string }): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const gone = await tx
      .delete(clientNote)
      .where(and(eq(clientNote.firmId, input.firmId), eq(clientNote.id, input.id)))
      .returning({ id: clientNote.id });
    return gone.length > 0;
  });
}
