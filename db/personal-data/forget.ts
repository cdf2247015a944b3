import { and, isNull, lt, or, sql } from "drizzle-orm";
import { KEPT } from "@/lib/personal-data";
import { asAuth } from "../core/scope";
import { areCodesOver } from "../people/sign-in-codes";
import { rateLimit, signInCode, visitor } from "../schema/people";
import { session } from "../schema/sessions";

/**
 * Deletes what has expired: sessions, codes with their addresses, screenings that no firm took over, counters.
 *
 * The server calls it every minute, so that the privacy page's promises hold even if nobody signs in any more.
 */
export async function forgetWhatIsOver(): Promise<void> {
  await asAuth(async (tx) => {
    const isUnused = lt(session.lastUsedAt, sql`now() - make_interval(days => ${KEPT.sessionIdleDays})`);
    await tx.delete(session).where(or(lt(session.expiresAt, sql`now()`), isUnused));
    await tx.delete(signInCode).where(areCodesOver);
    await tx.delete(visitor).where(and(isNull(visitor.claimedByFirm), lt(visitor.expiresAt, sql`now()`)));
    await tx.delete(rateLimit).where(lt(rateLimit.expire, sql`extract(epoch from now()) * 1000`));
  });
}
