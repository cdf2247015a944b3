import Link from "next/link";
import type { ReactNode } from "react";
import { roleNames } from "@/lib/catalog";
import { positionWords, say, shareInPercent } from "@/lib/i18n";
import { COVERAGE_ASKED, customerHhi, presentRole, type RoleShares } from "@/lib/network";
import { isInsufficient, type Locale } from "@/lib/result";
import { customersOf, networkLink, type ReadLink } from "./facts";

type FourFactsProps = {
  readonly locale: Locale;
  readonly links: readonly ReadLink[];
  readonly roles: RoleShares | undefined;
  /** Where the four shares are stated; undefined where this person may not. */
  readonly functionsHref: string | undefined;
  readonly coverage: number;
};

/** Four facts under the charts: largest customer, concentration, function, how much of sales is registered. */
export function FourFacts({ locale, links, roles, functionsHref, coverage }: FourFactsProps) {
  const largest = customersOf(links)
    .filter((link) => link.kind === "single")
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  const role = roles === undefined ? undefined : presentRole(roles);
  return (
    <dl className="section grid gap-x-0 gap-y-5 p-0 sm:grid-cols-2 lg:grid-cols-4 lg:divide-x lg:divide-line print:grid-cols-4">
      <Fact
        name={say(positionWords.largestCustomer, locale)}
        figure={largest?.share == null ? say(positionWords.manySmall, locale) : shareInPercent(largest.share)}
      >
        {largest?.share == null ? "" : say(positionWords.ofSalesPartner, locale, { partner: largest.partnerName })}
      </Fact>
      <Fact name={say(positionWords.concentration, locale)} figure={concentration(links, locale)}>
        {say(positionWords.equalCustomers, locale)}
      </Fact>
      {role === undefined || roles === undefined ? (
        <Fact name={say(positionWords.function, locale)} figure={say(positionWords.functionsOpen, locale)}>
          {functionsHref === undefined ? null : (
            <Link className="link" prefetch={false} href={functionsHref}>
              {say(positionWords.stateFunctions, locale)}
            </Link>
          )}
        </Fact>
      ) : (
        <Fact name={say(positionWords.function, locale)} figure={shareInPercent(roles[role])}>
          {say(positionWords.ofSalesAs, locale, {
            role: locale === "en" ? roleNames[role].en.toLowerCase() : roleNames[role].zh,
          })}
        </Fact>
      )}
      <Fact name={say(positionWords.coverage, locale)} figure={shareInPercent(coverage)}>
        {say(coverage >= COVERAGE_ASKED - 1e-9 ? positionWords.coverageEnough : positionWords.coverageNote, locale)}
      </Fact>
    </dl>
  );
}

function Fact({ name, figure, children }: { name: string; figure: string; children: ReactNode }) {
  return (
    <div className="flex flex-col px-6 py-5">
      <dt className="type-small text-ink-2">{name}</dt>
      <dd className="mt-1">
        <span className="type-question block">{figure}</span>
        <span className="type-small block text-ink-2">{children}</span>
      </dd>
    </div>
  );
}

/** The effective number of customers, from both bounds; one number where they round alike. */
function concentration(links: readonly ReadLink[], locale: Locale): string {
  const hhi = customerHhi(links.map(networkLink));
  if (isInsufficient(hhi)) return say(positionWords.notKnown, locale);
  const { low, high } = hhi.effectiveCustomers;
  if (low === null || high === null) return say(positionWords.manySmall, locale);
  const [from, to] = [Math.round(low), Math.round(high)];
  if (from === to) return say(positionWords.asIf, locale, { n: from });
  return say(positionWords.asIfRange, locale, { low: from, high: to });
}
