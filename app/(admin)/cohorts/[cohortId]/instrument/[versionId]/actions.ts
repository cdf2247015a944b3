"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { findAdministered } from "@/db/cohorts/administrators";
import { discardDraft, publishVersion, retireVersion } from "@/db/instruments/instrument-changes";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";

const AtVersion = z.object({ cohortId: idSchema, versionId: idSchema });

/** Publishes a draft of a questionnaire version; a published version can never be changed. */
export const publishAction = defineAction({
  verb: "instrument.edit",
  input: AtVersion.extend({
    sure: z.literal("yes"),
    sameMeaning: z.literal("yes").optional(),
    writtenAt: z.coerce.number().int(),
  }),
  find: findAdministered,
  async run({ actor, input }): Promise<ActionOutcome> {
    const { cohortId } = input;
    const published = await publishVersion(actor, { ...input, sameMeaning: input.sameMeaning === "yes" });
    if (!published.ok) return refused(published.error);
    revalidatePath(cohortPaths.instrument(cohortId), "layout");
    redirect(cohortPaths.instrument(cohortId));
  },
});

export const discardAction = defineAction({
  verb: "instrument.edit",
  input: AtVersion,
  find: findAdministered,
  async run({ actor, input }): Promise<ActionOutcome> {
    if (!(await discardDraft(actor, input))) return refused("changed-meanwhile");
    revalidatePath(cohortPaths.instrument(input.cohortId), "layout");
    redirect(cohortPaths.instrument(input.cohortId));
  },
});

export const retireAction = defineAction({
  verb: "instrument.edit",
  input: AtVersion.extend({ sure: z.literal("yes") }),
  find: findAdministered,
  async run({ actor, input }): Promise<ActionOutcome> {
    if (!(await retireVersion(actor, input))) return refused("version-in-use");
    revalidatePath(cohortPaths.instrument(input.cohortId), "layout");
    redirect(cohortPaths.instrument(input.cohortId));
  },
});
