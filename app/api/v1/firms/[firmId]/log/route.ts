import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { writeAudit } from "@/app/_server/tables/write-audit";
import { TABLE_FORMATS } from "@/app/_server/tables/write-table-file";
import { readAudit } from "@/db/audit/audit-log";
import { findFirm } from "@/db/firms/firms";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { readAuditQuery } from "@/lib/view/audit/query";

const Input = z.object({
  firmId: idSchema,
  format: z.enum(TABLE_FORMATS),
  from: z.string().optional(),
  to: z.string().optional(),
  person: z.string().optional(),
  act: z.string().optional(),
});

/** The log of a firm as a table, with the filters of the page. */
export const GET = defineExport({
  verb: "log.read",
  input: Input,
  find: (actor: UserActor, { firmId }: z.infer<typeof Input>) => findFirm(actor, { firmId }),
  async run({ actor, input: { firmId, format, ...query }, subject }) {
    const at = { locale: await currentLocale(), timeZone: subject.timeZone, format };
    const rows = await readAudit(actor, { firmId }, readAuditQuery(query, at.timeZone));
    const audit = { act: "log.export", firmId, object: { kind: "log" } } as const;
    return done({ name: firmFile(subject.name, `log.${format}`), ...(await writeAudit(rows, at)), audit });
  },
});
