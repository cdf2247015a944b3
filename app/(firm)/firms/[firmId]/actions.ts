"use server";

import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { fieldsOf, readTyped, textOf } from "@/app/_server/gate/read-form";
import { refuseWriting, waitToWrite, writingOf } from "@/app/_server/gate/writing-budget";
import { CHANGES_MAX } from "@/app/_server/saving/keyed-entries";
import { saveChanges } from "@/app/_server/saving/save-changes";
import type { FieldsFormState } from "@/components/fields/form-state";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import { dayAt } from "@/lib/view/time/calendar";
import { type Refusal, refusalWords, say } from "@/lib/words";
import { readChanges } from "./posted-changes";

/**
 * Saves the changed fields of a form that is sent without JavaScript, by the same rules as the API.
 *
 * Permissions are checked for each field; a firm that is not the actor's is treated as missing.
 */
export async function saveFieldsAction(_previous: FieldsFormState, form: FormData): Promise<FieldsFormState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const typed = readTyped(form);
  const refuse = (reason: Refusal, values?: Readonly<Record<string, number>>): FieldsFormState => ({
    outcomes: [],
    typed,
    refused: say(refusalWords[reason], locale, values),
  });
  const tooMuch = (wait: number) => refuse("too-much-written", { minutes: Math.ceil(wait / 60) });
  const firmId = idSchema.safeParse(textOf(form, "firmId"));
  if (!firmId.success) return refuse("not-found");
  const fields = fieldsOf(form);
  if (fields === undefined) return refuse("too-much-sent");
  const writing = writingOf(actor.personId, typed);
  const early = waitToWrite(writing);
  if (early !== undefined) return tooMuch(early);

  return withFreshSession(async () => {
    const firm = await findFirm(actor, { firmId: firmId.data });
    if (firm === undefined) return refuse("not-found");
    const read = readChanges(fields, locale, dayAt(firm.timeZone, new Date()));
    if (read.kind === "too-many") return refuse("too-many-changes", { n: read.n, max: CHANGES_MAX });
    const { changed, malformed } = read;
    const wait = refuseWriting(writing);
    if (wait !== undefined) return tooMuch(wait);
    const saved = await saveChanges(actor, firmId.data, changed, locale);
    return saved === undefined ? refuse("not-found") : { typed, outcomes: [...malformed, ...saved] };
  });
}
