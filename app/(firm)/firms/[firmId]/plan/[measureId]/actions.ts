"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import type { PlanDone } from "@/components/plan/plan-form";
import { findFirm } from "@/db/firms/firms";
import { moveMeasure } from "@/db/plans/measure-moves";
import { changeMeasure, type MeasureValues, tickStep } from "@/db/plans/plan-changes";
import { type FoundMeasure, findMeasure, listPlans } from "@/db/plans/plans";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { PLAN_EVENTS, PLAN_STATES } from "@/lib/plan";
import { changerOf, formValuesOf } from "@/lib/view/plan/form-values";
import { titleOf } from "@/lib/view/plan/measure";
import { dayAt } from "@/lib/view/time/calendar";
import { planStateWords } from "@/lib/words";
import { Dates, Everything, Owner, Record_, TEXT_MAX, TickedStep, withOwner } from "../form-input";

const At = z.object({ measureId: idSchema });
const findOwn = (actor: UserActor, { measureId }: z.infer<typeof At>) => findMeasure(actor, { measureId });

const revalidate = (firmId: string) => revalidatePath(firmPaths.overview(firmId), "layout");

/** Reads the firm and the measure as they are now, for example after a change. */
async function readNow(actor: UserActor, { firmId }: FoundMeasure, measureId: string) {
  const [firm, plans] = [await findFirm(actor, { firmId }), await listPlans(actor, { firmId })];
  const measures = plans.flatMap((plan) => plan.measures);
  return { firm, measures, measure: measures.find(({ id }) => id === measureId) };
}

async function saveMeasure(
  actor: UserActor,
  subject: FoundMeasure,
  input: { readonly measureId: string; readonly base: number; readonly values: MeasureValues },
): Promise<ActionOutcome<PlanDone>> {
  const outcome = await changeMeasure(actor, { firmId: subject.firmId, ...input });
  const locale = await currentLocale();
  if (outcome.status === "refused") {
    return refused(PLAN_REFUSALS[outcome.reason]);
  }
  const { firm, measure } = await readNow(actor, subject, input.measureId);
  if (firm === undefined || measure === undefined) return refused("not-found");
  if (outcome.status === "saved") {
    revalidate(subject.firmId);
    return done({ did: "saved", title: titleOf(measure, locale) });
  }
  return done({
    did: "conflict",
    ...changerOf(outcome, { timeZone: firm.timeZone, locale }),
    revision: outcome.revision,
    now: formValuesOf(measure, locale),
  });
}

const PLAN_REFUSALS = {
  "not-found": "not-found",
  "dates-crossed": "record-before-first-step",
  "day-out-of-range": "plan-day-out-of-range",
  "comes-after-itself": "comes-after-itself",
  "plan-superseded": "plan-superseded",
} as const;

const Base = { base: z.coerce.number().int().min(0) };

export const saveDates = defineAction({
  verb: "plan.edit",
  input: At.extend({ ...Base, ...Dates }),
  find: findOwn,
  run: ({ actor, input: { measureId, base, ...values }, subject }) =>
    saveMeasure(actor, subject, { measureId, base, values }),
});

export const handOver = defineAction({
  verb: "plan.edit",
  input: withOwner(At.extend({ ...Base, ...Owner })),
  find: findOwn,
  run: ({ actor, input: { measureId, base, ownerId, ownerName }, subject }) =>
    saveMeasure(actor, subject, { measureId, base, values: ownerOf(ownerId, ownerName) }),
});

export const saveAll = defineAction({
  verb: "plan.edit",
  input: withOwner(At.extend({ ...Base, ...Everything })),
  find: findOwn,
  run({ actor, input, subject }) {
    const { measureId, base, ownerId, ownerName, cost, currency, title, ...values } = input;
    return saveMeasure(actor, subject, {
      measureId,
      base,
      values: {
        ...values,
        ...(title === undefined ? {} : { title }),
        ...ownerOf(ownerId, ownerName),
        cost,
        currency: cost === null ? null : currency,
      },
    });
  },
});

/** The owner of a measure: the selected member, or otherwise the typed name. */
const ownerOf = (ownerId: string | null, ownerName: string) =>
  ownerId === null ? { ownerId, ownerName } : { ownerId, ownerName: "" };

/** Ticks or unticks one step; the button contains the step and its new state. */
export const tick = defineAction({
  verb: "plan.work",
  input: At.extend({ step: TickedStep }),
  find: findOwn,
  async run({ actor, input: { measureId, step }, subject }): Promise<ActionOutcome<PlanDone>> {
    if (!mayWork(actor, subject)) return refused("not-yours-to-do");
    const ticked = await tickStep(actor, { firmId: subject.firmId, measureId, ...step });
    if (!ticked.ok) return refused(ticked.error);
    revalidate(subject.firmId);
    return done({ did: "saved", title: "" });
  },
});

const mayWork = (actor: UserActor, { role, ownerId }: FoundMeasure): boolean =>
  role === "manager" || ownerId === actor.personId;

const Move = At.extend({
  state: z.enum(PLAN_STATES),
  move: z.enum(PLAN_EVENTS).exclude(["verify"]),
  reason: z.string().trim().max(TEXT_MAX).default(""),
});

/** Changes the state of a measure, if it is still the one that the page showed. */
export const move = defineAction({
  verb: "plan.work",
  input: Move,
  find: findOwn,
  run: ({ actor, input, subject }) => step(actor, subject, input),
});

export const verify = defineAction({
  verb: "plan.work",
  input: At.extend({ state: z.enum(PLAN_STATES), ...Record_ }),
  find: findOwn,
  run: ({ actor, input: { measureId, state, ...record }, subject }) =>
    step(actor, subject, { measureId, state, move: "verify", reason: "", record }),
});

type Step = Omit<Parameters<typeof moveMeasure>[1], "firmId" | "mover" | "today">;

async function step(actor: UserActor, subject: FoundMeasure, input: Step): Promise<ActionOutcome<PlanDone>> {
  if (!mayWork(actor, subject)) return refused("not-yours-to-do");
  const firm = await findFirm(actor, { firmId: subject.firmId });
  if (firm === undefined) return refused("not-found");
  const mover = subject.role === "manager" ? "manager" : "owner";
  const moved = await moveMeasure(actor, { ...input, firmId: firm.id, mover, today: dayAt(firm.timeZone, new Date()) });
  if (!moved.ok) return refused(moved.error);
  revalidate(firm.id);
  const locale = await currentLocale();
  const { measure } = await readNow(actor, subject, input.measureId);
  const title = measure === undefined ? "" : titleOf(measure, locale);
  return done({ did: "moved", title, state: planStateWords[moved.value][locale] });
}
