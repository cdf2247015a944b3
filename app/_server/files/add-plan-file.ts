import { z } from "zod";
import { attachPlanFile, type PlanFileAttached } from "@/db/plans/plan-files";
import { type FoundMeasure, findMeasure } from "@/db/plans/plans";
import { type FileProblem, safeFileName } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import type { Definition } from "../gate/gate";
import { allowTry } from "../gate/limits";
import { type ActionOutcome, done, refused } from "../gate/outcome";
import { sharerOf } from "../gate/sharer";
import { lookApart } from "./add-file";
import { type ReceivedUpload, receive } from "./receive";

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
    if (!(await allowTry("upload", actor.personId))) return done("too-many-uploads");
    const sharer = await sharerOf(actor, subject.firmId);
    const received = await receive(sharer, upload, async (path): Promise<FileProblem | PlanFileAttached> => {
      const look = await lookApart(sharer, path);
      if (!look.ok) return look.problem;
      const { digest, kind, bytes, pages } = look;
      const name = safeFileName(input.name, kind);
      const ids = { firmId: subject.firmId, measureId: input.measureId };
      return attachPlanFile(actor, ids, { path: look.path, digest, name, kind, bytes, pages });
    });
    if (!received.ok) return done(received.error);
    if (typeof received.value === "string") return done(received.value);
    if (received.value.status === "attached") return done("added");
    const { reason } = received.value;
    if (reason === "firm-full") return done(reason);
    return refused(reason === "no-record" ? "changed-meanwhile" : reason);
  },
});
