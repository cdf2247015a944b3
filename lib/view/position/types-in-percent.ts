import { type Corner, MODES, type Mode } from "@/lib/instrument";
import { isMode, type ModeShares, type Placement } from "@/lib/position";
import { tabulate } from "@/lib/result";

const PARTS = [...MODES, "off"] as const;
type Part = Mode | "off";

/** Smaller than any printed digit, so that 29 of 100 is not treated as 28.999…. */
const SLACK = 1e-9;

/**
 * The five types and the rest, as printed everywhere: integer percents with sum 100. The remainder from rounding down
 * goes to the largest fractions, among equal ones to the first.
 */
export function typesInPercent(shares: ModeShares, offModel = 0): Readonly<Record<Part, string>> {
  const exact = tabulate(PARTS, (part) => 100 * (part === "off" ? offModel : shares[part]));
  const whole = tabulate(PARTS, (part) => Math.floor(exact[part] + SLACK));
  const restOf = (part: Part): number => exact[part] - whole[part];
  const sum = (percents: Readonly<Record<Part, number>>) => PARTS.reduce((total, part) => total + percents[part], 0);
  const raised = PARTS.toSorted((a, b) => (Math.abs(restOf(a) - restOf(b)) <= SLACK ? 0 : restOf(b) - restOf(a))).slice(
    0,
    Math.round(sum(exact)) - sum(whole),
  );
  return tabulate(PARTS, (part) => `${whole[part] + (raised.includes(part) ? 1 : 0)}%`);
}

/** The similarity of a link to one type, as printed in the list of all types. */
export const likenessInPercent = ({ membership, offModel }: Placement, corner: Corner): string =>
  isMode(corner) ? typesInPercent(membership, offModel)[corner] : `${Math.round(membership[corner] * 100)}%`;
