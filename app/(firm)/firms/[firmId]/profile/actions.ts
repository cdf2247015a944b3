"use server";

import { saveFieldsForm } from "@/app/_server/gate/save-fields";
import type { FieldsFormState } from "@/components/fields/form-state";

/** Saves records of the firm from a form without JavaScript. */
export async function saveFieldsAction(_previous: FieldsFormState, form: FormData): Promise<FieldsFormState> {
  return saveFieldsForm(form);
}
