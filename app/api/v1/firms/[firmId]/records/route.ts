import { defineHandler } from "@/app/_server/gate/define-handler";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { saveChanges } from "@/app/_server/gate/save-changes";
import { tellOutcomes } from "@/app/_server/gate/tell-outcomes";
import { findFirm } from "@/db/firms/firms";
import { FieldsBody } from "./body";

/**
 * Saves fields of a firm, one outcome an entry.
 *
 * The verb is the least that a member may do; what each kind of field asks beyond it is decided field by field.
 */
export const POST = defineHandler({
  verb: "firm.read",
  input: FieldsBody,
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, input }) {
    if (input.owner !== actor.personId) return refused("session-ended");
    const outcomes = await saveChanges(actor, input.firmId, input.entries, await currentLocale());
    return outcomes === undefined ? refused("not-found") : done(tellOutcomes(outcomes));
  },
});
