import { partnerKey } from "@/lib/name-rules";
import { fold } from "@/lib/tables";
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
  const byPartner = Map.groupBy(keyed, ({ partner }) => partner);
  return (one) => {
    if (partnerKey(one.partnerName) === "") return [];
    const product = productOf(one);
    const alike = byPartner.get(partnerOf(one)) ?? [];
    return alike.flatMap((other) =>
      product === "" || other.product === "" || product === other.product ? [other.link] : [],
    );
  };
}

/**
 * The first of these links that looks like another one, as `findAlike` finds them.
 *
 * Shape: links, then one to compare. Unit: none. Range: one of them, or undefined. Edge cases: a link looks like itself;
 * the time for one does not grow with how many are alike. Errors: none. Source: ours.
 */
export function findFirstAlike<L extends Named>(links: readonly L[]): (one: Named) => L | undefined {
  const firsts = new Map<string, number>();
  for (const [index, link] of links.entries()) {
    for (const key of [anyOf(link), `${anyOf(link)} ${productOf(link)}`]) {
      if (!firsts.has(key)) firsts.set(key, index);
    }
  }
  return (one) => {
    if (partnerKey(one.partnerName) === "") return undefined;
    const product = productOf(one);
    const keys = product === "" ? [anyOf(one)] : ["", product].map((name) => `${anyOf(one)} ${name}`);
    return links[Math.min(...keys.map((key) => firsts.get(key) ?? links.length))];
  };
}

const anyOf = (link: Named): string => `${partnerOf(link)}:`;
const partnerOf = ({ direction, partnerName }: Named): string => `${direction} ${partnerKey(partnerName)}`;

/** Empty where no product is named. */
const productOf = ({ product }: Named): string => fold(product ?? "").replaceAll(" ", "");
