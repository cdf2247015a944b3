"use server";

import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { type AnswerOutcome, saveAnswers } from "@/db/assessments/answers";
import { findAssessment } from "@/db/assessments/assessments";
import { type RecordOutcome, saveRecords } from "@/db/fields/records";
import { findInstrument } from "@/lib/catalog";
import { refusalWords, savingRefusalWords, say } from "@/lib/i18n";
import { tooLongWords } from "@/lib/i18n/too-long";
import { type ItemId, PHASES, phaseOf } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { FormReply } from "@/lib/view/questionnaire/card";
import { type ChangedCard, listTooLong, readChangedCards, readNotApplicable } from "./form-input";

/** The form without JavaScript: the same verb and the same comparison as the handler, for the cards that were changed. */
export const saveForm = defineAction({
  verb: "answer.save",
  input: z.looseObject({ assessmentId: z.uuid(), phase: z.enum(PHASES) }),
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject }) {
    const locale = await currentLocale();
    const instrument = findInstrument(subject.instrument.id, subject.instrument.version);
    if (instrument === undefined) return refused("not-found");
    const items = instrument.items.filter((item) => phaseOf(item.cell) === input.phase);

    const changed = readChangedCards(input, items, locale);
    const at = { assessmentId: subject.id };
    const outcomes = await saveAnswers(actor, { ...at, entries: changed.map(({ entry }) => entry) });
    const facts = readNotApplicable(input, items, locale);
    const recorded =
      facts.length === 0 ? [] : await saveRecords(actor, { ...at, firmId: subject.firmId, entries: facts });
    if (outcomes === undefined || recorded === undefined) return refused("not-found");

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
function wordsOf(outcome: RecordOutcome, locale: Locale): FormReply["refused"] {
  switch (outcome.status) {
    case "saved":
      return [];
    case "conflict":
      return [{ id: outcome.key, words: refusalWords["changed-meanwhile"][locale] }];
    case "refused":
      return [{ id: outcome.key, words: savingRefusalWords[outcome.reason][locale] }];
  }
}

function replyOf(changed: readonly ChangedCard[], outcomes: readonly AnswerOutcome[], locale: Locale): FormReply {
  const saved = outcomes.flatMap((outcome) => (outcome.status === "saved" ? [outcome.savedAt.toISOString()] : []));
  return {
    saved: saved.length,
    at: saved.toSorted().at(-1) ?? null,
    conflicts: changed.flatMap(({ entry, value }, index) => conflictOf(entry.item, value, outcomes[index])),
    refused: outcomes.flatMap((outcome) =>
      outcome.status === "refused" ? [{ id: outcome.item, words: savingRefusalWords[outcome.reason][locale] }] : [],
    ),
  };
}

function conflictOf(
  id: ItemId,
  mine: ChangedCard["value"],
  outcome: AnswerOutcome | undefined,
): FormReply["conflicts"] {
  if (outcome?.status !== "conflict") return [];
  const { answer, comment, marked, savedAt } = outcome.theirs;
  return [{ id, mine, theirs: { answer, comment, marked }, at: savedAt.toISOString() }];
}
