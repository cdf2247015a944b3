import { z } from "zod";
import { findCard } from "@/db/people/cards";
import { findInvitation } from "@/db/people/invitations";
import { findPersonByEmail, signUpPerson } from "@/db/people/people";
import { createCode, redeemCode as redeemStoredCode } from "@/db/people/sign-in-codes";
import type { CodePurpose } from "@/db/schema/people";
import { KEPT } from "@/lib/personal-data";
import type { Locale } from "@/lib/result";
import { composePasswordCode, composeSignInCode } from "@/lib/view/mail/sign-in";
import { allowTry, allowTryFromHere, countTry, giveTriesBack } from "../gate/limits";
import { ownAddress } from "../gate/public-address";
import { hashCode, hashToken, newCode } from "../gate/tokens";
import { sendMail } from "../mail/mail";
import { isMailboxKey, mailboxKey } from "./browser-key";

/** Minutes for which a code is valid, number of wrong tries, and codes per hour for one browser and address. */
const CODE_MINUTES = KEPT.codeMinutes;
const CODE_ATTEMPTS_MAX = 5;
const CODES_PER_HOUR = 5;
/**
 * If browsers that never signed in with an address request this many codes in a day, the next e-mail contains a link
 * with which its owner can always request another code.
 */
const STRANGERS_NOTICED = 5;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: "emailInvalid" }));

const isSignUpOpen = (): boolean => process.env.SIGNUP !== "closed";

/** Whether a new address may sign up: sign-up is open, or it was invited by e-mail or by a valid card. */
async function mayJoin(email: string, invitation: string | undefined): Promise<boolean> {
  if (isSignUpOpen()) return true;
  const [kind, token] = (invitation ?? "").split("/");
  if (token === undefined) return false;
  if (kind === "join") {
    const card = await findCard(hashToken(token));
    return card?.state === "open" && (card.domain === null || email.endsWith(`@${card.domain}`));
  }
  return isInvited(email, invitation);
}

/** Whether the person comes from the link of an invitation that was e-mailed to this address. */
async function isInvited(email: string, invitation: string | undefined): Promise<boolean> {
  const [kind, token] = (invitation ?? "").split("/");
  const found = kind === "invitation" && token !== undefined ? await findInvitation(hashToken(token)) : undefined;
  return found?.state === "open" && found.email === email;
}

/** The invitation or card in a return path such as "join/…"; undefined for other paths. */
export const invitationIn = (path: string): string | undefined => /^\/((?:invitation|join)\/[\w-]+)$/.exec(path)?.[1];

type CodeAsked = {
  readonly email: string;
  readonly locale: Locale;
  /** The browser that asks; the code is only valid there. */
  readonly browser: string;
  /** Whether the address has signed in with this browser before. */
  readonly known: boolean;
  /** From the link in an earlier e-mail, which proves that the person can read the mailbox. */
  readonly mailboxKey?: string | undefined;
  readonly invitation?: string | undefined;
};
type CodeRequest = "sent" | "too-many-tries" | "codes-by-others" | "mail-not-sent";

/**
 * Sends a code to an address. The reply is the same for known and unknown addresses; if sign-up is closed, an unknown
 * one gets no e-mail. A code is stored before it is sent; there is one valid code per browser and address.
 *
 * Codes requested by strangers are limited per address. A browser that has signed in before, or a person who comes from
 * the link in one of those e-mails or of an invitation, is not a stranger, so that nobody can prevent a person from
 * signing in. Only sent codes are counted; requests over the limit add nothing.
 */
export async function requestCode(asked: CodeAsked): Promise<CodeRequest> {
  const { email, locale, browser } = asked;
  const isFromStranger = await isStranger(asked);
  if (isFromStranger && !(await allowTryFromHere("code"))) return "too-many-tries";
  const strangers = isFromStranger ? await countTry("codeStrangers", email) : { allowed: true, count: 0 };
  if (!strangers.allowed) return "codes-by-others";
  const code = await makeCode({ email, browser, purpose: "sign-in" });
  if (code === undefined) {
    if (isFromStranger) await giveTriesBack("codeStrangers", email);
    return "too-many-tries";
  }
  if ((await findPersonByEmail(email)) === undefined && !(await mayJoin(email, asked.invitation))) return "sent";

  const urlPast = strangers.count < STRANGERS_NOTICED ? undefined : linkPast(email);
  const sending = sendMail({ to: email, ...composeSignInCode({ code, locale, urlPast }) });
  // only known addresses get an e-mail then, so neither the response time nor an error may reveal which
  if (!isSignUpOpen()) return "sent";
  return (await sending) ? "sent" : "mail-not-sent";
}

/** A stored code to be sent; undefined if this browser has reached its hourly limit. */
async function makeCode(input: {
  readonly email: string;
  readonly browser: string;
  readonly purpose: CodePurpose;
}): Promise<string | undefined> {
  const code = newCode();
  const created = await createCode({
    email: input.email,
    purpose: input.purpose,
    browserHash: hashToken(input.browser),
    codeHash: hashCode({ ...input, code }),
    minutes: CODE_MINUTES,
    perHour: CODES_PER_HOUR,
  });
  return created ? code : undefined;
}

const isStranger = async ({ email, known, mailboxKey: given, invitation }: CodeAsked): Promise<boolean> =>
  !known &&
  !(given !== undefined && isMailboxKey(given, { email, now: new Date() })) &&
  !(await isInvited(email, invitation));

const linkPast = (email: string): string => `${ownAddress()}/sign-in?key=${mailboxKey(email, new Date())}`;

/** Sends a code with which a signed-in person can set a password. */
export async function requestPasswordCode(
  asked: Pick<CodeAsked, "email" | "locale" | "browser">,
): Promise<CodeRequest> {
  const { email, locale, browser } = asked;
  if (!(await allowTry("passwordCode", email))) return "too-many-tries";
  const code = await makeCode({ email, browser, purpose: "password" });
  if (code === undefined) return "too-many-tries";
  const sent = await sendMail({ to: email, ...composePasswordCode({ code, locale }) });
  return sent ? "sent" : "mail-not-sent";
}

type CodeEntered = { readonly email: string; readonly browser: string; readonly code: string };

/** Whether a code is right for this address and purpose, in the browser that asked for it. A right code is used up. */
export async function isRightCode(entered: CodeEntered, purpose: CodePurpose): Promise<boolean> {
  const email = emailSchema.safeParse(entered.email);
  const code = entered.code.replaceAll(/\s/g, "");
  if (!email.success || !/^\d{6}$/.test(code)) return false;
  const { browser } = entered;
  return redeemStoredCode({
    email: email.data,
    purpose,
    browserHash: hashToken(browser),
    codeHash: hashCode({ email: email.data, browser, purpose, code }),
    attemptsMax: CODE_ATTEMPTS_MAX,
  });
}

/**
 * The person of a right code; the first right code of a new address creates the person. "too-many-tries" if this IP
 * address has reached its limit; known browsers have their own tries.
 */
export async function redeemCode(
  entered: CodeEntered & { readonly known?: boolean | undefined; readonly invitation?: string | undefined },
) {
  if (entered.known !== true && !(await allowTryFromHere("code"))) return "too-many-tries" as const;
  if (!(await isRightCode(entered, "sign-in"))) return undefined;
  const email = emailSchema.parse(entered.email);
  const known = await findPersonByEmail(email);
  if (known !== undefined) return known;
  return (await mayJoin(email, entered.invitation)) ? signUpPerson(email) : undefined;
}
