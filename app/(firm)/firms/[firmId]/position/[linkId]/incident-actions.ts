"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { firmPaths } from "@/app/_server/frames/firm-paths";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { outcomeOrNotFound, passGate, type UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { readForm, readTyped, textOf } from "@/app/_server/gate/read-form";
import type { IncidentState } from "@/components/position/incident-forms";
import type { RecordEntry } from "@/db/fields/record-entry";
import { saveRecords } from "@/db/fields/records";
import { findFirm } from "@/db/firms/firms";
import { refusalWords, registerWords } from "@/lib/i18n";
import { INCIDENT_KINDS } from "@/lib/instrument";

const Ids = { firmId: z.uuid(), linkId: z.uuid(), incidentId: z.uuid() };
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

const findOf = (actor: UserActor, { firmId }: { firmId: string }) => findFirm(actor, { firmId });

/** Records one incident; the form brings its id, so that sending it twice records it once. */
export async function addIncident(_previous: IncidentState, form: FormData): Promise<IncidentState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "link.edit",
          input: AddInput,
          find: findOf,
          run: async ({ actor: who, input: { firmId, linkId, incidentId, ...value } }) =>
            saveOne(who, firmId, { kind: "link-incident", base: 0, linkId, incidentId, value }),
        },
        actor,
        readForm(form),
      ),
    ),
  );
  switch (outcome.status) {
    case "done":
      revalidatePath(linkPath(form));
      return { words: registerWords.incidentAdded[locale] };
    case "refused":
      return { refused: refusalWords[outcome.reason][locale], typed: readTyped(form) };
    case "invalid":
      return { dateProblem: registerWords.dateMissing[locale], typed: readTyped(form) };
  }
}

const RemoveInput = z.object({ ...Ids, base: z.coerce.number().int().min(0) });

/** Takes an incident out of the list; its history stays. */
export async function removeIncident(_previous: IncidentState, form: FormData): Promise<IncidentState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "link.edit",
          input: RemoveInput,
          find: findOf,
          run: async ({ actor: who, input: { firmId, linkId, incidentId, base } }) =>
            saveOne(who, firmId, { kind: "link-incident", base, linkId, incidentId, value: null }),
        },
        actor,
        readForm(form),
      ),
    ),
  );
  if (outcome.status === "done") revalidatePath(linkPath(form));
  switch (outcome.status) {
    case "done":
      return { words: registerWords.incidentRemoved[locale] };
    case "refused":
      return { refused: refusalWords[outcome.reason][locale] };
    case "invalid":
      return { refused: refusalWords["not-found"][locale] };
  }
}

const linkPath = (form: FormData): string => firmPaths.link(textOf(form, "firmId"), textOf(form, "linkId"));

async function saveOne(actor: UserActor, firmId: string, entry: RecordEntry) {
  const [saved] = (await saveRecords(actor, { firmId, entries: [entry] })) ?? [];
  if (saved === undefined) return refused("not-found");
  if (saved.status === "saved") return done(undefined);
  return refused(
    saved.status === "refused" && saved.reason === "phase-not-open" ? "phase-closed" : "changed-meanwhile",
  );
}
