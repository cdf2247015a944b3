"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readUploadedInstrument, type Unread } from "@/app/_server/files/uploaded-file";
import type { UserActor } from "@/app/_server/gate/gate";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { answerImport } from "@/app/_server/tables/import-form";
import { INSTRUMENT_BYTES_MAX } from "@/app/_server/tables/instrument-file";
import type { InstrumentFileState } from "@/components/instrument/instrument-file-form";
import { findAdministered } from "@/db/cohorts/administrators";
import { saveDraft } from "@/db/instruments/instrument-changes";
import { findLatest } from "@/db/instruments/instruments";
import { compareInstruments } from "@/lib/authoring";
import { idSchema } from "@/lib/ids";
import type { Instrument } from "@/lib/instrument";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { type InstrumentFileReplies, sayClean, sayFaulty, saySaved } from "@/lib/view/instrument/instrument-file";
import { instrumentWords, registerWords } from "@/lib/words";

const Input = z.object({ cohortId: idSchema, intent: z.enum(["check", "save"]) });

/** Reads a version from a file: only checks it, or saves it as a draft if it has no fault. */
export async function importInstrument(_previous: InstrumentFileState, form: FormData): Promise<InstrumentFileState> {
  return answerImport(form, definitionOf);
}

type Run = { readonly actor: UserActor; readonly input: z.infer<typeof Input> };

/** The file is only opened after the gate knows that this person may edit questionnaires. */
function definitionOf(file: FormDataEntryValue | null, locale: Locale) {
  return {
    verb: "instrument.edit" as const,
    input: Input,
    find: findAdministered,
    async run({ actor, input: { cohortId, intent } }: Run): Promise<ActionOutcome<InstrumentFileReplies>> {
      const read = await readUploadedInstrument({ actor, file, bytesMax: INSTRUMENT_BYTES_MAX });
      if (!read.ok) {
        const { error } = read;
        return done(typeof error === "string" ? refusedState(error, locale) : sayFaulty(error, locale));
      }
      const difference = await compareToLatest(actor, cohortId, read.value);
      if (intent === "check") return done(sayClean(read.value, difference, locale));
      const saved = await saveDraft(actor, { cohortId, instrument: read.value });
      if (!saved.ok) return refused(saved.error);
      revalidatePath(cohortPaths.instrument(cohortId));
      const href = cohortPaths.instrumentVersion(cohortId, saved.value);
      return done(saySaved(read.value, difference, { href, locale }));
    },
  };
}

async function compareToLatest(actor: UserActor, cohortId: string, instrument: Instrument) {
  return compareInstruments(await findLatest(actor, { cohortId }), instrument);
}

const refusedState = (reason: Unread, locale: Locale): InstrumentFileReplies => ({
  kind: "refused",
  words: (reason === "too-large" ? instrumentWords.tooLarge : registerWords[reason])[locale],
});
