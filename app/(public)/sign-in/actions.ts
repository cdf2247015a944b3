"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { AuthError, CredentialsSignin } from "next-auth";
import { cookieOptions } from "@/app/_server/gate/cookie";
import { formReply } from "@/app/_server/gate/form-reply";
import { CHOICE_SECONDS, currentLocale, isLocale, LOCALE_COOKIE } from "@/app/_server/gate/locale";
import { refused, wrongIn } from "@/app/_server/gate/outcome";
import { plainText } from "@/app/_server/gate/plain-text";
import { readTyped, secretOf, textOf } from "@/app/_server/gate/read-form";
import { safePath } from "@/app/_server/gate/safe-path";
import { signIn } from "@/app/_server/sign-in/auth";
import { isKnownHere, requireBrowser } from "@/app/_server/sign-in/browser";
import { emailSchema, invitationIn, requestCode } from "@/app/_server/sign-in/sign-in-code";
import type { FormState } from "@/components/ui/form-state";
import { findPersonByEmail } from "@/db/people/people";
import { overPath } from "@/lib/paths";
import type { Refusal } from "@/lib/words/refusals/refusals";

type State = FormState<never>;

const failed = (problem: Refusal | "emailInvalid" | "codeInvalid", form: FormData): Promise<State> =>
  formReply(outcomeOf(problem), readTyped(form));

function outcomeOf(problem: Refusal | "emailInvalid" | "codeInvalid") {
  if (problem === "emailInvalid") return wrongIn("email", problem);
  return problem === "codeInvalid" ? wrongIn("code", problem) : refused(problem);
}

/** The address is kept in a short-lived cookie between the two forms, so that it is in no URL, log or history. */
const EMAIL_COOKIE = "trellis-sign-in";
const EMAIL_SECONDS = 15 * 60;

export async function sendCode(_previous: State, form: FormData): Promise<State> {
  const email = emailSchema.safeParse(textOf(form, "email"));
  if (!email.success) return failed("emailInvalid", form);

  const next = safePath(textOf(form, "next"));
  const answer = await requestCode({
    email: email.data,
    locale: await currentLocale(),
    browser: await requireBrowser(),
    known: await isKnownHere(email.data),
    mailboxKey: textOf(form, "key"),
    invitation: invitationIn(next),
  });
  if (answer !== "sent") return failed(answer, form);

  (await cookies()).set(EMAIL_COOKIE, email.data, cookieOptions(EMAIL_SECONDS, "/sign-in"));
  redirect(`/sign-in/code?next=${encodeURIComponent(next)}`);
}

export async function enterCode(_previous: State, form: FormData): Promise<State> {
  const email = plainText((await cookies()).get(EMAIL_COOKIE)?.value ?? "");
  const code = textOf(form, "code").replaceAll(/\s/g, "");
  if (email === "") redirect(overPath(safePath(textOf(form, "next"))));
  if (!/^\d{6}$/.test(code)) return failed("codeInvalid", form);
  const invitation = invitationIn(safePath(textOf(form, "next")));
  const credentials = { email, code, ...(invitation === undefined ? {} : { invitation }) };
  const answer = await tryProvider("code", credentials);
  return answer === "in" ? enter(email, form) : failed(answer === "wrong" ? "code-wrong" : answer, form);
}

export async function enterPassword(_previous: State, form: FormData): Promise<State> {
  const email = textOf(form, "email");
  const password = secretOf(form, "password");
  if (!emailSchema.safeParse(email).success) return failed("emailInvalid", form);
  await requireBrowser();
  switch (await tryProvider("password", { email, password })) {
    case "in":
      return enter(email, form);
    case "wrong":
      return failed("password-wrong", form);
    case "too-many-tries":
      return failed("password-tries", form);
    case "passwords-by-others":
      return failed("passwords-by-others", form);
  }
}

/** Signs in as a person of the demo. Where the demo is closed, its provider is missing, and the sign-in page is shown. */
export async function enterDemo(form: FormData): Promise<void> {
  const email = textOf(form, "email");
  await requireBrowser();
  if ((await tryProvider("demo", { email })) === "in") await enter(email, form);
  redirect("/sign-in");
}

type Tried = "in" | "wrong" | "too-many-tries" | "passwords-by-others";

async function tryProvider(provider: string, credentials: Record<string, string>): Promise<Tried> {
  try {
    await signIn(provider, { ...credentials, redirect: false });
    return "in";
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    const reason = error instanceof CredentialsSignin ? error.code : "";
    return reason === "too-many-tries" || reason === "passwords-by-others" ? reason : "wrong";
  }
}

/** A person's language setting is applied on this device, unless one was chosen here. */
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
