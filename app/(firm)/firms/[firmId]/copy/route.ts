import { z } from "zod";
import { copyFirm } from "@/app/_server/copy/firm-copy";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { allowTry } from "@/app/_server/gate/limits";
import { done, refused } from "@/app/_server/gate/outcome";
import { findFirm } from "@/db/firms/firms";
import { firmFile } from "@/lib/files";
import type { Firm } from "@/lib/firms";
import { idSchema } from "@/lib/ids";
import { dayAt } from "@/lib/view/time/calendar";

/** The full data export of a firm as one archive. Managers only; responds 404 for everyone else. */
export const GET = defineExport({
  verb: "input.export",
  input: z.object({ firmId: idSchema }),
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  run: exportFirm,
});

async function exportFirm({ actor, subject: firm }: { readonly actor: UserActor; readonly subject: Firm }) {
  if (!(await allowTry("copy", actor.personId))) return refused("too-many-copies");
  const madeAt = new Date();
  const name = firmFile(firm.name, `${dayAt(firm.timeZone, madeAt)}.zip`);
  const audit = { act: "firm.export", firmId: firm.id, object: { kind: "firm", id: firm.id } } as const;
  return done({ name, entries: copyFirm({ actor, firm, madeAt }), madeAt, audit });
}
