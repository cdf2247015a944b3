import { z } from "zod";
import { attachPlanFile } from "@/db/plans/plan-files";
import { type FoundMeasure, findMeasure } from "@/db/plans/plans";
import { type FileProblem, safeFileName } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import type { Definition } from "../gate/gate";
import { type ActionOutcome, done, refused } from "../gate/outcome";
import { receiveFile } from "./add-file";
import type { ReceivedUpload } from "./receive";

const Fields = z.object({ measureId: idSchema, name: z.string().max(1000) });

/**
 * The gate of the file for a plan's record: visibility, permission and limits are checked before the first byte is
 * written.
 */
export const addPlanFile = (
  upload: ReceivedUpload,
): Definition<typeof Fields, FoundMeasure, "added" | FileProblem> => ({
  verb: "plan.work",
  input: Fields,
  find: (actor, { measureId }) => findMeasure(actor, { measureId }),
  async run({ actor, input, subject }): Promise<ActionOutcome<"added" | FileProblem>> {
    if (subject.role !== "manager" && subject.ownerId !== actor.personId) return refused("not-yours-to-do");
    const { firmId } = subject;
    const received = await receiveFile(actor, { firmId, upload }, ({ path, digest, kind, bytes, pages }) => {
      const name = safeFileName(input.name, kind);
      return attachPlanFile(actor, { firmId, measureId: input.measureId }, { path, digest, name, kind, bytes, pages });
    });
    if (!received.ok) return done(received.error);
    if (received.value.status === "attached") return done("added");
    const { reason } = received.value;
    if (reason === "firm-full") return done(reason);
    return refused(reason === "no-record" ? "changed-meanwhile" : reason);
  },
});
