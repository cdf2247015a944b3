"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { done, refused } from "@/app/_server/gate/outcome";
import { findAdministered } from "@/db/cohorts/administrators";
import { chooseVersion } from "@/db/instruments/instrument-changes";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";

/** Chooses the version for new assessments; an empty choice inherits from the cohort above. */
export const chooseVersionAction = defineAction({
  verb: "instrument.choose",
  input: z.object({ cohortId: idSchema, version: z.string().max(24) }),
  find: findAdministered,
  async run({ actor, input: { cohortId, version } }) {
    const chosen = await chooseVersion(actor, { cohortId, version: version === "" ? null : version });
    revalidatePath(cohortPaths.instrument(cohortId), "layout");
    return chosen ? done(undefined) : refused("version-not-offered");
  },
});
