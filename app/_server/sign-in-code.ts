import { z } from "zod";
import { findCard } from "@/db/cards";
import { findInvitation } from "@/db/members";
import { createCode, findPersonByEmail, redeemCode as redeemStoredCode, signUpPerson } from "@/db/people";
import { authWords, say } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { sendMail } from "./mail";
import { hashCode, hashToken, newCode } from "./tokens";

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

/** Whether a new address may become a person: sign-up is open, or it was invited by a mail or by an open card. */
async function mayJoin(email: string, invitation: string | undefined): Promise<boolean> {
  if (isSignUpOpen()) return true;
  const [kind, token] = (invitation ?? "").split("/");
  if (token === undefined) return false;
  if (kind === "join") {
    const card = await findCard(hashToken(token));
    return card?.state === "open" && (card.domain === null || email.endsWith(`@${card.domain}`));
  }
  const found = await findInvitation(hashToken(token));
  return found?.state === "open" && found.email === email;
}

/** The invitation or card that a path leads back to, such as "join/…"; undefined where it leads elsewhere. */
export const invitationIn = (path: string): string | undefined => /^\/((?:invitation|join)\/[\w-]+)$/.exec(path)?.[1];

export type CodeRequest = "sent" | "too-many-tries" | "mail-not-sent";

/**
 * Sends a code to an address. The answer is the same for known and unknown addresses: with sign-up closed an unknown
 * one gets no mail and the same words. A code is stored before it is sent, and one live code an address.
 */
export async function requestCode(email: string, locale: Locale, invitation?: string): Promise<CodeRequest> {
  const code = newCode();
  const created = await createCode({
    email,
    codeHash: hashCode(email, code),
    minutes: CODE_MINUTES,
    perHour: CODES_PER_HOUR,
  });
  if (!created) return "too-many-tries";
  if ((await findPersonByEmail(email)) === undefined && !(await mayJoin(email, invitation))) return "sent";

  const sending = sendMail({
    to: email,
    subject: say(authWords.mailSubject, locale, { code }),
    text: say(authWords.mailBody, locale, { code }),
  });
  // only known addresses get a mail then: neither its time nor its failure may tell which they are
  if (!isSignUpOpen()) return "sent";
  return (await sending) ? "sent" : "mail-not-sent";
}

/** The person a right code belongs to; the first right code of a new address makes the person. */
export async function redeemCode(input: { email: string; code: string; invitation?: string | undefined }) {
  const email = emailSchema.safeParse(input.email);
  const code = input.code.replaceAll(/\s/g, "");
  if (!email.success || !/^\d{6}$/.test(code)) return undefined;
  const right = await redeemStoredCode({
    email: email.data,
    codeHash: hashCode(email.data, code),
    attemptsMax: CODE_ATTEMPTS_MAX,
  });
  if (!right) return undefined;
  const known = await findPersonByEmail(email.data);
  if (known !== undefined) return known;
  return (await mayJoin(email.data, input.invitation)) ? signUpPerson(email.data) : undefined;
}
