import type { DefinitionIn } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { type HeldForAnswers, holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { saveAnswersIn } from "@/db/assessments/save-answers";
import { type SaveOutcome, withWords } from "@/lib/saving";
import { savingRefusalWords } from "@/lib/words";
import { AnswersBody } from "./body";

/** Saves answers of the current user, with one outcome per entry; the counterpart of the form without JavaScript. */
export const saving: DefinitionIn<typeof AnswersBody, HeldForAnswers, { outcomes: SaveOutcome[] }> = {
  verb: "answer.save",
  input: AnswersBody,
  owner: ({ owner }) => owner,
  findIn: (tx, _, input) => holdForAnswersIn(tx, input),
  async runIn(tx, { actor, input, subject: assessment }) {
    const outcomes = await saveAnswersIn(tx, actor, { assessment, entries: input.entries });
    const locale = await currentLocale();
    return done({ outcomes: withWords(outcomes, (reason) => savingRefusalWords[reason][locale]) });
  },
};
