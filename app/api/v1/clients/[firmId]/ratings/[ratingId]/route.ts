import { findClientRole } from "@/app/_server/frames/client-role";
import { defineHandler } from "@/app/_server/gate/define-handler";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { type RatedOutcome, rateItems } from "@/db/consultants/ratings";
import { ratedChoice, ratedLevel } from "@/lib/clients";
import { isItemId } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/saving";
import { tellOutcomes } from "@/lib/saving";
import { unsentRatingWords } from "@/lib/words";
import { RatingBody } from "./body";

/** Saves judgements that waited in a browser; the twin of the form without JavaScript. Nothing of the firm is read. */
export const POST = defineHandler({
  verb: "client.rate",
  input: RatingBody,
  owner: ({ owner }) => owner,
  find: findClientRole,
  async run({ actor, input }) {
    const { firmId, ratingId } = input;
    const entries = input.entries.flatMap(({ key, base, value }) =>
      isItemId(key)
        ? [{ item: key, base, level: ratedLevel(value.choice), evidenceSeen: value.evidenceSeen, note: value.note }]
        : [],
    );
    const outcomes = await rateItems(actor, { firmId, ratingId, entries });
    const locale = await currentLocale();
    return done(tellOutcomes(outcomes.map((outcome) => tell(outcome, locale))));
  },
});

function tell(outcome: RatedOutcome, locale: Locale): SaveOutcome {
  const key = outcome.item;
  switch (outcome.status) {
    case "saved":
      return { key, status: "saved", revision: outcome.revision, savedAt: outcome.savedAt.toISOString() };
    case "conflict": {
      const { level, evidenceSeen, note, revision, savedAt } = outcome.theirs;
      const value = { choice: ratedChoice(level), evidenceSeen, note };
      return { key, status: "conflict", theirs: { value, revision, savedAt: savedAt.toISOString() } };
    }
    case "refused": {
      const words = unsentRatingWords[outcome.reason === "given-already" ? "given" : "closed"][locale];
      return { key, status: "refused", reason: outcome.reason, words };
    }
  }
}
