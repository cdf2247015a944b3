import { and, desc, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { addressOf } from "@/lib/name-rules";
import { KEPT } from "@/lib/personal-data";
import { asAuth, type Tx } from "../core/scope";
import { type CodePurpose, signInCode } from "../schema/people";

/** A code is valid for one address, one purpose, and the browser that requested it. */
type Code = {
  readonly email: string;
  readonly browserHash: string;
  readonly codeHash: string;
  readonly purpose?: CodePurpose | undefined;
};

const boundTo = ({ email, browserHash, purpose }: Code) => ({
  email: addressOf(email),
  purpose: purpose ?? "sign-in",
  browserHash,
});
type Bound = ReturnType<typeof boundTo>;

const isOf = ({ email, purpose, browserHash }: Bound) =>
  and(eq(signInCode.email, email), eq(signInCode.purpose, purpose), eq(signInCode.browserHash, browserHash));

/** Codes that are no longer needed to count requests. */
export const areCodesOver = lt(signInCode.createdAt, sql`now() - make_interval(hours => ${KEPT.codeHours})`);

const isLive = (bound: Bound) => and(isOf(bound), isNull(signInCode.usedAt));

/**
 * Stores a code and invalidates the browser's previous one. False if the browser has reached its hourly limit.
 *
 * Requests from one browser for one address are serialised, so that two at once can neither exceed the limit nor leave
 * two live codes. Also deletes codes of the day before, with their addresses.
 */
export async function createCode(
  input: Code & { readonly minutes: number; readonly perHour: number },
): Promise<boolean> {
  const bound = boundTo(input);
  const lock = `code:${bound.purpose}:${bound.browserHash}:${bound.email}`;
  return asAuth(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
    await tx.delete(signInCode).where(areCodesOver);
    const recent = and(isOf(bound), gt(signInCode.createdAt, sql`now() - interval '1 hour'`));
    if ((await tx.$count(signInCode, recent)) >= input.perHour) return false;

    await tx.update(signInCode).set({ usedAt: sql`now()` }).where(isLive(bound));
    const expiresAt = sql`now() + make_interval(mins => ${input.minutes}::int)`;
    await tx.insert(signInCode).values({ ...bound, codeHash: input.codeHash, expiresAt });
    return true;
  });
}

/**
 * Uses one attempt at the live code of an address in this browser, and the code itself if it is correct.
 *
 * One conditional update counts the attempt before anything is compared, so parallel guesses cannot exceed the limit.
 */
export async function redeemCode(input: Code & { readonly attemptsMax: number }): Promise<boolean> {
  const bound = boundTo(input);
  return asAuth(async (tx) => {
    const [tried] = await tx
      .update(signInCode)
      .set({ attempts: sql`${signInCode.attempts} + 1` })
      .where(and(isLive(bound), gt(signInCode.expiresAt, sql`now()`), lt(signInCode.attempts, input.attemptsMax)))
      .returning({ id: signInCode.id, codeHash: signInCode.codeHash });
    if (tried === undefined || tried.codeHash !== input.codeHash) return false;
    await tx.update(signInCode).set({ usedAt: sql`now()` }).where(eq(signInCode.id, tried.id));
    return true;
  });
}

/** Locks the code that an address used last, so that the address cannot be erased meanwhile. False if there is none. */
export async function holdUsedCodeIn(tx: Tx, email: string): Promise<boolean> {
  const held = await tx
    .select({ id: signInCode.id })
    .from(signInCode)
    .where(and(eq(signInCode.email, addressOf(email)), eq(signInCode.purpose, "sign-in"), isNotNull(signInCode.usedAt)))
    .orderBy(desc(signInCode.usedAt))
    .limit(1)
    .for("key share");
  return held.length > 0;
}
