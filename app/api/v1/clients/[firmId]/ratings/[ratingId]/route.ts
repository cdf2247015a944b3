import { findClientRole } from "@/app/_server/frames/client-role";
import { defineHandler } from "@/app/_server/gate/define-handler";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { rateItems } from "@/db/consultants/ratings";
import { withWords } from "@/lib/saving";
import { unsentRatingWords as words } from "@/lib/words";
import { RatingBody } from "./body";

/**
 * Saves judgements from a browser's queue; the counterpart of the form without JavaScript. Reads no data of the firm.
 */
export const POST = defineHandler({
  verb: "client.rate",
  input: RatingBody,
  owner: ({ owner }) => owner,
  find: findClientRole,
  async run({ actor, input }) {
    const outcomes = await rateItems(actor, input);
    const locale = await currentLocale();
    const told = withWords(outcomes, (reason) => words[reason === "given-already" ? "given" : "closed"][locale]);
    return done({ outcomes: told });
  },
});
