"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/gate/actor";
import { readName } from "@/app/_server/gate/names";
import { textOf } from "@/app/_server/gate/read-form";
import { hashToken } from "@/app/_server/gate/tokens";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import type { AccountState } from "@/components/account/account-forms";
import { acceptInvitation, findInvitation } from "@/db/people/members";
import { setLocale, setPersonName } from "@/db/people/people";

/** Makes the person a member of the firm that invited this address, under the name colleagues will read. */
export async function accept(_previous: AccountState, form: FormData): Promise<AccountState> {
  const [actor, person] = [await requireActor(), await requirePerson()];
  const { name, problem } = readName(textOf(form, "name"), 80);
  if (problem !== undefined) return { problem, typed: name };

  const tokenHash = hashToken(textOf(form, "token"));
  const invitation = await findInvitation(tokenHash);
  const outcome = await acceptInvitation(actor, { tokenHash, displayName: name });
  if (outcome.kind === "other-address") return { problem: "invitation-other-address" };
  if (outcome.kind !== "accepted") return { problem: "invitation-ended" };
  if (person.name === "") await setPersonName(person.id, name);
  if (person.locale === null && invitation !== undefined) await setLocale(person.id, invitation.locale);
  redirect(`/firms/${outcome.firmId}`);
}
