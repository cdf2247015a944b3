"use server";

import { saveRecordsForm } from "@/app/_server/gate/save-records";
import type { RecordsFormState } from "@/components/records/form-state";

/** Saves records of the firm from a form without JavaScript. */
export async function saveRecordsAction(_previous: RecordsFormState, form: FormData): Promise<RecordsFormState> {
  return saveRecordsForm(form);
}
