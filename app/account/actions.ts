"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { signIn, signOut } from "@/app/_server/auth";
import { hashPassword, PASSWORD_MAX, PASSWORD_MIN } from "@/app/_server/password";
import { secretOf, textOf } from "@/app/_server/read-form";
import { requirePerson } from "@/app/_server/sessions";
import type { AccountState } from "@/components/account/account-forms";
import { setReminders } from "@/db/mails";
import { raiseSessionVersion, setPassword, setPersonName } from "@/db/people";

/** Saves the name a person is greeted by. */
export async function saveName(_previous: AccountState, form: FormData): Promise<AccountState> {
  const person = await requirePerson();
  const name = textOf(form, "name").trim().slice(0, 80);
  if (name === "") return { problem: "nameMissing" };
  await setPersonName(person.id, name);
  return { savedAt: new Date().toISOString() };
}

/**
 * Sets or changes the password, ends every session, and opens a fresh one here.
 *
 * It ends with a redirect: the page of the same request would still be read with the session that was just ended.
 */
export async function savePassword(_previous: AccountState, form: FormData): Promise<AccountState> {
  const person = await requirePerson();
  const password = secretOf(form, "newPassword");
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) return { problem: "passwordShort" };
  await setPassword(person.id, await hashPassword(password));
  try {
    await signIn("password", { email: person.email, password, redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    redirect("/sign-in?ended=1"); // others tried this address too often; the password is set all the same
  }
  redirect("/account?done=password");
}

/** Ends reminders to the person, or lets them come again; nothing else that is mailed depends on it. */
export async function saveReminders(form: FormData): Promise<void> {
  const person = await requirePerson();
  await setReminders(person.id, textOf(form, "wanted") === "yes");
  revalidatePath("/account");
}

export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  redirect("/");
}

export async function leaveEverywhere(): Promise<void> {
  const person = await requirePerson();
  await raiseSessionVersion(person.id);
  await signOut({ redirect: false });
  redirect("/sign-in");
}
