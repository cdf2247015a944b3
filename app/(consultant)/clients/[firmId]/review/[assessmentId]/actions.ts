"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findClientRole } from "@/app/_server/frames/client-role";
import { defineAction } from "@/app/_server/gate/define-action";
import { done, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import { sendPhaseMails } from "@/app/_server/mail/phase-mails";
import { findConsultant } from "@/db/consultants/own-engagements";
import { saveRemarks } from "@/db/consultants/remarks";
import { acceptAsReviewer, returnAsReviewer } from "@/db/consultants/reviews";
import { idSchema } from "@/lib/ids";
import { PHASES } from "@/lib/instrument";
import { ratingPaths } from "@/lib/paths";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";

const At = z.object({ firmId: idSchema, assessmentId: idSchema, phase: z.enum(PHASES) });

/** The name with which the reviewer signs: from the database, never from the form. */
async function signerOf(actor: Actor) {
  const consultant = await findConsultant(actor);
  return consultant && { name: consultant.names.name, organisation: consultant.organisation };
}

export const acceptPhase = defineAction({
  verb: "client.review",
  input: At,
  find: findClientRole,
  async run({ actor, input }) {
    const signer = await signerOf(actor);
    if (signer === undefined) return refused("not-found");
    const moved = await acceptAsReviewer(actor, { ...input, signer });
    if (moved === undefined) return refused("not-found");
    if (!moved.ok) return refused(moved.error === "not-possible-now" ? "changed-meanwhile" : moved.error);
    await tellManagers(input);
    return redirect(said(input, moved.value.revision === undefined ? "accepted" : "frozen"));
  },
});

export const returnPhase = defineAction({
  verb: "client.review",
  input: At.extend({ remarks: z.string().trim().max(1000) }),
  find: findClientRole,
  async run({ actor, input }) {
    const signer = await signerOf(actor);
    if (signer === undefined) return refused("not-found");
    const moved = await returnAsReviewer(actor, { ...input, signer });
    if (moved === undefined) return refused("not-found");
    if (!moved.ok) return refused(moved.error === "not-possible-now" ? "changed-meanwhile" : moved.error);
    await tellManagers(input);
    return redirect(said(input, "returned"));
  },
});

/** When the phase was submitted to which a remark belongs. */
const Submitted = z.iso
  .datetime()
  .transform((at) => new Date(at))
  .optional();

/** One remark from the form without JavaScript. */
export const saveRemark = defineAction({
  verb: "client.review",
  input: z.object({
    firmId: idSchema,
    assessmentId: idSchema,
    item: z.string().refine(isItemId),
    base: z.coerce.number().int().min(0),
    text: z.string().max(2000),
    submitted: Submitted,
  }),
  find: findClientRole,
  async run({ actor, input: { assessmentId, item, base, text, submitted: submittedAt } }) {
    const entries = [{ key: item, base, value: { text } }];
    const [saved] = await saveRemarks(actor, { assessmentId, submittedAt, entries });
    if (saved?.status === "saved") return done(undefined);
    const unseen = saved?.status === "refused" && saved.reason === "review-not-opened";
    return refused(unseen ? "review-not-opened" : "changed-meanwhile");
  },
});

/** Sends at once; the scheduler retries what fails here. */
async function tellManagers({ firmId }: z.infer<typeof At>): Promise<void> {
  await sendPhaseMails({ now: new Date(), address: await publicAddress(), firmId });
}

/** The same page with a confirmation; a reload does not repeat the action. */
const said = ({ firmId, assessmentId, phase }: z.infer<typeof At>, what: string): string =>
  `${ratingPaths.review(firmId, assessmentId, phase)}&done=${what}`;
