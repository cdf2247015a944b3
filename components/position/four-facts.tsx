import type { ReactNode } from "react";
import { CONFIRMED_SCALES } from "@/lib/instrument";
import { COVERAGE_ASKED, presentRole, type RoleShares } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { differingScales, type PartnerStates, scalesInWords } from "@/lib/view/position/partner-states";
import { concentrationFact, largestFact } from "@/lib/view/position/states";
import { customersOf, type ReadLink } from "@/lib/view/register/links";
import { askWords, positionStateWords, positionWords, roleNames, say, sayNamed } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { PageLink } from "../shell/page-link";

type FourFactsProps = {
  readonly locale: Locale;
  readonly links: readonly ReadLink[];
  readonly roles: RoleShares | undefined;
  /** Where the four shares are entered; undefined if this person may not. */
  readonly functionsHref: string | undefined;
  readonly coverage: number;
  readonly partners: PartnerStates;
};

/**
 * Four facts under the charts: largest customer, concentration, function, and agreement (or coverage of the register).
 */
export function FourFacts({ locale, links, roles, functionsHref, coverage, partners }: FourFactsProps) {
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
            <PageLink href={functionsHref}>{say(positionWords.stateFunctions, locale)}</PageLink>
          )}
        </Fact>
      ) : (
        <Fact name={say(positionWords.function, locale)} figure={shareInPercent(roles[role])}>
          {say(positionWords.ofSalesAs, locale, {
            role: locale === "en" ? roleNames[role].en.toLowerCase() : roleNames[role].zh,
          })}
        </Fact>
      )}
      <AgreementFact locale={locale} links={links} partners={partners}>
        <Coverage locale={locale} coverage={coverage} />
      </AgreementFact>
    </dl>
  );
}

/** If no share of sales is registered the text says so instead of showing 0%. */
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

type AgreementProps = Pick<FourFactsProps, "locale" | "links" | "partners"> & {
  /** Shown as long as no customer has confirmed a relationship. */
  readonly children: ReactNode;
};

/** How many customers agree, and which differ on what topic; never their answers. */
function AgreementFact({ locale, links, partners, children }: AgreementProps) {
  const given = customersOf(links).flatMap((link) => {
    const customer = partners.get(link.id)?.customer;
    return customer?.kind === "given" ? [{ link, differ: differingScales(customer.scales) }] : [];
  });
  if (given.length === 0) return children;
  const compared = given.flatMap(({ link, differ }) => (differ === undefined ? [] : [{ link, differ }]));
  const differing = compared.filter(({ differ }) => differ.length > 0);
  const scales = CONFIRMED_SCALES.filter((scale) => differing.some(({ differ }) => differ.includes(scale)));
  const agree = compared.length - differing.length;
  return (
    <Fact
      name={say(askWords.fact, locale)}
      figure={compared.length === 0 ? "–" : say(askWords.factFigure, locale, { agree, given: compared.length })}
    >
      {compared.length === 0
        ? say(askWords.factNone, locale)
        : differing.length === 0
          ? say(askWords.factAll, locale, { n: compared.length })
          : sayNamed(askWords.factDiffers, locale, {
              n: differing.length,
              partners: differing.map(({ link }) => link.partnerName).join(locale === "zh" ? "、" : ", "),
              scales: scalesInWords(scales, locale),
            })}
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
