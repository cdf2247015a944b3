import { z } from "zod";
import { readUploadedTable } from "@/app/_server/files/uploaded-file";
import { defineFileExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { fileOf } from "@/app/_server/gate/read-form";
import { writeTableFile } from "@/app/_server/tables/write-table-file";
import { isZip } from "@/app/_server/tables/zip";
import { findCohortTree } from "@/db/cohorts/administrators";
import { listKnownAddresses } from "@/db/cohorts/cohort-invitations";
import { readInvitations } from "@/lib/cohort";
import { idSchema } from "@/lib/ids";
import { TABLE_BYTES_MAX } from "@/lib/tables";
import { faultyTable } from "@/lib/view/cohort/invite-file";

const Input = z.object({ cohortId: idSchema });

/** Returns the faulty lines of an uploaded list of firms, each with what to correct; a workbook for a workbook. */
export const POST = defineFileExport(TABLE_BYTES_MAX, (form) => ({
  verb: "firms.invite" as const,
  input: Input,
  find: findCohortTree,
  run: (given: Given) => linesOf(fileOf(form, "file"), given),
}));

type Given = {
  readonly actor: UserActor;
  readonly input: z.infer<typeof Input>;
  readonly subject: NonNullable<Awaited<ReturnType<typeof findCohortTree>>>;
};

async function linesOf(file: FormDataEntryValue | null, { actor, input, subject }: Given) {
  const locale = await currentLocale();
  const table = await readUploadedTable({ actor, file, bytesMax: TABLE_BYTES_MAX });
  if (!table.ok || !(file instanceof File)) return refused("list-not-read");
  const known = await listKnownAddresses(actor, input);
  const { cohort, below } = subject;
  const plan = readInvitations({ table: table.value, locale, cohort, below, known });
  const format = isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer())) ? "xlsx" : "csv";
  return done({
    name: `trellis-lines-to-correct.${format}`,
    ...(await writeTableFile(format, faultyTable(plan, locale))),
    audit: { nothingOfAnybody: "lines of the list that was just sent" },
  });
}
