"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { optionalName, singleLineName } from "@/app/_server/gate/names";
import { done, refused } from "@/app/_server/gate/outcome";
import { findAdministered } from "@/db/cohorts/administrators";
import { changeCohort, makeCohort, moveCohort } from "@/db/cohorts/cohort-settings";
import { setDeadlines } from "@/db/cohorts/deadlines";
import { COHORT_TIME_ZONE, MINIMUM_K, MINIMUM_K_MOST, PHASE_ORDERS, REMINDER_TARGETS } from "@/lib/cohort";
import { fitsDay } from "@/lib/day-limits";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";
import { dayAt } from "@/lib/view/time/calendar";

const name = singleLineName(120, "nameMissing");
const day = z.union([
  z.literal("").transform(() => null),
  z.iso.date("dayFar").refine((typed) => fitsDay("period", typed, dayAt(COHORT_TIME_ZONE, new Date())), "dayFar"),
]);
const whole = (least: number, most: number, code: string) =>
  z
    .string()
    .normalize("NFKC")
    .trim()
    .regex(/^\d{1,3}$/, code)
    .transform(Number)
    .pipe(z.int().min(least, code).max(most, code));

/** The fields of the form; each message is a message code. */
const Settings = z
  .object({
    cohortId: idSchema,
    nameEn: name,
    nameZh: name,
    liaison: optionalName(80),
    opensOn: day,
    phaseOrder: z.enum(PHASE_ORDERS),
    reviewer: z.enum(["no", "yes"]),
    minimumK: whole(MINIMUM_K, MINIMUM_K_MOST, "minimumWrong"),
    /**
     * The new smallest number of firms behind a figure. Ticking a box sends it a second time, because raising it is
     * permanent.
     */
    raiseTo: whole(MINIMUM_K, MINIMUM_K_MOST, "raiseMissing").optional(),
    consentEn: z.string().trim().max(4000),
    consentZh: z.string().trim().max(4000),
    remind: z.enum(["none", ...REMINDER_TARGETS]),
    remindBefore: whole(1, 90, "daysWrong"),
    remindEvery: whole(7, 60, "daysWrong"),
  })
  .refine(({ consentEn, consentZh }) => (consentEn === "") === (consentZh === ""), {
    path: ["consentZh"],
    message: "consentOne",
  });

/** Changes the settings of a cohort; settings that protect firms can only become stricter. */
export const saveSettings = defineAction({
  verb: "cohort.edit",
  input: Settings,
  find: findAdministered,
  async run({ actor, input }) {
    const { cohortId, consentEn: en, consentZh: zh } = input;
    const changed = await changeCohort(actor, {
      cohortId,
      raiseTo: input.raiseTo,
      fields: {
        name: { en: input.nameEn, zh: input.nameZh },
        liaison: input.liaison,
        opensOn: input.opensOn,
        phaseOrder: input.phaseOrder,
        reviewerRequired: input.reviewer === "yes",
        minimumK: input.minimumK,
        consentText: en === "" ? null : { en, zh },
        remind: input.remind === "none" ? null : input.remind,
        remindBeforeDays: input.remindBefore,
        remindEveryDays: input.remindEvery,
      },
    });
    if (changed === undefined) return refused("not-found");
    if (!changed.ok) {
      if (changed.error === "minimum-falls") return refused(changed.error);
      if (changed.error === "dates-crossed") return { status: "invalid", fields: { opensOn: ["datesCrossed"] } };
      if (changed.error === "minimum-rises") return { status: "invalid", fields: { raiseTo: ["raiseMissing"] } };
      return { status: "invalid", fields: { minimumK: ["minimumBelowAbove"] } };
    }
    revalidatePath(cohortPaths.cohort(cohortId), "layout");
    return done({ raisedTo: input.raiseTo });
  },
});

/** Prefix of the field name for a cohort's deadline in the form. */
const DAY_OF = "day-";

const Deadlines = z
  .object({
    cohortId: idSchema,
    moves: z
      .string()
      .regex(/^\d{1,7}$/)
      .transform(Number)
      .optional(),
  })
  .catchall(z.unknown())
  .transform(({ cohortId, moves, ...typed }, context) => {
    const set = new Map<string, string | null>();
    for (const [name, value] of Object.entries(typed)) {
      const read = name.startsWith(DAY_OF) ? day.safeParse(value) : undefined;
      if (read?.success === false) context.addIssue({ code: "custom", path: [name], message: "dayFar" });
      if (read?.success === true) set.set(name.slice(DAY_OF.length), read.data);
    }
    return { cohortId, moves, set };
  });

/** Sets the deadlines of a cohort and of all below it; the number of affected firms must be confirmed first. */
export const saveDeadlines = defineAction({
  verb: "cohort.edit",
  input: Deadlines,
  find: findAdministered,
  async run({ actor, input }) {
    const saved = await setDeadlines(actor, input);
    if (saved === undefined) return refused("not-found");
    if (!saved.ok) {
      const fields: Record<string, string[]> =
        "crossed" in saved.error
          ? { [`${DAY_OF}${saved.error.crossed}`]: ["datesCrossed"] }
          : { moves: [String(saved.error.moves)] };
      return { status: "invalid", fields };
    }
    revalidatePath(cohortPaths.cohort(input.cohortId), "layout");
    return done(saved.value);
  },
});

/** Creates a child cohort and redirects to its settings. */
export const makePart = defineAction({
  verb: "cohort.edit",
  input: z.object({ parentId: idSchema, id: idSchema, nameEn: name, nameZh: name, liaison: optionalName(80) }),
  find: (actor, { parentId }) => findAdministered(actor, { cohortId: parentId }),
  async run({ actor, input }) {
    const { parentId, nameEn, nameZh, liaison } = input;
    const id = await makeCohort(actor, { parentId, id: input.id, name: { en: nameEn, zh: nameZh }, liaison });
    if (id === undefined) return refused("not-found");
    revalidatePath(cohortPaths.cohort(parentId), "layout");
    redirect(cohortPaths.settings(id));
  },
});

/** Moves a cohort to another place in the tree. */
export const movePart = defineAction({
  verb: "cohort.edit",
  input: z.object({ cohortId: idSchema, parentId: idSchema }),
  find: findAdministered,
  async run({ actor, input }) {
    const moved = await moveCohort(actor, input);
    if (moved === undefined) return refused("not-found");
    if (!moved.ok) return refused(moved.error === "firms-joined" ? "firms-joined-move" : moved.error);
    const path = cohortPaths.settings(input.cohortId);
    revalidatePath(path);
    redirect(path);
  },
});
