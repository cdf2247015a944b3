"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { optionalName } from "@/app/_server/gate/names";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { hashLinkCode, readLinkCodeTyped } from "@/app/_server/gate/tokens";
import { tryTypedCode } from "@/app/_server/sign-in/typed-code";
import { refusalOf } from "@/app/(firm)/firms/[firmId]/position/refusals";
import { findFirm } from "@/db/firms/firms";
import { createLink } from "@/db/position/links";
import { readLinkCode, redeemLinkCode } from "@/db/position/matches";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { readField } from "@/lib/view/fields/values";
import { latestDay } from "@/lib/view/time/calendar";

const NEW = "new";

const MatchInput = z
  .object({
    firmId: idSchema,
    code: z.string().max(40),
    linkId: idSchema.or(z.literal(NEW)),
    id: idSchema,
    partnerName: optionalName(200).default(""),
    share: z
      .string()
      .default("")
      .transform((raw, context) => {
        const read = readField("percent", raw, latestDay(new Date()));
        if (read.ok && (typeof read.value === "number" || read.value === null)) return read.value;
        context.addIssue({ code: "custom", message: "share" });
        return z.NEVER;
      }),
  })
  .refine(({ linkId, partnerName }) => linkId !== NEW || partnerName !== "", { path: ["partnerName"] });
type MatchInput = z.infer<typeof MatchInput>;

/**
 * Matches one of the firm's relationships, or a new one, with the partner's relationship that the code belongs to, and
 * redirects to it.
 */
export const matchLink = defineAction({
  verb: "link.match",
  input: MatchInput,
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<never>> {
    const matched = await matchAs(actor, input);
    if (matched.status !== "done") return matched;
    const position = firmPaths.position(input.firmId);
    revalidatePath(position);
    return redirect(`${position}/${matched.value}#partner`);
  },
});

async function matchAs(actor: UserActor, input: MatchInput): Promise<ActionOutcome<string>> {
  const { firmId } = input;
  const code = readLinkCodeTyped(input.code);
  const codeHash = hashLinkCode(code ?? "");
  const tried = await tryTypedCode(() => readLinkCode(actor, { firmId, codeHash }));
  if (tried.kind !== "right") return refused(tried.kind === "codeWrong" ? "code-not-usable" : tried.kind);
  const direction = tried.found;
  let { linkId } = input;
  if (linkId === NEW) {
    const { id, partnerName, share } = input;
    if (direction === "customer" && share === null) return { status: "invalid", fields: { share: ["share"] } };
    const made = await createLink(actor, { firmId, link: { id, direction, kind: "single", partnerName, share } });
    if (!made.ok) return refused(refusalOf(made.error));
    linkId = made.value;
  }
  const matched = await redeemLinkCode(actor, { firmId, linkId, codeHash });
  return matched.ok ? done(linkId) : refused(matched.error);
}
