import { DEPENDENCE_IDS, DETERMINANT_IDS, POSITION_OPTIONAL_IDS, type PositionId } from "@/lib/instrument";
import { type RegisterLink, readLinks } from "../register/links";
import { countAnswered } from "./link-questions";
import { hasShare } from "./states";

/** Whether a fold is open at first; and which questions have an answer before it is asked for, if it is. */
export type Turn = { readonly isOpen: boolean; readonly askedAfter: readonly PositionId[] | undefined };

type Given = {
  readonly link: RegisterLink;
  /** All links of the firm. */
  readonly links: readonly RegisterLink[];
  readonly editable: boolean;
  /** Questions that were answered when they were asked the other way round. */
  readonly toCheck: readonly PositionId[];
};

const SHUT: Turn = { isOpen: false, askedAfter: undefined };

/**
 * What is open on the page of a link: the first questions that lack an answer, questions that were begun, and what is to
 * be checked or missing. The other nine have their turn after the first nine, where dependence is read from the link.
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
