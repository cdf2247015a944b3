import { DEPENDENCE_IDS, DETERMINANT_IDS, POSITION_OPTIONAL_IDS, type PositionId } from "@/lib/instrument";
import { type RegisterLink, readLinks } from "../register/links";
import { countAnswered } from "./link-questions";
import { hasShare } from "./states";

/** Whether a section is initially open, and which questions must be answered before it is asked, if any. */
export type Turn = { readonly isOpen: boolean; readonly askedAfter: readonly PositionId[] | undefined };

type Given = {
  readonly link: RegisterLink;
  /** All links of the firm. */
  readonly links: readonly RegisterLink[];
  readonly editable: boolean;
  /** Questions whose wording had the opposite direction when they were answered. */
  readonly toCheck: readonly PositionId[];
};

const SHUT: Turn = { isOpen: false, askedAfter: undefined };

/**
 * Which sections of a link's page are open: the first questions without an answer, questions begun, and those to check
 * or missing. The other nine questions follow after the first nine, if dependence is computed for the link.
 */
export function foldsOf({
  link,
  links,
  editable,
  toCheck,
}: Given): Readonly<Record<"nine" | "nineMore" | "facts", Turn>> {
  if (!editable) return { nine: SHUT, nineMore: SHUT, facts: SHUT };
  const checks = (ids: readonly PositionId[]) => toCheck.some((id) => ids.includes(id));
  const read = readLinks(links).find(({ id }) => id === link.id);
  const isAsked = read?.dependenceAsked ?? false;
  const isBegun = countAnswered(link, DEPENDENCE_IDS) > 0;
  return {
    nine: { isOpen: checks(DETERMINANT_IDS), askedAfter: [] },
    nineMore: {
      isOpen: checks([...DEPENDENCE_IDS, ...POSITION_OPTIONAL_IDS]),
      askedAfter: isBegun ? [] : isAsked ? DETERMINANT_IDS : undefined,
    },
    facts: { ...SHUT, isOpen: link.direction === "customer" && read !== undefined && !hasShare(read) },
  };
}
