import { z } from "zod";
import { watermarkOf } from "@/app/_server/frames/client-frame";
import { findClientRole } from "@/app/_server/frames/client-role";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { asConsultant } from "@/db/consultants/clients";
import { findResultIn, listResultsIn } from "@/db/results/results";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { ratingForFile } from "@/lib/rating";

const Input = z.object({
  firmId: idSchema,
  assessmentId: idSchema,
  revision: z.coerce.number().int().min(1).max(10_000),
});

/**
 * Downloads one final result of a client: only the parts that the firm opened, with a watermark that says who
 * downloaded it and that the copy outlives the consent.
 */
export const GET = defineExport({ verb: "client.read", input: Input, find: findClientRole, run: exportResult });

type Run = { readonly actor: UserActor; readonly input: z.infer<typeof Input> };

async function exportResult({ actor, input }: Run) {
  const { firmId, assessmentId, revision } = input;
  const view = { firmId, view: "export", scope: "results", subjects: [assessmentId] } as const;
  const found = await asConsultant(actor, view, async (tx, client) => {
    const own = (await listResultsIn(tx, { firmId })).find((row) => row.assessmentId === assessmentId);
    const frozen = own === undefined ? undefined : await findResultIn(tx, { assessmentId, revision });
    return own === undefined || frozen === undefined ? undefined : { client, cycle: own.figures.cycle, frozen };
  });
  if (found === undefined) return refused("not-found");
  const watermark = await watermarkOf(actor, found.client, await currentLocale());
  return done({
    name: firmFile(found.client.name, `result-${found.cycle}-r${revision}.json`),
    content: {
      ...{ watermark, firm: found.client.name, scope: found.client.engagement.scope },
      rating: ratingForFile(found.frozen.rating),
    },
    audit: {
      act: "result.export",
      firmId,
      object: { kind: "result", id: `${assessmentId}/${revision}` },
      as: found.client.role,
    } as const,
  });
}
