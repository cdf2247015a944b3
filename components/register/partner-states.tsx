import type { Locale } from "@/lib/result";
import { comparedInWords, type PartnerState } from "@/lib/view/position/partner-states";
import type { ReadLink } from "@/lib/view/register/links";
import { askWords, partnerWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type CellProps = {
  readonly locale: Locale;
  readonly firmId: string;
  readonly link: ReadLink;
  readonly state: PartnerState | undefined;
  /** Whether this person may ask the customer. */
  readonly mayAsk: boolean;
};

/**
 * The last cell of a row: for a customer, the state of its own answers; for a supplier, whether the two records are
 * matched.
 */
export function PartnerStateCell(props: CellProps) {
  const { locale, link, state } = props;
  const joined =
    state?.match === undefined ? null : (
      <span className="type-caption block text-ink-2">{say(partnerWords[state.match], locale)}</span>
    );
  if (link.direction === "supplier") return joined ?? <span className="type-caption text-ink-3">–</span>;
  if (link.kind === "bundle") {
    return <span className="type-caption text-ink-3">{say(askWords.notOfBundle, locale)}</span>;
  }
  return (
    <>
      <CustomerState {...props} />
      {joined}
    </>
  );
}

function CustomerState({ locale, firmId, link, state, mayAsk }: CellProps) {
  const customer = state?.customer;
  const href = `/firms/${firmId}/position/${link.id}#confirmation`;
  if (customer === undefined) {
    if (!mayAsk) return <span className="type-caption text-ink-3">{say(askWords.notAsked, locale)}</span>;
    return (
      <PageLink
        href={href}
        className="link type-small inline-block min-h-6"
        aria-label={say(askWords.askPartner, locale, { partner: link.partnerName })}
      >
        {say(askWords.ask, locale)}
      </PageLink>
    );
  }
  if (customer.kind !== "given") {
    const words = customer.kind === "open" ? askWords.asked : askWords.expired;
    return <span className="type-small text-ink-2">{say(words, locale, { date: customer.date })}</span>;
  }
  return (
    <>
      <PageLink
        href={href}
        className="type-caption inline-flex min-h-6 items-center rounded-tag bg-sunken px-2 font-semibold text-ink no-underline hover:underline"
      >
        {say(askWords.given, locale)}
      </PageLink>
      <span className="type-caption block text-ink-2">{comparedInWords(customer.scales, locale)}</span>
    </>
  );
}
