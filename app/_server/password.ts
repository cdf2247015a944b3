import { hash, verify } from "@node-rs/argon2";
import { findPasswordHash, findPersonByEmail } from "@/db/people";
import { allowTry, allowTryFromHere } from "./limits";
import { emailSchema } from "./sign-in-code";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Compared when there is nothing to compare with, so that an unknown address takes as long as a wrong password. */
const nobody = hashPassword("nobody has this password");

/** The person whose password this is, or undefined. Ten tries an address in a quarter of an hour, a hundred a place. */
export async function checkPassword(input: { email: string; password: string }) {
  const email = emailSchema.safeParse(input.email);
  if (!email.success || input.password.length > PASSWORD_MAX) return undefined;
  if (!(await allowTryFromHere("passwordPlace")) || !(await allowTry("password", email.data))) return undefined;
  const stored = await findPasswordHash(email.data);
  const right = await verify(stored ?? (await nobody), input.password);
  return right && stored !== undefined ? findPersonByEmail(email.data) : undefined;
}
