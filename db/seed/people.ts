import type { Stratum } from "@/lib/instrument";
import type { FirmRole } from "@/lib/policy";
import type { Tx } from "../core/scope";
import { createPersonIn } from "../people/people";
import { membership } from "../schema/people";

export type DemoMember = {
  readonly name: string;
  readonly email: string;
  readonly role: FirmRole;
  readonly stratum: Stratum;
};

/** Inserts the people of a firm and returns their ids in the same order. */
export async function insertMembers(tx: Tx, firmId: string, members: readonly DemoMember[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, email, role, stratum } of members) {
    const person = await createPersonIn(tx, { email, name });
    await tx.insert(membership).values({ firmId, personId: person.id, role, stratum, displayName: name });
    ids.push(person.id);
  }
  return ids;
}
