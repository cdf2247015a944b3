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

const at = (name: string, login: string, role: FirmRole, stratum: Stratum): DemoMember => ({
  name,
  email: `${login}@hailan.example`,
  role,
  stratum,
});

/** The people of Hailan who answer; all invented. */
export const hailanPeople: readonly DemoMember[] = [
  at("Zhang Wei", "zhang.wei", "manager", "management"),
  at("Sun Fei", "sun.fei", "manager", "management"),
  at("Chen Jing", "chen.jing", "contributor", "engineering"),
  at("Zhao Lei", "zhao.lei", "contributor", "engineering"),
  at("Wang Hao", "wang.hao", "contributor", "production"),
  at("Liu Yang", "liu.yang", "contributor", "production"),
  at("Li Min", "li.min", "contributor", "commercial"),
  at("Wu Qian", "wu.qian", "contributor", "commercial"),
];

/** Writes the people of a firm, and gives their ids in the same order. */
export async function insertMembers(tx: Tx, firmId: string, members: readonly DemoMember[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, email, role, stratum } of members) {
    const person = await createPersonIn(tx, { email, name });
    await tx.insert(membership).values({ firmId, personId: person.id, role, stratum, displayName: name });
    ids.push(person.id);
  }
  return ids;
}
