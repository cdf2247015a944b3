import type { UserActor } from "@/app/_server/gate/gate";
import type { AlikeLink } from "@/components/register/alike-list";
import { listNamedLinks } from "@/db/position/register-history";
import type { LinkDirection } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { findAlike } from "@/lib/register";

type Named = {
  readonly id: string;
  readonly direction: LinkDirection;
  readonly partnerName: string;
  readonly product: string | null;
};

/**
 * Other relationships of the firm, including ended ones, that look like this one, each with the address of its page;
 * and whether this one is already stored.
 */
export async function findAlikeLinks(
  actor: UserActor,
  firmId: string,
  link: Named,
): Promise<{ readonly isKept: boolean; readonly alike: readonly AlikeLink[] }> {
  const known = await listNamedLinks(actor, { firmId });
  const others = known.filter(({ id }) => id !== link.id);
  const alike = findAlike(others)(link).map(({ id, partnerName, product, endedAt }) => ({
    id,
    name: product === null ? partnerName : `${partnerName} (${product})`,
    isEnded: endedAt !== null,
    href: endedAt === null ? firmPaths.link(firmId, id) : firmPaths.linkHistory(firmId, id),
  }));
  return { isKept: others.length < known.length, alike };
}
