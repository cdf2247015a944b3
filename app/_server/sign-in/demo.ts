import { findPersonByEmail, type Person } from "@/db/people/people";
import { isDemoWorld } from "@/db/seed/demo-marker";
import { demoSignIns } from "@/db/seed/sign-ins";
import { demoDoorOpen, demoFacts, readEnv } from "@/lib/env";

/** Whether one-click demo sign-in is allowed; the database is queried only if all other conditions hold. */
export async function openDemoDoor(): Promise<boolean> {
  const env = readEnv(process.env);
  if (!env.ok || !demoDoorOpen(demoFacts(env.value, true))) return false;
  return isDemoWorld();
}

/** A person of the demo data, while demo sign-in is open. */
export async function demoPerson(email: string): Promise<Person | undefined> {
  if (!(await openDemoDoor())) return undefined;
  return demoSignIns.some((person) => person.email === email) ? findPersonByEmail(email) : undefined;
}
