import { defineHandler } from "@/app/_server/gate/define-handler";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { type AnswerOutcome, saveAnswers } from "@/db/assessments/answers";
import { findAssessment } from "@/db/assessments/assessments";
import { savingRefusalWords } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/view/questionnaire/entry";
import { AnswersBody } from "./body";

/** Saves cards of the acting person, one outcome an entry; the twin of the form without JavaScript. */
export const POST = defineHandler({
  verb: "answer.save",
  input: AnswersBody,
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input }) {
    // A queue of another person is never sent as this one's answers; it waits for its owner to sign in.
    if (input.owner !== actor.personId) return refused("session-ended");

    const entries = input.entries.map(({ key, base, value, locale }) => ({ item: key, base, ...value, locale }));
    const outcomes = await saveAnswers(actor, { assessmentId: input.assessmentId, entries });
    if (outcomes === undefined) return refused("not-found");
    const locale = await currentLocale();
    return done({ outcomes: outcomes.map((outcome) => tell(outcome, locale)) });
  },
});

function tell(outcome: AnswerOutcome, locale: Locale): SaveOutcome {
  switch (outcome.status) {
    case "saved":
      return { key: outcome.item, kind: "saved", revision: outcome.revision, at: outcome.savedAt.toISOString() };
    case "conflict": {
      const { answer, comment, marked, revision, savedAt } = outcome.theirs;
      return {
        key: outcome.item,
        kind: "conflict",
        theirs: { value: { answer, comment, marked }, revision, at: savedAt.toISOString() },
      };
    }
    case "refused":
      return {
        key: outcome.item,
        kind: "refused",
        reason: outcome.reason,
        words: savingRefusalWords[outcome.reason][locale],
      };
  }
}
