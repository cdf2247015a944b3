import { hash, verify } from "@node-rs/argon2";
import { findPasswordHash, findPersonByEmail } from "@/db/people/people";
import { allowTry, allowTryFromHere, giveTriesBack } from "../gate/limits";
import { emailSchema } from "./sign-in-code";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Compared if there is no password, so that an unknown address takes as long as a wrong password. */
const nobody = hashPassword("nobody has this password");

type PasswordEntered = {
  readonly email: string;
  readonly password: string;
  readonly browser: string;
  /** Whether the address has signed in with this browser before. */
  readonly known: boolean;
};

/**
 * The person with this password, or undefined. Each browser has ten tries per address in 15 minutes. Browsers that
 * never signed in with the address share a hundred tries an hour, and a hundred per IP address in 15 minutes; after
 * that, a new browser needs a code, while known ones are not affected.
 */
export async function checkPassword({ email: typed, password, browser, known }: PasswordEntered) {
  const email = emailSchema.safeParse(typed);
  if (!email.success || password.length > PASSWORD_MAX) return undefined;
  const own = `${browser} ${email.data}`;
  if (!known && !(await allowTryFromHere("passwordPlace"))) return "too-many-tries" as const;
  if (!(await allowTry("password", own))) return "too-many-tries" as const;
  if (!known && !(await allowTry("passwordStrangers", email.data))) return "passwords-by-others" as const;
  if (!(await isPasswordOf(email.data, password))) return undefined;
  await giveTriesBack("password", own);
  if (!known) await giveTriesBack("passwordStrangers", email.data);
  return findPersonByEmail(email.data);
}

/**
 * Whether a signed-in person knows their password. Attempts are counted per session, so that somebody who uses another
 * person's session gets no more of them in another browser.
 */
export async function confirmPassword(input: {
  readonly email: string;
  readonly password: string;
  readonly session: string;
}): Promise<boolean | "too-many-tries"> {
  if (!(await allowTry("confirmPassword", input.session))) return "too-many-tries";
  return input.password.length <= PASSWORD_MAX && isPasswordOf(input.email, input.password);
}

/** Takes as long for an unknown address as for a wrong password. */
async function isPasswordOf(email: string, password: string): Promise<boolean> {
  const stored = await findPasswordHash(email);
  const right = await verify(stored ?? (await nobody), password);
  return right && stored !== undefined;
}
