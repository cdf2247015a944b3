import type { UserActor } from "@/app/_server/gate/gate";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { listRevisions } from "@/db/fields/revisions";
import { saveFields } from "@/db/fields/save-fields";
import { findLink } from "@/db/position/links";
import type { FieldEntry } from "@/lib/fields";
import type { Firm } from "@/lib/firms";
import { POSITION_IDS } from "@/lib/instrument";
import type { LinkAnswers } from "@/lib/position";
import type { RegisteredLink } from "@/lib/register";
import { FROM_SCREENING } from "@/lib/view/position/copy-sources";
import { findOfferedLevels } from "../offered-levels";

type Copy = { readonly firm: Pick<Firm, "id" | "role">; readonly linkId: string; readonly from: string };

/**
 * Copies answers to the unanswered questions of a business relationship and returns their number. Existing answers are
 * kept.
 */
export async function copyOntoLink(actor: UserActor, { firm, linkId, from }: Copy): Promise<ActionOutcome<number>> {
  const firmId = firm.id;
  const at = { firmId, linkId };
  const [here, revisions] = await Promise.all([findLink(actor, at), listRevisions(actor, at)]);
  const source = here === undefined ? undefined : await readSource(actor, { firm, here, from });
  if (here === undefined || source === undefined) return refused("not-found");

  const entries = POSITION_IDS.flatMap((question): FieldEntry[] => {
    const value = source[question];
    if (value === undefined || here.answers[question] !== undefined) return [];
    const base = revisions.get(`link:${linkId}:${question}`)?.revision ?? 0;
    return [{ kind: "link-answer", linkId, question, base, value }];
  });
  const outcomes = await saveFields(actor, { firmId, entries });
  if (outcomes === undefined) return refused("not-found");
  if (outcomes.some((one) => one.status === "refused" && one.reason === "phase-not-open")) {
    return refused("phase-closed");
  }
  return done(outcomes.filter((one) => one.status === "saved").length);
}

type From = Pick<Copy, "firm" | "from"> & { readonly here: RegisteredLink };

/** The answers to copy; undefined if they do not exist, or are not offered to this person. */
async function readSource(actor: UserActor, { firm, here, from }: From): Promise<LinkAnswers | undefined> {
  if (from !== FROM_SCREENING) {
    const other = await findLink(actor, { firmId: firm.id, linkId: from });
    // Questions about a supplier ask from the opposite side, so answers about a customer do not fit.
    return other?.direction === here.direction ? other.answers : undefined;
  }
  const offered = await findOfferedLevels(actor, { firm, direction: here.direction });
  return Object.keys(offered).length === 0 ? undefined : offered;
}
