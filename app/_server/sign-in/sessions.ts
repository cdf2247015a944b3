import { redirect } from "next/navigation";
import type { Person } from "@/db/people/people";
import { findSessionPerson } from "@/db/people/sessions";
import { findActor, requireActor } from "../gate/actor";
import { currentPath } from "../gate/locale";

/** The person behind this request; undefined without a session, and with one that has ended. */
export async function findCurrentPerson(): Promise<Person | undefined> {
  const actor = await findActor();
  return actor?.session === undefined ? undefined : findSessionPerson(actor.session);
}

/** The same, where nobody goes on without one. */
export async function requirePerson(): Promise<Person> {
  await requireActor();
  const person = await findCurrentPerson();
  if (person === undefined) redirect(`/sign-in?ended=1&next=${encodeURIComponent(await currentPath())}`);
  return person;
}
