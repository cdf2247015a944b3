import { and, desc, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { addressOf } from "@/lib/name-rules";
import { KEPT } from "@/lib/personal-data";
import { asAuth, type Tx } from "../core/scope";
import { type CodePurpose, signInCode } from "../schema/people";

/** A code belongs to an address, to what it is for, and to the browser that asked for it. */
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

/** Codes that no count of requests needs any more. */
export const areCodesOver = lt(signInCode.createdAt, sql`now() - make_interval(hours => ${KEPT.codeHours})`);

const isLive = (bound: Bound) => and(isOf(bound), isNull(signInCode.usedAt));

/**
 * Stores a code and ends the one before it in the same browser; false when this browser had its share of the hour.
 *
 * Requests of one browser for one address wait for each other, so that two at once cannot pass the limit or leave two
 * live codes. Codes of the day before are forgotten on the way, with the addresses they were for.
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
 * Spends one try on the live code of an address in this browser, and the code itself when it is right.
 *
 * The try is counted by one conditional update before anything is compared, so that parallel guesses share them.
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

/** Holds the code that an address signed in with last against erasing; false if there is none. */
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
