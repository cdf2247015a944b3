"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { singleLineName } from "@/app/_server/gate/names";
import { refused } from "@/app/_server/gate/outcome";
import { hashToken } from "@/app/_server/gate/tokens";
import { acceptAdministration } from "@/db/cohorts/administration";
import { cohortPaths } from "@/lib/paths";

/** Accepts a request to administer a cohort, and redirects to it. Whoever has the token of the e-mail may accept. */
export const accept = defineAction({
  verb: "invitation.accept",
  input: z.object({ token: z.string().max(60), name: singleLineName(80) }),
  find: async () => ({}),
  async run({ actor, input }) {
    const accepted = await acceptAdministration(actor, {
      tokenHash: hashToken(input.token),
      displayName: input.name,
    });
    if (accepted === "other-address") return refused("invitation-other-address");
    if (accepted === "ended") return refused("join-ended");
    redirect(cohortPaths.firms(accepted.cohortId));
  },
});
