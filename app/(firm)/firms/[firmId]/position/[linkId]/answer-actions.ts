"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import type { Copied } from "@/components/position/link-tools";
import { findFirm } from "@/db/firms/firms";
import { confirmAnswersAsAsked } from "@/db/position/asked-otherwise";
import { idSchema } from "@/lib/ids";
import { LINK_DIRECTIONS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { FROM_SCREENING } from "@/lib/view/position/copy-sources";
import { copyOntoLink } from "./copy-answers";

/** Confirms that answers to questions with a wrong wording are also valid for the corrected wording. */
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

/**
 * Copies answers about another business relationship, or from the screening, to the unanswered questions of this one.
 */
export const copyAnswers = defineAction({
  verb: "link.edit",
  input: z.object({ firmId: idSchema, linkId: idSchema, from: idSchema.or(z.literal(FROM_SCREENING)) }),
  find: findFirm,
  async run({ actor, input: { firmId, linkId, from }, subject: firm }): Promise<ActionOutcome<Copied>> {
    const copied = await copyOntoLink(actor, { firm, linkId, from });
    if (copied.status !== "done") return copied;
    revalidatePath(firmPaths.link(firmId, linkId));
    return done({ from: from === FROM_SCREENING ? "copiedScreening" : "copied", n: copied.value });
  },
});
