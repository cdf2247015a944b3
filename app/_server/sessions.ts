import { redirect } from "next/navigation";
import { findPerson, type Person } from "@/db/people";
import { requireActor } from "./actor";
import { currentPath } from "./locale";

/** The person behind this request, with a session that has not been ended elsewhere. */
export async function requirePerson(): Promise<Person> {
  const actor = await requireActor();
  const person = await findPerson(actor.personId);
  if (person === undefined || person.sessionVersion !== actor.sessionVersion) {
    redirect(`/sign-in?ended=1&next=${encodeURIComponent(await currentPath())}`);
  }
  return person;
}
