"use server";

import { revalidatePath } from "next/cache";
import { textOf } from "@/app/_server/gate/read-form";
import { hashInvitationCode } from "@/app/_server/secret-links/cohort-links";
import { setCohortMails } from "@/db/cohorts/consent";

/** Stops the e-mails about an invitation, or allows them again. */
export async function changeCohortMails(form: FormData): Promise<void> {
  const code = textOf(form, "code");
  await setCohortMails(hashInvitationCode(code), { wanted: textOf(form, "wanted") === "yes" });
  revalidatePath("/take-part/[code]/stop", "page");
}
