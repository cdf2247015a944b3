"use server";

import { redirect } from "next/navigation";
import { formReply } from "@/app/_server/gate/form-reply";
import { textOf } from "@/app/_server/gate/read-form";
import { codeTyped } from "@/app/_server/gate/tokens";
import { hashInvitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import { codeRefused, tryTypedCode } from "@/app/_server/sign-in/typed-code";
import type { FormState } from "@/components/ui/form-state";
import { findJoining } from "@/db/cohorts/consent";

/** Redirects from a typed code to the page that the link would open. */
export async function enterInvitationCode(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const code = textOf(form, "code").trim().slice(0, 40);
  const tried = await tryTypedCode(() => findJoining(hashInvitationCode(code)));
  if (tried.kind !== "right") return formReply(codeRefused(tried.kind), { code: textOf(form, "code") });
  redirect(takePartPath(codeTyped(code)));
}
