"use server";

import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { type AnswerRefusal, saveAnswersIn } from "@/db/assessments/save-answers";
import { saveFieldsIn } from "@/db/fields/save-fields";
import type { FieldRefusal } from "@/db/fields/saved-field";
import { findInstrument } from "@/lib/catalog";
import { idSchema } from "@/lib/ids";
import { type CardValue, PHASES, phaseOf } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Json, SaveOutcome } from "@/lib/saving";
import type { FormReply } from "@/lib/view/questionnaire/card";
import { refusalWords, savingRefusalWords, say } from "@/lib/words";
import { tooLongWords } from "@/lib/words/shell/too-long";
import { type ChangedCard, listTooLong, readChangedCards, readNotApplicable } from "./form-input";

/** The form without JavaScript: the same verb and the same comparison as the handler, for the cards that were changed. */
export const saveForm = defineAction({
  verb: "answer.save",
  input: z.looseObject({ assessmentId: idSchema, phase: z.enum(PHASES) }),
  findIn: (tx, _, { assessmentId }) => holdForAnswersIn(tx, { assessmentId }),
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

    const reply = replyOf(changed, outcomes, locale);
    const saved = recorded.filter((outcome) => outcome.status === "saved").length;
    const refusals = [
      ...recorded.flatMap((outcome) => wordsOf(outcome, locale)),
      ...listTooLong(input, items).map(({ id, ...n }) => ({ id, words: say(tooLongWords.field, locale, n) })),
    ];
    return done<FormReply>({
      ...reply,
      saved: reply.saved + saved,
      at: saved > 0 ? new Date().toISOString() : reply.at,
      refused: [...reply.refused, ...refusals],
    });
  },
});

/** A colleague's newer fact stands on the page again, so the form only says that it was faster. */
function wordsOf(outcome: SaveOutcome<Json, FieldRefusal>, locale: Locale): FormReply["refused"] {
  switch (outcome.status) {
    case "saved":
      return [];
    case "conflict":
      return [{ id: outcome.key, words: refusalWords["changed-meanwhile"][locale] }];
    case "refused":
      return [{ id: outcome.key, words: savingRefusalWords[outcome.reason][locale] }];
  }
}

function replyOf(
  changed: readonly ChangedCard[],
  outcomes: readonly SaveOutcome<CardValue, AnswerRefusal>[],
  locale: Locale,
): FormReply {
  const saved = outcomes.flatMap((outcome) => (outcome.status === "saved" ? [outcome.savedAt] : []));
  return {
    saved: saved.length,
    at: saved.toSorted().at(-1) ?? null,
    conflicts: changed.flatMap((card, index) => conflictOf(card, outcomes[index])),
    refused: outcomes.flatMap((outcome) =>
      outcome.status === "refused" ? [{ id: outcome.key, words: savingRefusalWords[outcome.reason][locale] }] : [],
    ),
  };
}

function conflictOf({ key: id, value: mine }: ChangedCard, outcome: SaveOutcome<CardValue> | undefined) {
  if (outcome?.status !== "conflict") return [];
  return [{ id, mine, theirs: outcome.theirs.value, at: outcome.theirs.savedAt }];
}
