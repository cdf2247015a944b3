"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { defineAction } from "@/app/_server/gate/define-action";
import { currentLocale } from "@/app/_server/gate/locale";
import { refused } from "@/app/_server/gate/outcome";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { findAssessment, listAssessments } from "@/db/assessments/assessments";
import { saveAnswers } from "@/db/assessments/save-answers";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { NEVER_SAVED } from "@/lib/saving";
import { offeredAnswers } from "@/lib/view/screening/screening-offer";

/**
 * Adopts offered screening answers as the person's own: the one whose button was pressed, or all that the page listed.
 *
 * The values come from the stored screening, not from the form; an answer given in the meantime is kept.
 */
export const confirmScreening = defineAction({
  verb: "answer.save",
  input: z.object({
    assessmentId: idSchema,
    listed: z.array(z.string().max(20)).max(48),
    item: z.string().max(20).optional(),
  }),
  find: findAssessment,
  async run({ actor, input, subject: assessment }) {
    const { firm } = assessment;
    const [facts, screening, cycles, locale] = await Promise.all([
      readCycle(actor, firm, assessment),
      readScreening(actor, firm.id),
      listAssessments(actor, { firmId: firm.id }),
      currentLocale(),
    ]);
    const wanted = input.item === undefined ? input.listed : [input.item];
    const offered = offeredAnswers(facts, screening, cycles.length === 1).filter(({ item }) => wanted.includes(item));
    const entries = offered.map(({ item, answer }) => {
      const stands = facts.own.get(item) ?? NEVER_SAVED;
      return { key: item, base: stands.revision, value: { ...stands.value, answer }, locale };
    });
    const outcomes = await saveAnswers(actor, { assessmentId: assessment.id, entries });
    if (outcomes === undefined) return refused("not-found");
    const confirmed = outcomes.filter((outcome) => outcome.status === "saved").length;
    const query = new URLSearchParams({ confirmed: String(confirmed), left: String(wanted.length - confirmed) });
    redirect(`${firmPaths.screening(firm.id, assessment.id)}?${query}`);
  },
});
