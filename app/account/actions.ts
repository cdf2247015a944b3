"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/app/_server/gate/actor";
import { formReply } from "@/app/_server/gate/form-reply";
import { currentLocale } from "@/app/_server/gate/locale";
import { readName } from "@/app/_server/gate/names";
import { done, refused, wrongIn } from "@/app/_server/gate/outcome";
import { ownAddress } from "@/app/_server/gate/public-address";
import { readTyped, secretOf, textOf } from "@/app/_server/gate/read-form";
import { sendMail } from "@/app/_server/mail/mail";
import { signOut } from "@/app/_server/sign-in/auth";
import { requireBrowser } from "@/app/_server/sign-in/browser";
import { currentDevice } from "@/app/_server/sign-in/device";
import { confirmPassword, hashPassword, PASSWORD_MAX, PASSWORD_MIN } from "@/app/_server/sign-in/password";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import { isRightCode, requestPasswordCode } from "@/app/_server/sign-in/sign-in-code";
import type { FormState } from "@/components/ui/form-state";
import { type Person, setOtherName, setPersonName } from "@/db/people/people";
import { setReminders } from "@/db/people/reminders";
import { endAllSessions, endSession, endSessionHere, findSessionPersonId, setPassword } from "@/db/people/sessions";
import { idSchema } from "@/lib/ids";
import { composePasswordSet } from "@/lib/view/mail/sign-in";
import type { Refusal } from "@/lib/words/refusals/refusals";

export async function saveName(_previous: FormState<true>, form: FormData): Promise<FormState<true>> {
  const person = await requirePerson();
  const typed = readTyped(form);
  const { name, problem } = readName(textOf(form, "name"), 80);
  if (problem !== undefined) return formReply(wrongIn("name", problem), typed);
  await setPersonName(person.id, name);
  return formReply(done(true), typed);
}

/** Saves the name for readers of the other language; an empty one removes it. */
export async function saveOtherName(_previous: FormState<true>, form: FormData): Promise<FormState<true>> {
  const person = await requirePerson();
  const typed = readTyped(form);
  const { name, problem } = readName(textOf(form, "otherName"), 80);
  if (name !== "" && problem !== undefined) return formReply(wrongIn("otherName", problem), typed);
  await setOtherName(person.id, name === "" ? null : name);
  return formReply(done(true), typed);
}

/** Sends the code required for a new password; the page is shown again with a field for it. */
export async function sendPasswordCode(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const person = await requirePerson();
  const browser = await requireBrowser();
  const answer = await requestPasswordCode({ email: person.email, locale: await currentLocale(), browser });
  if (answer !== "sent") return formReply(refused(answer), readTyped(form));
  redirect("/account?proof=code#password");
}

/**
 * Sets or changes the password and ends all other sessions. The person must prove ownership of the account with the old
 * password or a new code, and is notified by e-mail.
 */
export async function savePassword(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const [actor, person] = [await requireActor(), await requirePerson()];
  const password = secretOf(form, "newPassword");
  const typed = readTyped(form);
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
    return formReply(wrongIn("newPassword", "passwordShort"), typed);
  }
  const unproven = await refuseUnproven({ email: person.email, session: actor.session ?? "" }, form);
  if (unproven !== undefined) return formReply(refused(unproven), typed);
  await setPassword({ personId: person.id, passwordHash: await hashPassword(password), keep: actor.session });
  await tellOfPassword(person);
  redirect("/account?done=password#password");
}

/** Why the form does not prove ownership of the account; undefined if it does. */
async function refuseUnproven(
  { email, session }: { readonly email: string; readonly session: string },
  form: FormData,
): Promise<Refusal | undefined> {
  const code = textOf(form, "code");
  const browser = await requireBrowser();
  if (code !== "") return (await isRightCode({ email, browser, code }, "password")) ? undefined : "code-wrong";
  const right = await confirmPassword({ email, session, password: secretOf(form, "currentPassword") });
  if (right === "too-many-tries") return "password-tries";
  return right ? undefined : "password-not-yours";
}

async function tellOfPassword({ email, locale: own }: Person): Promise<void> {
  const locale = own ?? (await currentLocale());
  const told = composePasswordSet({ locale, device: await currentDevice(), url: `${ownAddress()}/sign-in` });
  await sendMail({ to: email, ...told });
}

/** Ends one session of the person; ending this browser's own is signing out. */
export async function endOneSession(form: FormData): Promise<void> {
  const [actor, person] = [await requireActor(), await requirePerson()];
  const id = idSchema.safeParse(textOf(form, "id"));
  if (id.success) await endSession({ personId: person.id, id: id.data });
  if (actor.session !== undefined && (await findSessionPersonId(actor.session)) === undefined) {
    await signOut({ redirect: false });
    redirect("/");
  }
  redirect("/account?done=session#sessions");
}

/** Turns reminders to the person on or off; other e-mails are not affected. */
export async function saveReminders(form: FormData): Promise<void> {
  const person = await requirePerson();
  await setReminders(person.id, textOf(form, "wanted") === "yes");
  revalidatePath("/account");
}

/** Ends the session of this browser by deleting its row, so that a copied cookie is useless. */
export async function leave(): Promise<void> {
  const actor = await findActor();
  if (actor?.session !== undefined) await endSessionHere({ personId: actor.personId, tokenHash: actor.session });
  await signOut({ redirect: false });
  redirect("/");
}

export async function leaveEverywhere(): Promise<void> {
  const person = await requirePerson();
  await endAllSessions(person.id);
  await signOut({ redirect: false });
  redirect("/sign-in");
}
