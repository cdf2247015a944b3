import { isInsufficient, type Locale } from "@/lib/result";
import { partnerNeeds, quoteNeeds } from "@/lib/view/position/dependence-outcome";
import { readingInWords } from "@/lib/view/position/reading";
import type { ReadLink } from "@/lib/view/register/links";
import { countryName, linkWords, partnerTypeNames, positionChartWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { ModeBar } from "../charts/mode-bar";
import { ModeGlyph } from "../charts/mode-glyph";
import { PageLink } from "../shell/page-link";

/** One business relationship of the register, as the table row and the card use it. */
export type LinkCell = { readonly locale: Locale; readonly firmId: string; readonly link: ReadLink };

export function PartnerName({
  locale,
  firmId,
  link,
}: Omit<LinkCell, "firmId"> & { readonly firmId: string | undefined }) {
  const facts = [
    link.kind === "bundle"
      ? say(link.direction === "customer" ? linkWords.bundle : linkWords.bundleSuppliers, locale)
      : "",
    link.partnerType === null ? "" : partnerTypeNames[link.partnerType][locale],
    link.partnerCountry === null ? "" : countryName(link.partnerCountry, locale),
    link.startYear === null ? "" : say(linkWords.since, locale, { year: link.startYear }),
  ].filter((fact) => fact !== "");
  return (
    <div className="min-w-0">
      {firmId === undefined ? (
        <span className="font-semibold break-words">{link.partnerName}</span>
      ) : (
        <PageLink
          href={`/firms/${firmId}/position/${link.id}`}
          className="inline-block min-h-6 break-words font-semibold text-ink underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          {link.partnerName}
        </PageLink>
      )}
      <p className="type-caption text-ink-3">{facts.join(locale === "zh" ? "，" : ", ")}</p>
    </div>
  );
}

/** A share below this rounds to 0 % but is still shown. */
const SHARE_SMALL = 0.005;

export function ShareBar({ locale, share }: { locale: Locale; share: number | null }) {
  if (share === null || share <= 0)
    return <span className="type-small text-ink-3">{say(linkWords.shareUnknown, locale)}</span>;
  return (
    <div className="flex items-center gap-2.5">
      <svg width="100%" height="10" aria-hidden="true" className="min-w-0 flex-1">
        <rect width="100%" height="10" className="fill-sunken" />
        <rect width={`${share * 100}%`} height="10" className="fill-l4" />
      </svg>
      <span className="numeric w-9 shrink-0 text-right font-semibold">
        {share < SHARE_SMALL ? "<1%" : shareInPercent(share)}
      </span>
    </div>
  );
}

export function Resembles({ locale, link }: { locale: Locale; link: ReadLink }) {
  if (link.placement !== undefined) {
    return <ModeBar locale={locale} shares={link.placement.membership} offModel={link.placement.offModel} />;
  }
  return (
    <svg width="100%" height="22" aria-hidden="true" className="block max-w-[246px]">
      <rect x="0.5" y="0.5" width="99%" height="21" className="fill-none stroke-line-strong" strokeDasharray="3 3" />
    </svg>
  );
}

export function LinkReading({ locale, firmId, link }: LinkCell) {
  const href = `/firms/${firmId}/position/${link.id}#nine`;
  if (link.placement === undefined) {
    return (
      <div>
        <p className="type-small text-ink-2">{say(linkWords.nineOpen, locale, { n: link.nineLeft })}</p>
        <PageLink href={href} className="link type-small inline-block min-h-6">
          {say(linkWords.answerNine, locale)}
        </PageLink>
      </div>
    );
  }
  const { name, line } = readingInWords(link.placement, locale);
  return (
    <div className="flex items-start gap-2.5">
      <ModeGlyph mode={link.placement.mode ?? "unclear"} />
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p className="type-caption text-ink-2">{line}</p>
        {link.nineLeft === 0 ? null : (
          <PageLink href={href} className="link type-caption inline-block min-h-6">
            {say(linkWords.nineOpen, locale, { n: link.nineLeft })}
          </PageLink>
        )}
      </div>
    </div>
  );
}

/** A bar is full from this value on. Larger dependences are rare, and most would be invisible on a scale up to 1. */
const PAIR_MAX = 0.4;

export function DependencePair({ locale, firmId, link }: LinkCell) {
  const { own, partner } = link.dependence;
  if (link.kind === "bundle") {
    return <span className="type-caption text-ink-3">{say(linkWords.noneOfBundle, locale)}</span>;
  }
  if (isInsufficient(own) && own.reason === "share-unknown") {
    return <span className="type-caption text-ink-3">{say(linkWords.shareUnknown, locale)}</span>;
  }
  if (isInsufficient(own)) {
    return (
      <a href={`/firms/${firmId}/position/${link.id}#nine-more`} className="link type-small inline-block min-h-6">
        {say(linkWords.nineMore, locale)}
      </a>
    );
  }
  return (
    <dl className="type-caption grid grid-cols-[auto_1fr] items-center gap-x-2 text-ink-2">
      <dt className="whitespace-nowrap">{say(linkWords.ours, locale)}</dt>
      <dd>
        <PairBar value={own} solid label={amountInWords(own, locale)} />
      </dd>
      <dt className="whitespace-nowrap">{say(linkWords.theirs, locale)}</dt>
      <dd>
        {isInsufficient(partner) ? (
          <PartnerUnknown locale={locale} firmId={firmId} link={link} />
        ) : (
          <PairBar value={partner} solid={false} label={amountInWords(partner, locale)} />
        )}
      </dd>
    </dl>
  );
}

function PartnerUnknown({ locale, firmId, link }: LinkCell) {
  const needs = partnerNeeds(link, locale);
  return (
    <a href={`/firms/${firmId}/position/${link.id}#${needs[0]?.anchor ?? "nine-more"}`} className="link">
      {say(linkWords.notKnownNeeds, locale, { needs: quoteNeeds(needs, locale) })}
    </a>
  );
}

/** The amount in words. Names have one of three words beside them; the table under the chart has the coefficients. */
function amountInWords(value: number, locale: Locale): string {
  if (value < 0.1) return say(positionChartWords.little, locale);
  return say(value < 0.25 ? positionChartWords.some : positionChartWords.much, locale);
}

function PairBar({ value, solid, label }: { value: number; solid: boolean; label: string }) {
  const width = Math.max(3, Math.min(1, value / PAIR_MAX) * 78);
  return (
    <svg width="80" height="10" role="img" aria-label={label} className="block">
      <rect
        x="0.75"
        y="1.5"
        width={width}
        height="7"
        className={solid ? "fill-l5 stroke-l5" : "fill-surface stroke-l5"}
        strokeWidth="1.5"
      />
    </svg>
  );
}
