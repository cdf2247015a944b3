"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readUploadedInstrument, type Unread } from "@/app/_server/files/uploaded-file";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { defineImport } from "@/app/_server/tables/import-form";
import { INSTRUMENT_BYTES_MAX } from "@/app/_server/tables/instrument-file";
import { findAdministered } from "@/db/cohorts/administrators";
import { saveDraft } from "@/db/instruments/instrument-changes";
import { findLatest } from "@/db/instruments/instruments";
import { compareInstruments } from "@/lib/authoring";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { type InstrumentFileReplies, sayClean, sayFaulty, saySaved } from "@/lib/view/instrument/instrument-file";
import { instrumentWords, registerWords } from "@/lib/words";

/** Reads a version from a file: only checks it, or saves it as a draft if it has no fault. */
export const importInstrument = defineImport({
  verb: "instrument.edit",
  input: z.object({ cohortId: idSchema, intent: z.enum(["check", "save"]) }),
  find: findAdministered,
  async run({ actor, input: { cohortId, intent }, file, locale }): Promise<ActionOutcome<InstrumentFileReplies>> {
    const read = await readUploadedInstrument({ actor, file, bytesMax: INSTRUMENT_BYTES_MAX });
    if (!read.ok) {
      const { error } = read;
      return done(typeof error === "string" ? refusedState(error, locale) : sayFaulty(error, locale));
    }
    const difference = compareInstruments(await findLatest(actor, { cohortId }), read.value);
    if (intent === "check") return done(sayClean(read.value, difference, locale));
    const saved = await saveDraft(actor, { cohortId, instrument: read.value });
    if (!saved.ok) return refused(saved.error);
    revalidatePath(cohortPaths.instrument(cohortId));
    const href = cohortPaths.instrumentVersion(cohortId, saved.value);
    return done(saySaved(read.value, difference, { href, locale }));
  },
});

const refusedState = (reason: Unread, locale: Locale): InstrumentFileReplies => ({
  kind: "refused",
  words: (reason === "too-large" ? instrumentWords.tooLarge : registerWords[reason])[locale],
});
