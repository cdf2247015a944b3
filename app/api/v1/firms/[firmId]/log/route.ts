import { defineExport } from "@/app/_server/gate/define-export";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { AuditFileQuery, writeAudit } from "@/app/_server/tables/write-audit";
import { readAudit } from "@/db/audit/audit-log";
import { findFirm } from "@/db/firms/firms";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { readAuditQuery } from "@/lib/view/audit/query";

/** The log of a firm as a table, with the filters of the page. */
export const GET = defineExport({
  verb: "log.read",
  input: AuditFileQuery.extend({ firmId: idSchema }),
  find: findFirm,
  async run({ actor, input: { firmId, format, ...query }, subject }) {
    const at = { locale: await currentLocale(), timeZone: subject.timeZone, format };
    const rows = await readAudit(actor, { firmId }, readAuditQuery(query, at.timeZone));
    const audit = { act: "log.export", firmId, object: { kind: "log" } } as const;
    return done({ name: firmFile(subject.name, `log.${format}`), ...(await writeAudit(rows, at)), audit });
  },
});
