import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { LinkDirection, PositionId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";
import { link, linkAnswer } from "../schema/links";

type AtFirm = { readonly firmId: string };

/**
 * For each live link, the questions that were answered in the other direction's wording, because suppliers had no
 * questions of their own then, or the link's direction was changed. Such answers are still used, with a mark.
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
 * Confirms that the answers of a link also hold for the wording of its current direction. False if the link changed
 * direction or ended meanwhile, or the actor may not change it. Repeating it changes nothing.
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
