"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { saveFields } from "@/db/fields/save-fields";
import { findFirm } from "@/db/firms/firms";
import type { FieldEntry } from "@/lib/fields";
import { idSchema } from "@/lib/ids";
import { POSITION_MOVES, UPGRADINGS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { outcomeOfField } from "../field-outcome";
import { faultsOf, readFigures } from "./read-figures";

const MoveInput = z.object({
  firmId: idSchema,
  eventId: idSchema,
  move: z.enum(POSITION_MOVES),
  upgrading: z.enum(UPGRADINGS),
  chosen: z.enum(["choice", "forced"]).catch("choice"),
  date: z.iso.date(),
  title: z.string().trim().min(1).max(200),
});

/** Adds one move; the form contains its id, so that a repeated request adds it only once. */
export const addMove = defineAction({
  verb: "profile.edit",
  input: MoveInput,
  find: findFirm,
  run({ actor, input: { firmId, eventId, move, chosen, ...rest } }) {
    const value = { ...rest, move, chosen: move === "up" ? null : chosen === "choice" };
    return saveOne(actor, firmId, { kind: "event", base: 0, eventId, value });
  },
});

/** Removes a move from the list; its history is kept. */
export const removeMove = defineAction({
  verb: "profile.edit",
  input: z.object({ firmId: idSchema, eventId: idSchema, base: z.coerce.number().int().min(0) }),
  find: findFirm,
  run: ({ actor, input: { firmId, eventId, base } }) =>
    saveOne(actor, firmId, { kind: "event", base, eventId, value: null }),
});

async function saveOne(actor: UserActor, firmId: string, entry: FieldEntry) {
  const [saved] = (await saveFields(actor, { firmId, entries: [entry] })) ?? [];
  revalidatePath(firmPaths.moves(firmId));
  return outcomeOfField(saved);
}

/**
 * Saves all changed figures of a cycle; if one is invalid, none is saved. Each unsaved one has a reason, and the page
 * shows the current values.
 */
export const saveFigures = defineAction({
  verb: "profile.edit",
  input: z.looseObject({ firmId: idSchema, assessmentId: idSchema }),
  find: findFirm,
  async run({ actor, input: { firmId, assessmentId, ...sent } }): Promise<ActionOutcome> {
    const locale = await currentLocale();
    const { entries, faults } = readFigures(sent, locale);
    if (Object.keys(faults).length > 0) return { status: "invalid", fields: faults };
    const saved = entries.length === 0 ? [] : await saveFields(actor, { firmId, assessmentId, entries });
    if (saved === undefined) return refused("not-found");
    revalidatePath(firmPaths.moves(firmId));
    const fields = faultsOf(entries, saved, locale);
    return Object.keys(fields).length > 0 ? { status: "invalid", fields } : done(undefined);
  },
});
