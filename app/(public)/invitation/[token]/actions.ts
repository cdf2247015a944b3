"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/gate/actor";
import { formReply } from "@/app/_server/gate/form-reply";
import { readName } from "@/app/_server/gate/names";
import { refused, wrongIn } from "@/app/_server/gate/outcome";
import { readTyped, textOf } from "@/app/_server/gate/read-form";
import { hashToken } from "@/app/_server/gate/tokens";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import type { FormState } from "@/components/ui/form-state";
import { acceptInvitation, findInvitation } from "@/db/people/invitations";
import { setLocale, setPersonName } from "@/db/people/people";

/** Makes the person a member of the firm that invited this address, under the name entered for colleagues. */
export async function accept(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const [actor, person] = [await requireActor(), await requirePerson()];
  const { name, problem } = readName(textOf(form, "name"), 80);
  const typed = readTyped(form);
  if (problem !== undefined) return formReply(wrongIn("name", problem), typed);

  const tokenHash = hashToken(textOf(form, "token"));
  const invitation = await findInvitation(tokenHash);
  const outcome = await acceptInvitation(actor, { tokenHash, displayName: name });
  if (outcome.kind === "other-address") return formReply(refused("invitation-other-address"), typed);
  if (outcome.kind !== "accepted") return formReply(refused("invitation-ended"), typed);
  if (person.name === "") await setPersonName(person.id, name);
  if (person.locale === null && invitation !== undefined) await setLocale(person.id, invitation.locale);
  redirect(`/firms/${outcome.firmId}`);
}
