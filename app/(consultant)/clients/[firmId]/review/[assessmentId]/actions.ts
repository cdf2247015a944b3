"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findClientRole } from "@/app/_server/frames/client-role";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import { sendPhaseMails } from "@/app/_server/mail/phase-mails";
import { findConsultant } from "@/db/consultants/own-engagements";
import { saveRemarks } from "@/db/consultants/remarks";
import { acceptAsReviewer, returnAsReviewer } from "@/db/consultants/reviews";
import type { Signer } from "@/lib/assessments";
import { idSchema } from "@/lib/ids";
import { PHASES } from "@/lib/instrument";
import { ratingPaths } from "@/lib/paths";
import { isItemId } from "@/lib/rating";

const At = z.object({ firmId: idSchema, assessmentId: idSchema, phase: z.enum(PHASES) });

export const acceptPhase = defineAction({
  verb: "client.review",
  input: At,
  find: findClientRole,
  run: ({ actor, input }) => move(actor, input, (signer) => acceptAsReviewer(actor, { ...input, signer })),
});

export const returnPhase = defineAction({
  verb: "client.review",
  input: At.extend({ remarks: z.string().trim().max(1000) }),
  find: findClientRole,
  run: ({ actor, input }) => move(actor, input, (signer) => returnAsReviewer(actor, { ...input, signer })),
});

type Review = (signer: Signer) => ReturnType<typeof acceptAsReviewer>;

/** Accepts or returns a phase, signed with the name from the database, never from the form; then informs the firm. */
async function move(actor: UserActor, at: z.infer<typeof At>, review: Review): Promise<ActionOutcome<never>> {
  const consultant = await findConsultant(actor);
  if (consultant === undefined) return refused("not-found");
  const moved = await review({ name: consultant.names.name, organisation: consultant.organisation });
  if (moved === undefined) return refused("not-found");
  if (!moved.ok) return refused(moved.error === "not-possible-now" ? "changed-meanwhile" : moved.error);
  // The scheduler retries the e-mails that are not sent here.
  await sendPhaseMails({ now: new Date(), address: await publicAddress(), firmId: at.firmId });
  const { state, revision } = moved.value;
  // the query parameter shows a confirmation; a reload does not repeat the action
  const did = revision === undefined ? state : "frozen";
  return redirect(`${ratingPaths.review(at.firmId, at.assessmentId, at.phase)}&done=${did}`);
}

/** The time of the submission that a remark belongs to; a phase can be submitted several times. */
const Submitted = z.iso
  .datetime()
  .transform((at) => new Date(at))
  .optional();

/** Saves one remark, sent by the form without JavaScript. */
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
