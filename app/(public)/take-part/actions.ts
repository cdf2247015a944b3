"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { yearIn } from "@/app/_server/gate/clock";
import { defineAction } from "@/app/_server/gate/define-action";
import { refused } from "@/app/_server/gate/outcome";
import { textOf } from "@/app/_server/gate/read-form";
import { codeRefused, tryTypedCode } from "@/app/_server/gate/typed-code";
import { codeTyped, hashInvitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import type { FormState } from "@/components/ui/form-state";
import { listAssessments, openAssessment } from "@/db/assessments/assessments";
import { findJoining, joinByInvitation, setCohortMails } from "@/db/cohorts/consent";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";

/** From a typed code to the page that the link would open. */
export async function enterInvitationCode(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const code = textOf(form, "code").trim().slice(0, 40);
  const tried = await tryTypedCode(() => findJoining(hashInvitationCode(code)));
  if (tried.kind !== "right") return { outcome: codeRefused(tried.kind), typed: { code: textOf(form, "code") } };
  redirect(takePartPath(codeTyped(code)));
}

/** A firm joins with a level, and has its cycle, in the order that the cohort asks for. */
export const joinCohort = defineAction({
  verb: "sharing.edit",
  input: z.object({
    code: z.string().max(40),
    firmId: idSchema,
    version: z.coerce.number().int().min(0).max(1_000_000),
    level: z.enum(["1", "2", "3"]).transform((level) => (level === "3" ? 3 : level === "2" ? 2 : 1)),
  }),
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, input: { code, firmId, version, level }, subject: firm }) {
    const outcome = await joinByInvitation(actor, { tokenHash: hashInvitationCode(code), firmId, version, level });
    switch (outcome) {
      case "joined":
        break;
      case "text-changed":
        return refused("text-changed");
      case "not-yours-to-do":
        return refused("not-yours-to-do");
      case "used":
      case "not-found":
        return refused("join-ended");
    }
    const assessments = await listAssessments(actor, { firmId });
    if (assessments.length === 0) {
      await openAssessment(actor, { firmId, year: yearIn(firm.timeZone) });
    }
    revalidatePath(firmPaths.overview(firmId), "layout");
    redirect(`${firmPaths.sharing(firmId)}?joined=1`);
  },
});

/** Ends the mails about an invitation, or lets them come again. */
export async function changeCohortMails(form: FormData): Promise<void> {
  const code = textOf(form, "code");
  await setCohortMails(hashInvitationCode(code), { wanted: textOf(form, "wanted") === "yes" });
  revalidatePath("/take-part/[code]/stop", "page");
}
