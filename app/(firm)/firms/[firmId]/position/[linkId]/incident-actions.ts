"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { saveFields } from "@/db/fields/save-fields";
import { findFirm } from "@/db/firms/firms";
import type { FieldEntry } from "@/lib/fields";
import { idSchema } from "@/lib/ids";
import { INCIDENT_KINDS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { outcomeOfField } from "../field-outcome";

const Ids = { firmId: idSchema, linkId: idSchema, incidentId: idSchema };
const AddInput = z.object({
  ...Ids,
  kind: z.enum(INCIDENT_KINDS),
  date: z.iso.date(),
  note: z
    .string()
    .trim()
    .max(200)
    .transform((note) => (note === "" ? null : note)),
});

/** Adds one incident; the form contains its id, so that a repeated request adds it only once. */
export const addIncident = defineAction({
  verb: "link.edit",
  input: AddInput,
  find: findFirm,
  run: ({ actor, input: { firmId, linkId, incidentId, ...value } }) =>
    saveOne(actor, firmId, { kind: "link-incident", base: 0, linkId, incidentId, value }),
});

/** Removes an incident from the list; its history is kept. */
export const removeIncident = defineAction({
  verb: "link.edit",
  input: z.object({ ...Ids, base: z.coerce.number().int().min(0) }),
  find: findFirm,
  run: ({ actor, input: { firmId, linkId, incidentId, base } }) =>
    saveOne(actor, firmId, { kind: "link-incident", base, linkId, incidentId, value: null }),
});

type IncidentEntry = Extract<FieldEntry, { readonly kind: "link-incident" }>;

async function saveOne(actor: UserActor, firmId: string, entry: IncidentEntry) {
  const [saved] = (await saveFields(actor, { firmId, entries: [entry] })) ?? [];
  revalidatePath(firmPaths.link(firmId, entry.linkId));
  return outcomeOfField(saved);
}
