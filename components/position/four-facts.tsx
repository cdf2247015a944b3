import Link from "next/link";
import type { ReactNode } from "react";
import { roleNames } from "@/lib/catalog";
import { positionStateWords, positionWords, say, shareInPercent } from "@/lib/i18n";
import { COVERAGE_ASKED, presentRole, type RoleShares } from "@/lib/network";
import type { Locale } from "@/lib/result";
import type { ReadLink } from "./facts";
import { concentrationFact, largestFact } from "./states";

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
  const [largest, concentration] = [largestFact(links, locale), concentrationFact(links, locale)];
  const role = roles === undefined ? undefined : presentRole(roles);
  return (
    <dl className="section grid gap-x-0 gap-y-5 p-0 sm:grid-cols-2 lg:grid-cols-4 lg:divide-x lg:divide-line print:grid-cols-4">
      <Fact name={say(positionWords.largestCustomer, locale)} figure={largest.figure}>
        {largest.line}
      </Fact>
      <Fact name={say(positionWords.concentration, locale)} figure={concentration.figure}>
        {concentration.line}
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
      <Coverage locale={locale} coverage={coverage} />
    </dl>
  );
}

/** A register without a share of sales says so: no 0%. */
function Coverage({ locale, coverage }: { locale: Locale; coverage: number }) {
  const name = say(positionWords.coverage, locale);
  if (coverage <= 0) {
    return (
      <Fact name={name} figure={say(positionStateWords.nothingRegistered, locale)}>
        {say(positionStateWords.coverageZero, locale)}
      </Fact>
    );
  }
  const enough = coverage >= COVERAGE_ASKED - 1e-9;
  return (
    <Fact name={name} figure={shareInPercent(coverage)}>
      {say(enough ? positionWords.coverageEnough : positionWords.coverageNote, locale)}
    </Fact>
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
