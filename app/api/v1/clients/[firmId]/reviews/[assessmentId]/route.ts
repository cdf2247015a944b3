import { findClientRole } from "@/app/_server/frames/client-role";
import { defineHandler } from "@/app/_server/gate/define-handler";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { type RemarkOutcome, saveRemarks } from "@/db/consultants/remarks";
import { isItemId } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/saving";
import { tellOutcomes } from "@/lib/saving";
import { clientReviewWords } from "@/lib/words";
import { RemarksBody } from "./body";

/** Saves a reviewer's remarks as they are typed; the twin of the form without JavaScript. */
export const POST = defineHandler({
  verb: "client.review",
  input: RemarksBody,
  owner: ({ owner }) => owner,
  find: findClientRole,
  async run({ actor, input }) {
    const entries = input.entries.flatMap(({ key, base, value }) =>
      isItemId(key) ? [{ item: key, base, text: value.text }] : [],
    );
    const { assessmentId, submitted: submittedAt } = input;
    const outcomes = await saveRemarks(actor, { assessmentId, submittedAt, entries });
    const locale = await currentLocale();
    return done(tellOutcomes(outcomes.map((outcome) => tell(outcome, locale))));
  },
});

function tell(outcome: RemarkOutcome, locale: Locale): SaveOutcome {
  const key = outcome.item;
  switch (outcome.status) {
    case "saved":
      return { key, status: "saved", revision: outcome.revision, savedAt: outcome.savedAt.toISOString() };
    case "conflict": {
      const { text, revision, savedAt } = outcome.theirs;
      return { key, status: "conflict", theirs: { value: { text }, revision, savedAt: savedAt.toISOString() } };
    }
    case "refused": {
      const words = clientReviewWords[outcome.reason === "submitted-again" ? "remarkEarlier" : "remarkClosed"][locale];
      return { key, status: "refused", reason: outcome.reason, words };
    }
  }
}
