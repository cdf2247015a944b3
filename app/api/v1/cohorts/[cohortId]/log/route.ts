import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { writeAudit } from "@/app/_server/tables/write-audit";
import { TABLE_FORMATS } from "@/app/_server/tables/write-table-file";
import { readAudit } from "@/db/audit/audit-log";
import { findAdministered } from "@/db/cohorts/administrators";
import { idSchema } from "@/lib/ids";
import { readAuditQuery } from "@/lib/view/audit/query";

const Input = z.object({
  cohortId: idSchema,
  format: z.enum(TABLE_FORMATS),
  from: z.string().optional(),
  to: z.string().optional(),
  person: z.string().optional(),
  act: z.string().optional(),
});

/** The log of a cohort as a table, with the filters of the page. */
export const GET = defineExport({
  verb: "cohort.log",
  input: Input,
  find: (actor: UserActor, { cohortId }: z.infer<typeof Input>) => findAdministered(actor, { cohortId }),
  async run({ actor, input: { cohortId, format, ...query } }) {
    const at = { locale: await currentLocale(), timeZone: "Asia/Shanghai", format };
    const rows = await readAudit(actor, { cohortId }, readAuditQuery(query, at.timeZone));
    const audit = { act: "log.export", cohortId, object: { kind: "log" } } as const;
    return done({ name: `trellis-log.${format}`, ...(await writeAudit(rows, at)), audit });
  },
});
