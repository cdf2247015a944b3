"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { findAdministered } from "@/db/cohorts/administrators";
import { requestSnapshot, setSnapshotWeekly } from "@/db/snapshots/snapshots";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";

/** Requests a new set of figures for the cohort, unless one is already being computed. */
export const publishFigures = defineAction({
  verb: "figures.publish",
  input: z.object({ cohortId: idSchema }),
  find: findAdministered,
  async run({ actor, input }) {
    await requestSnapshot(actor, input);
    back(input.cohortId);
  },
});

/** Turns the weekly automatic attempt at new figures on or off. */
export const setWeekly = defineAction({
  verb: "figures.publish",
  input: z.object({ cohortId: idSchema, weekly: z.enum(["on", "off"]) }),
  find: findAdministered,
  async run({ actor, input }) {
    await setSnapshotWeekly(actor, { cohortId: input.cohortId, weekly: input.weekly === "on" });
    back(input.cohortId);
  },
});

function back(cohortId: string): never {
  const path = cohortPaths.figures(cohortId);
  revalidatePath(path);
  redirect(path);
}
