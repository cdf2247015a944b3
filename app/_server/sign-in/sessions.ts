import type { Person } from "@/db/people/people";
import { findSessionPerson } from "@/db/people/sessions";
import { findActor, leadToSignIn, requireActor } from "../gate/actor";

/** The person of this request; undefined without a valid session. */
export async function findCurrentPerson(): Promise<Person | undefined> {
  const actor = await findActor();
  return actor?.session === undefined ? undefined : findSessionPerson(actor.session);
}

/** The person of this request; without a valid session, redirects to sign-in. */
export async function requirePerson(): Promise<Person> {
  await requireActor();
  return (await findCurrentPerson()) ?? leadToSignIn(true);
}
