import { fold } from "./cell-kinds";
import { gather } from "./gather";
import { partnerKey } from "./partner-name";
import type { RegisterRow } from "./row";

type Named = Pick<RegisterRow, "direction" | "partnerName" | "product">;

/**
 * Finds which of these links look like another one: the same side, the same partner however its name is written, and the
 * same product, or one of the two without a product.
 *
 * Shape: links, then one to compare. Unit: none. Range: none to all of them, in their order. Edge cases: a link looks like
 * itself; a name that is no letter and no digit looks like no other. Errors: none. Source: ours.
 */
export function findAlike<L extends Named>(links: readonly L[]): (one: Named) => readonly L[] {
  const keyed = links.map((link) => ({ link, partner: partnerOf(link), product: productOf(link) }));
  const byPartner = gather(keyed, ({ partner }) => partner);
  return (one) => {
    if (partnerKey(one.partnerName) === "") return [];
    const product = productOf(one);
    const alike = byPartner.get(partnerOf(one)) ?? [];
    return alike.flatMap((other) =>
      product === "" || other.product === "" || product === other.product ? [other.link] : [],
    );
  };
}

const partnerOf = ({ direction, partnerName }: Named): string => `${direction} ${partnerKey(partnerName)}`;

/** Empty where no product is named. */
const productOf = ({ product }: Named): string => fold(product ?? "").replaceAll(" ", "");
