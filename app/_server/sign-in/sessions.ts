import { redirect } from "next/navigation";
import type { Person } from "@/db/people/people";
import { findSessionPerson } from "@/db/people/sessions";
import { findActor, requireActor } from "../gate/actor";
import { currentPath } from "../gate/locale";

/** The person of this request; undefined without a valid session. */
export async function findCurrentPerson(): Promise<Person | undefined> {
  const actor = await findActor();
  return actor?.session === undefined ? undefined : findSessionPerson(actor.session);
}

/** The same, for places that require a session. */
export async function requirePerson(): Promise<Person> {
  await requireActor();
  const person = await findCurrentPerson();
  if (person === undefined) redirect(`/sign-in?ended=1&next=${encodeURIComponent(await currentPath())}`);
  return person;
}
