"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findClientRole } from "@/app/_server/frames/client-role";
import { defineAction } from "@/app/_server/gate/define-action";
import { done, refused } from "@/app/_server/gate/outcome";
import { beginRating, dropRating, findRatingSheet, giveRating, rateItem } from "@/db/consultants/ratings";
import { findInstrument } from "@/lib/catalog";
import { NOT_JUDGED, ratedLevel } from "@/lib/clients";
import { idSchema } from "@/lib/ids";
import { ratingPaths } from "@/lib/paths";
import { isItemId } from "@/lib/rating";
import { CONSULTANT_LEVELS } from "@/lib/scoring";

const At = z.object({ firmId: idSchema, assessmentId: idSchema });
const AtRating = z.object({ firmId: idSchema, ratingId: idSchema });

export const begin = defineAction({
  verb: "client.rate",
  input: At,
  find: findClientRole,
  async run({ actor, input }) {
    const begun = await beginRating(actor, input);
    if (begun === undefined) return refused("not-latest-cycle");
    return redirect(ratingPaths.rate(input.firmId, input.assessmentId, "PRE"));
  },
});

const CHOICES = [...CONSULTANT_LEVELS.map(String), NOT_JUDGED];

/** Saves the judgement of one item, sent by the form without JavaScript. The reply contains no data of the firm. */
export const saveItem = defineAction({
  verb: "client.rate",
  input: AtRating.extend({
    item: z.string().refine(isItemId),
    choice: z.string().refine((choice) => CHOICES.includes(choice)),
    evidenceSeen: z.literal("yes").optional(),
    note: z.string().trim().max(2000).default(""),
  }),
  find: findClientRole,
  async run({ actor, input: { firmId, ratingId, item, choice, evidenceSeen, note } }) {
    if (!isItemId(item)) return refused("not-found");
    const level = ratedLevel(choice);
    const saved = await rateItem(actor, { firmId, ratingId, item, level, evidenceSeen: evidenceSeen === "yes", note });
    return saved.ok ? done(undefined) : refused(saved.error);
  },
});

/** Submits the rating; every applicable item must have been judged. */
export const give = defineAction({
  verb: "client.rate",
  input: At.extend({ own: z.literal("yes") }),
  find: findClientRole,
  async run({ actor, input }) {
    const sheet = await findRatingSheet(actor, input);
    if (sheet?.rating === undefined) return refused("not-found");
    const { assessment, notApplicable, rating } = sheet;
    const items = findInstrument(assessment.instrument.id, assessment.instrument.version)?.items ?? [];
    const asked = items.map(({ id }) => id).filter((id) => !notApplicable.includes(id));
    const given = await giveRating(actor, { firmId: input.firmId, ratingId: rating.id, items: asked });
    if (!given.ok) return refused(given.error);
    return redirect(ratingPaths.rate(input.firmId, input.assessmentId));
  },
});

/** Deletes a draft with all its judgements, after confirmation. */
export const drop = defineAction({
  verb: "client.rate",
  input: At.extend({ ratingId: idSchema, sure: z.literal("yes") }),
  find: findClientRole,
  async run({ actor, input }) {
    const dropped = await dropRating(actor, input);
    if (!dropped.ok) return refused(dropped.error);
    return redirect(ratingPaths.rate(input.firmId, input.assessmentId));
  },
});
