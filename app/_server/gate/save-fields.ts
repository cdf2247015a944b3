import type { KeyedChange } from "@/app/api/v1/firms/[firmId]/records/body";
import type { FieldsFormState } from "@/components/fields/form-state";
import { readFieldsForm } from "@/components/fields/read-form";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import type { SaveOutcome } from "@/lib/saving";
import { refusedField } from "@/lib/view/fields/refused-field";
import { refusalWords, say } from "@/lib/words";
import { requireActor, withFreshSession } from "./actor";
import { dayIn } from "./clock";
import { currentLocale } from "./locale";
import { fieldsOf, readTyped, textOf } from "./read-form";
import { saveChanges } from "./save-changes";
import { refuseWriting, writingOf } from "./writing-budget";

/**
 * The form without JavaScript: saves the fields that were changed on it, by the same rules and verbs as the handler.
 *
 * Which fields may be changed by whom is decided field by field; a firm that is not the actor's answers as one that
 * does not exist.
 */
export async function saveFieldsForm(form: FormData): Promise<FieldsFormState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const typed = readTyped(form);
  const firmId = idSchema.safeParse(textOf(form, "firmId"));
  const missing = { outcomes: [], typed, refused: refusalWords["not-found"][locale] };
  if (!firmId.success) return missing;
  const fields = fieldsOf(form);
  if (fields === undefined) return { ...missing, refused: refusalWords["too-much-sent"][locale] };

  return withFreshSession(async () => {
    const firm = await findFirm(actor, { firmId: firmId.data });
    if (firm === undefined) return missing;
    const today = dayIn(firm.timeZone);
    const changes = readFieldsForm(
      (name) => fields.get(name)?.filter((one) => typeof one === "string") ?? [],
      [...fields.keys()],
      today,
    );
    const wait = refuseWriting(writingOf(actor.personId, typed));
    if (wait !== undefined) {
      const minutes = Math.ceil(wait / 60);
      return { ...missing, refused: say(refusalWords["too-much-written"], locale, { minutes }) };
    }
    const outcomes: SaveOutcome[] = [];
    const entries: KeyedChange[] = [];
    for (const change of changes) {
      if (change.kind === "changed") entries.push(change);
      else
        outcomes.push({
          key: change.key,
          status: "refused",
          reason: change.problem,
          words: refusedField(change, locale, today),
        });
    }
    const saved = await saveChanges(actor, firmId.data, entries, locale);
    return saved === undefined ? missing : { typed, outcomes: [...outcomes, ...saved] };
  });
}
