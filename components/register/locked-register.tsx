import type { Locale } from "@/lib/result";
import { readingInWords } from "@/lib/view/position/reading";
import { customersOf, type ReadLink, suppliersOf } from "@/lib/view/register/links";
import { pageOf } from "@/lib/view/register/register-pages";
import { linkWords, say } from "@/lib/words";
import { PageSteps } from "./page-steps";
import { PartnerName, Resembles, ShareBar } from "./register-cells";

type LockedRegisterProps = {
  readonly locale: Locale;
  /** Id of the firm, for the links on the names; undefined if the person may not follow them. */
  readonly firmId: string | undefined;
  readonly links: readonly ReadLink[];
  /** The page number of the list of suppliers, as it stands in the address, and the address of each page. */
  readonly page: string | undefined;
  readonly hrefOf: (page: number) => string;
};

/**
 * The register of relationships of a past cycle, read-only. Each name links to the current page of its relationship.
 */
export function LockedRegister({ locale, firmId, links, page, hrefOf }: LockedRegisterProps) {
  const sides = [
    { name: linkWords.customers, share: linkWords.shareOfSales, ...pageOf(customersOf(links), {}) },
    { name: linkWords.suppliers, share: linkWords.shareOfPurchases, ...pageOf(suppliersOf(links), { page }) },
  ];
  return sides
    .filter(({ of }) => of > 0)
    .map(({ name, share, rows, of, ...steps }) => (
      <div key={name.en} className="mb-6 last:mb-0">
        <h3 className="type-h3">{say(name, locale, { n: of })}</h3>
        <ul className="mt-1 border-t border-line-2">
          {rows.map((link) => (
            <li
              key={link.id}
              className="grid break-inside-avoid items-center gap-x-5 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)_minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)_minmax(0,3fr)_minmax(0,2fr)]"
            >
              <PartnerName locale={locale} firmId={firmId} link={link} />
              <span className="type-small">{link.product ?? ""}</span>
              <div>
                <span className="sr-only">{say(share, locale)}</span>
                <ShareBar locale={locale} share={link.share} />
              </div>
              <Resembles locale={locale} link={link} />
              <LockedReading locale={locale} link={link} />
            </li>
          ))}
        </ul>
        <PageSteps locale={locale} page={{ ...steps, all: of }} hrefOf={hrefOf} />
      </div>
    ));
}

function LockedReading({ locale, link }: { locale: Locale; link: ReadLink }) {
  if (link.placement === undefined) {
    return <p className="type-small text-ink-2">{say(linkWords.nineOpen, locale, { n: link.nineLeft })}</p>;
  }
  const { name, line } = readingInWords(link.placement, locale);
  return (
    <div>
      <p className="font-semibold">{name}</p>
      <p className="type-caption text-ink-2">{line}</p>
    </div>
  );
}
