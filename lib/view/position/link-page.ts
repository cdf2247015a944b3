import type { Firm } from "@/lib/firms";
import type { PositionId } from "@/lib/instrument";
import type { RegisteredLink } from "@/lib/register";
import type { FieldsAt } from "@/lib/view/fields/field-spec";

/** The common input of all parts of a link's page. */
export type LinkPage = FieldsAt & {
  readonly firm: Firm;
  /** The live customers of the firm, and the link itself. */
  readonly links: readonly RegisteredLink[];
};

/** A part of the page that asks or shows the position questions of one link. */
export type LinkPart = {
  readonly at: LinkPage;
  readonly link: RegisteredLink;
  readonly editable: boolean;
  /** Questions whose wording had the opposite direction when they were answered. */
  readonly toCheck: readonly PositionId[];
};
