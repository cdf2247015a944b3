import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { LinkDirection, PositionId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";
import { link, linkAnswer } from "../schema/links";

type AtFirm = { readonly firmId: string };

/**
 * Of each live link the questions whose answer was given to the wording of the other direction: before suppliers had
 * questions of their own, or before the link was turned round. Such an answer is used as it stands, and marked.
 */
export async function listAnswersToCheck(
  actor: Actor,
  ids: AtFirm,
): Promise<ReadonlyMap<string, readonly PositionId[]>> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({ linkId: linkAnswer.linkId, id: linkAnswer.questionId })
      .from(linkAnswer)
      .innerJoin(link, and(eq(link.firmId, linkAnswer.firmId), eq(link.id, linkAnswer.linkId)))
      .where(and(eq(linkAnswer.firmId, ids.firmId), isNull(link.endedAt), ne(linkAnswer.askedOf, link.direction)))
      .orderBy(asc(linkAnswer.linkId), asc(linkAnswer.questionId));
    const byLink = Map.groupBy(rows, ({ linkId }) => linkId);
    return new Map([...byLink].map(([linkId, own]) => [linkId, own.map(({ id }) => id)]));
  });
}

/**
 * Says that the answers of a link hold for its questions as they are asked now, of this direction. False where the link was
 * turned round or ended meanwhile, or is not the actor's to change. Twice is as once.
 */
export async function confirmAnswersAsAsked(
  actor: Actor,
  { firmId, linkId, direction }: AtFirm & { readonly linkId: string; readonly direction: LinkDirection },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const live = and(eq(link.firmId, firmId), eq(link.id, linkId), eq(link.direction, direction), isNull(link.endedAt));
    if ((await tx.$count(link, live)) === 0) return false;
    await tx
      .update(linkAnswer)
      .set({ askedOf: direction })
      .where(and(eq(linkAnswer.firmId, firmId), eq(linkAnswer.linkId, linkId)));
    return true;
  });
}
