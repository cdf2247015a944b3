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
import { joinByCard } from "@/db/people/cards";
import { setPersonName } from "@/db/people/people";
import { STRATA } from "@/lib/instrument";

const text = (form: FormData, name: string): string => textOf(form, name).trim();

/** Uses one place of the card and joins under the name entered for colleagues. */
export async function joinFirm(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const [actor, person] = [await requireActor(), await requirePerson()];
  const { name, problem } = readName(text(form, "name"), 80);
  const stratum = STRATA.find((one) => one === text(form, "stratum"));
  const typed = readTyped(form);
  if (problem !== undefined) return formReply(wrongIn("name", problem), typed);

  const token = text(form, "token");
  const input = { tokenHash: hashToken(token), displayName: name, stratum: stratum ?? "production" };
  const outcome = await joinByCard(actor, input);
  switch (outcome.kind) {
    case "joined":
      if (person.name === "") await setPersonName(person.id, name);
      redirect(`/firms/${outcome.firmId}`);
      break;
    case "other-domain":
      return formReply(refused("card-other-domain"), typed);
    case "removed":
      return formReply(wrongIn("membership", "removed"), typed);
    case "not-found":
    case "ended":
    case "full":
      return formReply(refused("card-ended"), typed);
  }
}
