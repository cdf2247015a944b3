import { eq } from "drizzle-orm";
import { addressOf } from "./people";
import { firm } from "./schema/firms";
import { invitation, person, signInCode } from "./schema/people";
import { asOperator } from "./scope";

/** Really deletes a firm with everything in it: links, answers, results, invitations. False if there is none. */
export async function eraseFirm(firmId: string): Promise<boolean> {
  return asOperator(async (tx) => {
    const erased = await tx.delete(firm).where(eq(firm.id, firmId)).returning({ id: firm.id });
    return erased.length > 0;
  });
}

/**
 * Really deletes a person: address, secrets, memberships, invitations and codes. False if there is none.
 *
 * The answers stay with the firm, without a name and without an id of the person; so do records and events.
 */
export async function erasePerson(email: string): Promise<boolean> {
  const address = addressOf(email);
  return asOperator(async (tx) => {
    await tx.delete(signInCode).where(eq(signInCode.email, address));
    await tx.delete(invitation).where(eq(invitation.email, address));
    const erased = await tx.delete(person).where(eq(person.email, address)).returning({ id: person.id });
    return erased.length > 0;
  });
}
