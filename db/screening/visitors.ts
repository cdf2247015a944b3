import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { asAuth } from "../core/scope";
import { visitor } from "../schema/people";

/**
 * Creates a visitor for a new token. The token itself stays in the visitor's browser.
 *
 * Also deletes expired visitors whose screening no firm has claimed, with their answers.
 */
export async function createVisitor(input: { readonly tokenHash: string; readonly expiresAt: Date }): Promise<string> {
  return asAuth(async (tx) => {
    await tx.delete(visitor).where(and(isNull(visitor.claimedByFirm), lt(visitor.expiresAt, sql`now()`)));
    const [made] = await tx.insert(visitor).values(input).returning({ id: visitor.id });
    if (made === undefined) throw new Error("a visitor was made and is not there");
    return made.id;
  });
}

/** The visitor with this token, unless it has expired or a firm has claimed the screening. */
export async function findVisitor(tokenHash: string): Promise<string | undefined> {
  return asAuth(async (tx) => {
    const [found] = await tx
      .select({ id: visitor.id })
      .from(visitor)
      .where(and(eq(visitor.tokenHash, tokenHash), isNull(visitor.claimedByFirm), gt(visitor.expiresAt, sql`now()`)));
    return found?.id;
  });
}
