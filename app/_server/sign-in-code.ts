import { z } from "zod";
import { createCode, findPersonByEmail, redeemCode as redeemStoredCode, signUpPerson } from "@/db/people";
import { authWords, say } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { sendMail } from "./mail";
import { hashCode, newCode } from "./tokens";

/** Minutes a code lives, wrong tries it survives, and codes an address may ask for in an hour. */
export const CODE_MINUTES = 10;
export const CODE_ATTEMPTS_MAX = 5;
export const CODES_PER_HOUR = 5;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: "emailInvalid" }));

export const isSignUpOpen = (): boolean => process.env.SIGNUP !== "closed";

export type CodeRequest = "sent" | "too-many-tries" | "mail-not-sent";

/**
 * Sends a code to an address. The answer is the same for known and unknown addresses: with sign-up closed an unknown
 * one gets no mail and the same words. A code is stored before it is sent, and one live code an address.
 */
export async function requestCode(email: string, locale: Locale): Promise<CodeRequest> {
  const code = newCode();
  const created = await createCode({
    email,
    codeHash: hashCode(email, code),
    minutes: CODE_MINUTES,
    perHour: CODES_PER_HOUR,
  });
  if (!created) return "too-many-tries";
  if (!isSignUpOpen() && (await findPersonByEmail(email)) === undefined) return "sent";

  const sent = await sendMail({
    to: email,
    subject: say(authWords.mailSubject, locale, { code }),
    text: say(authWords.mailBody, locale, { code }),
  });
  return sent ? "sent" : "mail-not-sent";
}

/** The person a right code belongs to; the first right code of a new address makes the person. */
export async function redeemCode(input: { email: string; code: string }) {
  const email = emailSchema.safeParse(input.email);
  const code = input.code.replaceAll(/\s/g, "");
  if (!email.success || !/^\d{6}$/.test(code)) return undefined;
  const right = await redeemStoredCode({
    email: email.data,
    codeHash: hashCode(email.data, code),
    attemptsMax: CODE_ATTEMPTS_MAX,
  });
  if (!right) return undefined;
  return (await findPersonByEmail(email.data)) ?? (isSignUpOpen() ? signUpPerson(email.data) : undefined);
}
