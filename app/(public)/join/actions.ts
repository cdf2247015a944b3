"use server";

import { redirect } from "next/navigation";
import { formReply } from "@/app/_server/gate/form-reply";
import { textOf } from "@/app/_server/gate/read-form";
import { cardToken, hashCardCode } from "@/app/_server/secret-links/invite-cards";
import { codeRefused, tryTypedCode } from "@/app/_server/sign-in/typed-code";
import type { FormState } from "@/components/ui/form-state";
import { findCardByCode } from "@/db/people/cards";

/** Redirects from a typed code to the page that scanning would open. */
export async function enterCode(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const code = textOf(form, "code").trim().slice(0, 40);
  const tried = await tryTypedCode(() => findCardByCode(hashCardCode(code)));
  if (tried.kind !== "right") return formReply(codeRefused(tried.kind), { code: textOf(form, "code") });
  redirect(`/join/${cardToken(tried.found)}`);
}
