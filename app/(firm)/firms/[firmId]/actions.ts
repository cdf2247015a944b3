"use server";

import type { FieldsFormState } from "@/components/fields/form-state";
import { saveFieldsForm } from "./save-fields";

/** Saves fields of the firm from a form without JavaScript. */
export async function saveFieldsAction(_previous: FieldsFormState, form: FormData): Promise<FieldsFormState> {
  return saveFieldsForm(form);
}
