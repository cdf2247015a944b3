import { defineHandler } from "@/app/_server/gate/define-handler";
import { currentLocale } from "@/app/_server/gate/locale";
import { done } from "@/app/_server/gate/outcome";
import { holdForChangesIn, saveChangesIn } from "@/app/_server/saving/save-changes";
import { FieldsBody } from "./body";

/**
 * Saves fields of a firm in one transaction, with one outcome per entry.
 *
 * The verb is one that every member may do; further permissions are checked for each kind of field.
 */
export const POST = defineHandler({
  verb: "firm.read",
  input: FieldsBody,
  owner: ({ owner }) => owner,
  findIn: holdForChangesIn,
  async runIn(tx, { input, subject: held }) {
    return done({ outcomes: await saveChangesIn(tx, held, input.entries, await currentLocale()) });
  },
});
