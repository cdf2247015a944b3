"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import type { PlanDone } from "@/components/plan/plan-form";
import { findFirm } from "@/db/firms/firms";
import { addMeasure, type NewMeasure } from "@/db/plans/plan-measures";
import { findResult, listResults } from "@/db/results/results";
import { type Measure, measureOf } from "@/lib/catalog";
import { fitsDay } from "@/lib/day-limits";
import type { Firm } from "@/lib/firms";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { FIRST_STEP_DAYS } from "@/lib/plan";
import { measuresForSize } from "@/lib/rating";
import { cellServed } from "@/lib/view/plan/measure";
import { stepFor } from "@/lib/view/results/advice";
import { dayAt, daysAfter, monthsAfter } from "@/lib/view/time/calendar";
import { Dates, OwnMeasure, TEXT_MAX } from "../form-input";

const AtFirm = z.object({ firmId: idSchema });
const findOwnFirm = (actor: UserActor, { firmId }: { firmId: string }) => findFirm(actor, { firmId });

/** A measure of the catalog with its dates and next step, for the part of the questionnaire that it should raise. */
async function fromList(actor: UserActor, firm: Firm, measure: Measure): Promise<NewMeasure> {
  const [latest] = await listResults(actor, { firmId: firm.id });
  const frozen = latest === undefined ? undefined : await findResult(actor, { assessmentId: latest.assessmentId });
  const today = dayAt(firm.timeZone, new Date());
  return {
    catalogId: measure.id,
    title: "",
    cell: cellServed(measure, frozen?.rating),
    effort: measure.effort,
    firstStepOn: daysAfter(today, FIRST_STEP_DAYS),
    recordOn: monthsAfter(today, measure.horizonMonths),
    steps: [stepFor(measure, frozen?.rating, await currentLocale()).what],
  };
}

/** Adds a measure to the plan. Whoever adds it is responsible for it, unless another person was chosen. */
async function add(actor: UserActor, firm: Firm, measure: NewMeasure, did: PlanDone): Promise<ActionOutcome<PlanDone>> {
  const ownerId = measure.ownerId ?? actor.personId;
  const added = await addMeasure(actor, { firmId: firm.id, measure: { ...measure, ownerId } });
  if (!added.ok) return refused(added.error);
  revalidatePath(firmPaths.overview(firm.id), "layout");
  return done(did);
}

/** The measure in the form for the firm's size; one that does not fit can still be excluded, in its full form. */
const findListed = (id: string, { employees }: Firm) =>
  measuresForSize(employees).find((measure) => measure.id === id) ?? measureOf(id);

/** Adds a catalog measure to the plan; the button contains the measure, and the form optionally owner and day. */
export const takeIn = defineAction({
  verb: "plan.edit",
  input: AtFirm.extend({
    measure: z.string(),
    ownerId: idSchema.optional(),
    firstStepOn: Dates.firstStepOn.optional(),
  }),
  find: findOwnFirm,
  async run({ actor, input, subject }): Promise<ActionOutcome<PlanDone>> {
    const listed = findListed(input.measure, subject);
    if (listed === undefined) return refused("not-found");
    const { ownerId, firstStepOn } = input;
    const measure = await fromList(actor, subject, listed);
    const chosen = firstStepOn === undefined ? measure : startingOn(measure, firstStepOn, listed.horizonMonths);
    if (firstStepOn !== undefined && !fitsDay("planned", firstStepOn, dayAt(subject.timeZone, new Date())))
      return refused("plan-day-out-of-range");
    const title = listed.title[await currentLocale()];
    return add(actor, subject, { ...chosen, ownerId }, { did: "taken", title });
  },
});

/** A measure that starts on another day. Its record is not due before that day. */
function startingOn(measure: NewMeasure, day: string, months: number): NewMeasure {
  if (measure.recordOn === null || day <= measure.recordOn) return { ...measure, firstStepOn: day };
  return { ...measure, firstStepOn: day, recordOn: monthsAfter(day, months) };
}

/** Excludes a catalog measure from the plan, with the reason. */
export const keepOut = defineAction({
  verb: "plan.edit",
  input: AtFirm.extend({ measure: z.string(), reason: z.string().trim().max(TEXT_MAX) }),
  find: findOwnFirm,
  async run({ actor, input, subject }): Promise<ActionOutcome<PlanDone>> {
    const listed = findListed(input.measure, subject);
    if (listed === undefined) return refused("not-found");
    if (input.reason === "") return refused("reason-missing");
    const measure = { ...(await fromList(actor, subject, listed)), setAside: input.reason };
    return add(actor, subject, measure, { did: "setAside", title: listed.title[await currentLocale()] });
  },
});

export const addOwn = defineAction({
  verb: "plan.edit",
  input: AtFirm.extend({ id: idSchema, ...OwnMeasure }),
  find: findOwnFirm,
  async run({ actor, input, subject }): Promise<ActionOutcome<PlanDone>> {
    const { firmId: _, ...own } = input;
    const today = dayAt(subject.timeZone, new Date());
    const days = [own.firstStepOn, own.recordOn];
    if (!days.every((day) => day === null || fitsDay("planned", day, today))) return refused("plan-day-out-of-range");
    if (own.recordOn !== null && own.recordOn < own.firstStepOn) return refused("record-before-first-step");
    return add(actor, subject, { catalogId: null, ...own }, { did: "taken", title: own.title });
  },
});
