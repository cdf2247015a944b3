"use server";

import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { saveAnswersIn } from "@/db/assessments/save-answers";
import { saveFieldsIn } from "@/db/fields/save-fields";
import { findInstrument } from "@/lib/catalog";
import { idSchema } from "@/lib/ids";
import { PHASES, phaseOf } from "@/lib/instrument";
import { listCards, listUnfit, readChangedCards, readNotApplicable } from "./form-input";
import { replyOf } from "./form-reply";

/**
 * Saves the changed cards of a form that is sent without JavaScript, with the same permission and conflict checks as
 * the API.
 */
export const saveForm = defineAction({
  verb: "answer.save",
  input: z.looseObject({ assessmentId: idSchema, phase: z.enum(PHASES) }),
  findIn: (tx, _, { assessmentId, ...fields }) => holdForAnswersIn(tx, { assessmentId, entries: listCards(fields) }),
  async runIn(tx, { actor, input, subject: assessment }) {
    const locale = await currentLocale();
    const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
    if (instrument === undefined) return refused("not-found");
    const items = instrument.items.filter((item) => phaseOf(item.cell) === input.phase);

    const changed = readChangedCards(input, items, locale);
    const outcomes = await saveAnswersIn(tx, actor, { assessment, entries: changed });
    const ids = { firmId: assessment.firmId, assessmentId: assessment.id };
    const facts = readNotApplicable(input, items, locale);
    const recorded = facts.length === 0 ? [] : await saveFieldsIn(tx, actor, { ...ids, entries: facts });
    if (recorded === undefined) throw new Error("an assessment that is held is not there");

    return done(replyOf({ changed, outcomes, facts, recorded, unfit: listUnfit(input, items, locale) }, locale));
  },
});
