import { findClientRole } from "@/app/_server/frames/client-role";
import { defineHandler } from "@/app/_server/gate/define-handler";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { saveRemarks } from "@/db/consultants/remarks";
import { withWords } from "@/lib/saving";
import { clientReviewWords as words } from "@/lib/words";
import { RemarksBody } from "./body";

/** Saves a reviewer's remarks as they are typed; the counterpart of the form without JavaScript. */
export const POST = defineHandler({
  verb: "client.review",
  input: RemarksBody,
  owner: ({ owner }) => owner,
  find: findClientRole,
  async run({ actor, input: { assessmentId, submitted: submittedAt, entries } }) {
    const outcomes = await saveRemarks(actor, { assessmentId, submittedAt, entries });
    const locale = await currentLocale();
    const wordsOf = (reason: string) => words[reason === "submitted-again" ? "remarkEarlier" : "remarkClosed"][locale];
    return done({ outcomes: withWords(outcomes, wordsOf) });
  },
});
