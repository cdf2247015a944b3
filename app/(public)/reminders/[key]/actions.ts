"use server";

import { revalidatePath } from "next/cache";
import { personOfKey } from "@/app/_server/reminder-key";
import { setReminders } from "@/db/mails";

/** Ends reminders to the person whose key it is, or lets them come again. */
export async function changeReminders(form: FormData): Promise<void> {
  const key = form.get("key");
  const personId = typeof key === "string" ? personOfKey(key) : undefined;
  if (personId === undefined) return;
  await setReminders(personId, form.get("wanted") === "yes");
  revalidatePath("/reminders/[key]", "page");
}
