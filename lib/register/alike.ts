import { partnerKey } from "@/lib/name-rules";
import { fold } from "@/lib/tables";
import type { RegisterRow } from "./row";

type Named = Pick<RegisterRow, "direction" | "partnerName" | "product">;

/**
 * Finds the links that look like duplicates of another one: same direction, same partner (ignoring how its name is
 * written), and the same product or no product in one of the two.
 *
 * Shape: links, then one to compare. Unit: none. Range: none to all of them, in their order. Edge cases: a link matches
 * itself; a name without letters and digits matches no other. Errors: none. Source: ours.
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
 * The first of the links that `findAlike` would find.
 *
 * Shape: links, then one to compare. Unit: none. Range: one of them, or undefined. Edge cases: a link matches itself;
 * the time per link does not depend on the number of matches. Errors: none. Source: ours.
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

/** Empty if no product is given. */
const productOf = ({ product }: Named): string => fold(product ?? "").replaceAll(" ", "");
