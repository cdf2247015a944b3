"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { confirmAnswersAsAsked } from "@/db/assessments/asked-otherwise";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import { LINK_DIRECTIONS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";

/** Says that answers given to the wrong wording hold for the right one. */
export const confirmAnswers = defineAction({
  verb: "link.edit",
  input: z.object({ firmId: idSchema, linkId: idSchema, direction: z.enum(LINK_DIRECTIONS) }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<undefined>> {
    if (!(await confirmAnswersAsAsked(actor, input))) return refused("changed-meanwhile");
    revalidatePath(firmPaths.link(input.firmId, input.linkId));
    return done(undefined);
  },
});
