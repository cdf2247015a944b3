"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { findFirm } from "@/db/firms/firms";
import { leaveFirm } from "@/db/people/members";
import { idSchema } from "@/lib/ids";

/** Leaves a firm; the last manager is refused until another one is named. */
export const leaveThisFirm = defineAction({
  verb: "firm.leave",
  input: z.object({ firmId: idSchema }),
  find: findFirm,
  async run({ actor, input: { firmId } }): Promise<ActionOutcome<never>> {
    const outcome = await leaveFirm(actor, { firmId });
    if (outcome === "last-manager") return refused("last-manager");
    if (outcome === "not-found") return refused("changed-meanwhile");
    revalidatePath("/", "layout");
    redirect("/account?done=left#firms");
  },
});
