import { eq, sql } from "drizzle-orm";
import { asAuth } from "../core/scope";
import { person } from "../schema/people";

/** Whether a person gets reminders. Undefined if there is no such person. */
export async function wantsReminders(personId: string): Promise<boolean | undefined> {
  return asAuth(async (tx) => {
    const [found] = await tx.select({ off: person.remindersOffAt }).from(person).where(eq(person.id, personId));
    return found === undefined ? undefined : found.off === null;
  });
}

/** Switches reminders to a person off or on. False if there is no such person. */
export async function setReminders(personId: string, wanted: boolean): Promise<boolean> {
  return asAuth(async (tx) => {
    const set = await tx
      .update(person)
      .set({ remindersOffAt: wanted ? null : sql`coalesce(${person.remindersOffAt}, now())` })
      .where(eq(person.id, personId))
      .returning({ id: person.id });
    return set.length > 0;
  });
}
