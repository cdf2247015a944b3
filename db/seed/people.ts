import { STRATA, type Stratum } from "@/lib/instrument";
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

/** A manager and colleagues of an invented firm, in each respondent group in turn. */
export function membersOf(firmName: string, people: number): DemoMember[] {
  const login = firmName.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  return Array.from({ length: people }, (_, index) => ({
    name: index === 0 ? `Manager, ${firmName}` : `Colleague ${index}, ${firmName}`,
    email: `${index === 0 ? "manager" : `colleague${index}`}@${login}.example`,
    role: index === 0 ? "manager" : "contributor",
    stratum: STRATA[index % STRATA.length] ?? "management",
  }));
}
