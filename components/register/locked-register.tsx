import type { Locale } from "@/lib/result";
import { readingInWords } from "@/lib/view/position/reading";
import { customersOf, type ReadLink, suppliersOf } from "@/lib/view/register/links";
import { linkWords, say } from "@/lib/words";
import { PartnerName, Resembles, ShareBar } from "./register-cells";

type LockedRegisterProps = {
  readonly locale: Locale;
  /** Where the names lead; undefined for whoever may not follow them. */
  readonly firmId: string | undefined;
  readonly links: readonly ReadLink[];
};

/** A register of the past: nothing on it can be pressed but the names, which lead to what became of the link. */
export function LockedRegister({ locale, firmId, links }: LockedRegisterProps) {
  const sides = [
    { name: linkWords.customers, share: linkWords.shareOfSales, rows: customersOf(links) },
    { name: linkWords.suppliers, share: linkWords.shareOfPurchases, rows: suppliersOf(links) },
  ];
  return sides
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, share, rows }) => (
      <div key={name.en} className="mb-6 last:mb-0">
        <h3 className="type-h3">{say(name, locale, { n: rows.length })}</h3>
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
