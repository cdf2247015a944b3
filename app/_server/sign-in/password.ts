import { hash, verify } from "@node-rs/argon2";
import { findPasswordHash, findPersonByEmail } from "@/db/people/people";
import { allowTry, allowTryFromHere, forgiveTry } from "../gate/limits";
import { emailSchema } from "./sign-in-code";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Compared when there is nothing to compare with, so that an unknown address takes as long as a wrong password. */
const nobody = hashPassword("nobody has this password");

type PasswordEntered = {
  readonly email: string;
  readonly password: string;
  readonly browser: string;
  /** Whether the address signed in by this browser before. */
  readonly known: boolean;
};

/**
 * The person whose password this is, or undefined. Each browser has ten tries an address in a quarter of an hour. Browsers
 * that never signed in with the address have a hundred an hour together, and a hundred from one place in a quarter of an
 * hour: then a new one needs a code, and those that are known go on as before.
 */
export async function checkPassword({ email: typed, password, browser, known }: PasswordEntered) {
  const email = emailSchema.safeParse(typed);
  if (!email.success || password.length > PASSWORD_MAX) return undefined;
  const own = `${browser} ${email.data}`;
  if (!known && !(await allowTryFromHere("passwordPlace"))) return "too-many-tries" as const;
  if (!(await allowTry("password", own))) return "too-many-tries" as const;
  if (!known && !(await allowTry("passwordStrangers", email.data))) return "passwords-by-others" as const;
  if (!(await isPasswordOf(email.data, password))) return undefined;
  await forgiveTry("password", own);
  if (!known) await forgiveTry("passwordStrangers", email.data);
  return findPersonByEmail(email.data);
}

/**
 * Whether somebody who is signed in knows the password of the account. The tries are those of the session: whoever borrowed
 * it gets no more of them in another browser.
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
