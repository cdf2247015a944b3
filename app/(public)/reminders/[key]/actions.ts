"use server";

import { revalidatePath } from "next/cache";
import { textOf } from "@/app/_server/gate/read-form";
import { personOfKey } from "@/app/_server/secret-links/reminder-key";
import { setReminders } from "@/db/people/reminders";

/** Unsubscribes the person of this key from reminders, or subscribes them again. */
export async function changeReminders(form: FormData): Promise<void> {
  const personId = personOfKey(textOf(form, "key"));
  if (personId === undefined) return;
  await setReminders(personId, textOf(form, "wanted") === "yes");
  revalidatePath("/reminders/[key]", "page");
}
