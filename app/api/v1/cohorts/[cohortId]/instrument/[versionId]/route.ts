import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import { done, refused } from "@/app/_server/gate/outcome";
import { INSTRUMENT_FORMATS, writeInstrumentFile } from "@/app/_server/tables/instrument-file";
import { findAdministered } from "@/db/cohorts/administrators";
import { findVersion } from "@/db/instruments/instruments";
import { idSchema } from "@/lib/ids";

/**
 * A version of the questionnaire as `trellis/instrument@1` or as a workbook; built-in versions are identified by their
 * number.
 */
export const GET = defineExport({
  verb: "instrument.read",
  input: z.object({ cohortId: idSchema, versionId: z.string().max(40), format: z.enum(INSTRUMENT_FORMATS) }),
  find: findAdministered,
  async run({ actor, input: { cohortId, versionId, format } }) {
    const found = await findVersion(actor, { cohortId, versionId });
    if (found === undefined) return refused("not-found");
    const { instrument } = found;
    const file = await writeInstrumentFile(instrument, format);
    const object = { kind: "instrument", id: instrument.version } as const;
    const audit = { act: "instrument.export", cohortId, object } as const;
    return done({ name: `${instrument.id}-${instrument.version}.${format}`, ...file, audit });
  },
});
