"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findClientRole } from "@/app/_server/frames/client-role";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { deleteClientNote, NOTE_LENGTH_MAX, saveClientNote } from "@/db/consultants/client-notes";
import { idSchema } from "@/lib/ids";
import { clientPaths } from "@/lib/paths";

const AtNote = z.object({ firmId: idSchema, id: idSchema });

export const saveNote = defineAction({
  verb: "client.note",
  input: AtNote.extend({ text: z.string().trim().min(1).max(NOTE_LENGTH_MAX) }),
  find: findClientRole,
  async run({ actor, input }) {
    const saved = await saveClientNote(actor, input);
    if (saved === "full") return refused("no-room");
    if (!saved) return refused("not-found");
    return redirect(clientPaths.notes(input.firmId));
  },
});

/** Deleting a note that no longer exists redirects to the same page. */
export const removeNote = defineAction({
  verb: "client.note",
  input: AtNote,
  find: findClientRole,
  async run({ actor, input }): Promise<ActionOutcome<never>> {
    await deleteClientNote(actor, input);
    return redirect(clientPaths.notes(input.firmId));
  },
});
