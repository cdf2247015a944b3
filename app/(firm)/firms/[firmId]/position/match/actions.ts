"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { firmPaths } from "@/app/_server/frames/firm-paths";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { latestDay } from "@/app/_server/gate/clock";
import { outcomeOrNotFound, passGate, type UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { optionalName } from "@/app/_server/gate/names";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { readForm, readTyped } from "@/app/_server/gate/read-form";
import { hashLinkCode, readLinkCodeTyped } from "@/app/_server/gate/tokens";
import { tryTypedCode } from "@/app/_server/gate/typed-code";
import type { MatchState } from "@/components/position/match-form";
import { findFirm } from "@/db/firms/firms";
import { createLink } from "@/db/position/links";
import { readLinkCode, redeemLinkCode } from "@/db/position/matches";
import { partnerWords, refusalWords, say } from "@/lib/i18n";
import { readField } from "@/lib/view/fields/values";
import { refusalOf } from "../refusals";

const NEW = "new";

const MatchInput = z
  .object({
    firmId: z.uuid(),
    code: z.string().max(40),
    linkId: z.uuid().or(z.literal(NEW)),
    id: z.uuid(),
    partnerName: optionalName(200).default(""),
    share: z
      .string()
      .default("")
      .transform((raw, context) => {
        const read = readField("percent", raw, latestDay());
        if (read.ok && (typeof read.value === "number" || read.value === null)) return read.value;
        context.addIssue({ code: "custom", message: "share" });
        return z.NEVER;
      }),
  })
  .refine(({ linkId, partnerName }) => linkId !== NEW || partnerName !== "", { path: ["partnerName"] });
type MatchInput = z.infer<typeof MatchInput>;

/** Joins an own link, or a new one, to the link that the code was made for, and leads to it. */
export async function matchLink(_previous: MatchState, form: FormData): Promise<MatchState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "link.match",
          input: MatchInput,
          find: (who, { firmId }) => findFirm(who, { firmId }),
          run: ({ actor: who, input }) => matchAs(who, input),
        },
        actor,
        readForm(form),
      ),
    ),
  );
  const typed = readTyped(form);
  switch (outcome.status) {
    case "done": {
      const { firmId, linkId } = outcome.value;
      revalidatePath(firmPaths.position(firmId));
      return redirect(`${firmPaths.position(firmId)}/${linkId}#partner`);
    }
    case "refused":
      return { typed, refused: refusalWords[outcome.reason][locale] };
    case "invalid":
      return {
        typed,
        ...(outcome.fields.partnerName ? { nameMissing: say(partnerWords.nameMissing, locale) } : {}),
        ...(outcome.fields.share ? { shareInvalid: say(partnerWords.shareInvalid, locale) } : {}),
      };
  }
}

async function matchAs(
  actor: UserActor,
  input: MatchInput,
): Promise<ActionOutcome<{ readonly firmId: string; readonly linkId: string }>> {
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
  return matched.ok ? done({ firmId, linkId }) : refused(matched.error);
}
