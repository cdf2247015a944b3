"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { UserActor } from "@/app/_server/gate/gate";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { answerImport } from "@/app/_server/tables/import-form";
import { INSTRUMENT_BYTES_MAX, type InstrumentFaults } from "@/app/_server/tables/instrument-file";
import { readUploadedInstrument, type Unread } from "@/app/_server/tables/uploaded-file";
import type { InstrumentFileFault, InstrumentFileState } from "@/components/instrument/instrument-file-form";
import { findAdministered } from "@/db/cohorts/administrators";
import { saveDraft } from "@/db/instruments/instrument-changes";
import { findLatest } from "@/db/instruments/instruments";
import { compareInstruments, type DocumentFault, type SheetFault } from "@/lib/authoring";
import { idSchema } from "@/lib/ids";
import type { Instrument } from "@/lib/instrument";
import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { instrumentFaultWords, instrumentWords, registerWords, say } from "@/lib/words";

const Input = z.object({ cohortId: idSchema, intent: z.enum(["check", "save"]) });

/** Reads a version from a file: checked only, or kept as a draft where it has no fault. */
export async function importInstrument(_previous: InstrumentFileState, form: FormData): Promise<InstrumentFileState> {
  return answerImport(form, definitionOf);
}

type Run = { readonly actor: UserActor; readonly input: z.infer<typeof Input> };

/** The file is opened by nobody before it is known that this person may write a questionnaire. */
function definitionOf(file: FormDataEntryValue | null, locale: Locale) {
  return {
    verb: "instrument.edit" as const,
    input: Input,
    find: findAdministered,
    async run({ actor, input: { cohortId, intent } }: Run): Promise<ActionOutcome<NonNullable<InstrumentFileState>>> {
      const read = await readUploadedInstrument({ actor, file, bytesMax: INSTRUMENT_BYTES_MAX });
      if (!read.ok) return done(faultyState(read.error, locale));
      const note = await noteOn(actor, cohortId, read.value, locale);
      if (intent === "check") return done(cleanState(read.value, note, locale));
      const saved = await saveDraft(actor, { cohortId, instrument: read.value });
      if (!saved.ok) return refused(saved.error);
      revalidatePath(cohortPaths.instrument(cohortId));
      const { version } = read.value;
      return done({
        kind: "saved",
        words: say(instrumentWords.saved, locale, { version }),
        note,
        link: { href: cohortPaths.instrumentVersion(cohortId, saved.value), label: instrumentWords.compare[locale] },
      });
    },
  };
}

function cleanState({ version, items }: Instrument, note: string, locale: Locale) {
  const words = say(instrumentWords.clean, locale, { version, items: items.length });
  return { kind: "clean" as const, words, note };
}

async function noteOn(actor: UserActor, cohortId: string, instrument: Instrument, locale: Locale): Promise<string> {
  const { items, comparability } = compareInstruments(await findLatest(actor, { cohortId }), instrument);
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  const counts = { changed: count("changed"), added: count("added"), removed: count("removed") };
  const space = locale === "zh" ? "" : " ";
  return `${say(instrumentWords.againstNext, locale, counts)}${space}${instrumentWords[comparability][locale]}`;
}

function faultyState(found: Unread | InstrumentFaults, locale: Locale): NonNullable<InstrumentFileState> {
  if (typeof found === "string") return { kind: "refused", words: unreadWords(found)[locale] };
  if (found.kind === "overlong") return { kind: "refused", words: registerWords.overlong[locale] };
  if (found.kind === "not-readable") return { kind: "refused", words: instrumentWords.notReadable[locale] };
  const told =
    found.kind === "document"
      ? found.faults.map((fault) => tellDocument(fault, locale))
      : found.faults.map((fault) => tellSheet(fault, locale));
  const n = found.count;
  return {
    kind: "faulty",
    words: say(instrumentWords.faulty, locale, { n }),
    faults: told,
    more: n > told.length ? say(instrumentWords.faultsMore, locale, { n: n - told.length }) : "",
  };
}

const unreadWords = (reason: Unread): Text =>
  reason === "too-large" ? instrumentWords.tooLarge : registerWords[reason];

const tellDocument = ({ path, code, value }: DocumentFault, locale: Locale): InstrumentFileFault => ({
  place: path.join(" › "),
  words: say(instrumentFaultWords[code], locale, { value: code === "not-three" ? "" : value }),
});

function tellSheet({ sheet, row, column, code, value }: SheetFault, locale: Locale): InstrumentFileFault {
  const place =
    column === undefined
      ? say(instrumentWords.wholeSheet, locale, { sheet, row })
      : say(instrumentWords.cellOfSheet, locale, { sheet, row, ...column });
  const said = code === "not-three" ? ` (${value})` : value;
  return { place, words: say(instrumentFaultWords[code], locale, { value: said }) };
}
