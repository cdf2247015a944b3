"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/gate/actor";
import { readName } from "@/app/_server/gate/names";
import { textOf } from "@/app/_server/gate/read-form";
import { hashToken } from "@/app/_server/gate/tokens";
import { tryTypedCode } from "@/app/_server/gate/typed-code";
import { cardToken, hashCardCode } from "@/app/_server/links/invite-cards";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import type { JoinState } from "@/components/account/join-form";
import { findCardByCode, joinByCard } from "@/db/people/cards";
import { setPersonName } from "@/db/people/people";
import { STRATA } from "@/lib/instrument";

const text = (form: FormData, name: string): string => textOf(form, name).trim();

/** From a typed code to the page that a scan would open. */
export async function enterCode(_previous: JoinState, form: FormData): Promise<JoinState> {
  const typed = text(form, "code").slice(0, 40);
  const tried = await tryTypedCode(() => findCardByCode(hashCardCode(typed)));
  if (tried.kind !== "right") return { problem: tried.kind, typed: { code: typed } };
  redirect(`/join/${cardToken(tried.found)}`);
}

/** Takes a place of the card under the name that colleagues will read. */
export async function joinFirm(_previous: JoinState, form: FormData): Promise<JoinState> {
  const [actor, person] = [await requireActor(), await requirePerson()];
  const { name, problem } = readName(text(form, "name"), 80);
  const stratum = STRATA.find((one) => one === text(form, "stratum"));
  const typed = { name, stratum: stratum ?? "" };
  if (problem !== undefined) return { problem, typed };

  const token = text(form, "token");
  const at = { tokenHash: hashToken(token), displayName: name, stratum: stratum ?? "production" };
  const outcome = await joinByCard(actor, at);
  switch (outcome.kind) {
    case "joined":
      if (person.name === "") await setPersonName(person.id, name);
      redirect(`/firms/${outcome.firmId}`);
      break;
    case "other-domain":
      return { problem: "card-other-domain", typed };
    case "removed":
      return { problem: "removed", typed };
    case "not-found":
    case "ended":
    case "full":
      return { problem: "card-ended", typed };
  }
}
