"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { signIn } from "@/app/_server/auth";
import { cookieOptions } from "@/app/_server/cookie";
import { allowTryFromHere } from "@/app/_server/limits";
import { CHOICE_SECONDS, currentLocale, isLocale, LOCALE_COOKIE } from "@/app/_server/locale";
import { plainText } from "@/app/_server/plain-text";
import { secretOf, textOf } from "@/app/_server/read-form";
import { safePath } from "@/app/_server/safe-path";
import { emailSchema, invitationIn, requestCode } from "@/app/_server/sign-in-code";
import type { SignInState } from "@/components/account/sign-in-form";
import { findPersonByEmail } from "@/db/people";
import type { Refusal } from "@/lib/i18n";

const failed = (problem: Refusal | "emailInvalid" | "codeInvalid", email: string): SignInState => ({ problem, email });

/** The address waits in a short-lived cookie between the two forms, so that it is in no URL, log or history. */
const EMAIL_COOKIE = "trellis-sign-in";
const EMAIL_SECONDS = 15 * 60;

export async function sendCode(_previous: SignInState, form: FormData): Promise<SignInState> {
  const typed = textOf(form, "email");
  const email = emailSchema.safeParse(typed);
  if (!email.success) return failed("emailInvalid", typed);
  if (!(await allowTryFromHere("code"))) return failed("too-many-tries", typed);

  const next = safePath(textOf(form, "next"));
  const answer = await requestCode(email.data, await currentLocale(), invitationIn(next));
  if (answer !== "sent") return failed(answer, typed);

  (await cookies()).set(EMAIL_COOKIE, email.data, cookieOptions(EMAIL_SECONDS, "/sign-in"));
  redirect(`/sign-in/code?next=${encodeURIComponent(next)}`);
}

export async function enterCode(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = plainText((await cookies()).get(EMAIL_COOKIE)?.value ?? "");
  const code = textOf(form, "code").replaceAll(/\s/g, "");
  if (email === "") redirect("/sign-in");
  if (!/^\d{6}$/.test(code)) return failed("codeInvalid", email);
  if (!(await allowTryFromHere("code"))) return failed("too-many-tries", email);
  const invitation = invitationIn(safePath(textOf(form, "next")));
  const credentials = { email, code, ...(invitation === undefined ? {} : { invitation }) };
  if (!(await tryProvider("code", credentials))) return failed("code-wrong", email);
  return enter(email, form);
}

export async function enterPassword(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, "email");
  const password = secretOf(form, "password");
  if (!emailSchema.safeParse(email).success) return failed("emailInvalid", email);
  if (!(await tryProvider("password", { email, password }))) return failed("password-wrong", email);
  return enter(email, form);
}

/** The demo's door: refused unless the provider exists, which is decided in one place. */
export async function enterDemo(form: FormData): Promise<void> {
  const email = textOf(form, "email");
  if (await tryProvider("demo", { email })) await enter(email, form);
  redirect("/sign-in");
}

async function tryProvider(provider: string, credentials: Record<string, string>): Promise<boolean> {
  try {
    await signIn(provider, { ...credentials, redirect: false });
    return true;
  } catch (error) {
    if (error instanceof AuthError) return false;
    throw error;
  }
}

/** A person who set a language takes it along to this device, unless one was chosen here. */
async function enter(email: string, form: FormData): Promise<never> {
  const jar = await cookies();
  jar.delete({ name: EMAIL_COOKIE, path: "/sign-in" });
  const person = await findPersonByEmail(email.trim().toLowerCase());
  if (isLocale(person?.locale) && jar.get(LOCALE_COOKIE) === undefined) {
    jar.set(LOCALE_COOKIE, person.locale, cookieOptions(CHOICE_SECONDS));
  }
  const next = safePath(textOf(form, "next"));
  redirect(next === "/" ? "/firms" : next);
}
