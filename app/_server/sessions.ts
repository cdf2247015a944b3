import { redirect } from "next/navigation";
import { findPerson, type Person } from "@/db/people";
import { findActor, requireActor } from "./actor";
import { currentPath } from "./locale";

/** The person behind this request; undefined without a session, and with one that was ended elsewhere. */
export async function findCurrentPerson(): Promise<Person | undefined> {
  const actor = await findActor();
  const person = actor === undefined ? undefined : await findPerson(actor.personId);
  return person?.sessionVersion === actor?.sessionVersion ? person : undefined;
}

/** The same, where nobody goes on without one. */
export async function requirePerson(): Promise<Person> {
  await requireActor();
  const person = await findCurrentPerson();
  if (person === undefined) redirect(`/sign-in?ended=1&next=${encodeURIComponent(await currentPath())}`);
  return person;
}
