import Link from "next/link";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/result";
import { reaches } from "@/lib/stats";
import type { PartnerStates } from "@/lib/view/position/partner-states";
import { barInWords } from "@/lib/view/position/reading";
import { customersOf, type ReadLink, suppliersOf } from "@/lib/view/register/links";
import { type AskedRows, pageOf } from "@/lib/view/register/register-pages";
import { askWords, linkWords, moveWords, partnerWords, registerWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { ModeLegend } from "../charts/mode-bar";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";
import { PartnerStateCell } from "./partner-states";
import { DependencePair, type LinkCell, LinkReading, PartnerName, Resembles, ShareBar } from "./register-cells";
import { RegisterPager, RegisterSearch } from "./register-search";
import { type RegisterRowsProps, RegisterTable } from "./register-table";

type RegisterSectionProps = {
  readonly locale: Locale;
  readonly firmId: string;
  readonly links: readonly ReadLink[];
  readonly tab: "customer" | "supplier";
  /** The search in this side of the register, and the page number. */
  readonly asked: AskedRows;
  /** Whether relationships may be added and changed now. */
  readonly editable: boolean;
  readonly customersMax: number;
  readonly partners: PartnerStates;
  /** Whether this person may ask a customer. */
  readonly mayAsk: boolean;
};

/**
 * Share of sales from which the required level counts as firm; below it a note is shown, but nothing is blocked.
 * Source: method 2.1.
 */
const COVERAGE_FIRM = 0.8;

/** The register of business relationships: a table on wide screens, cards on a phone. */
export function RegisterSection(props: RegisterSectionProps) {
  const { locale, firmId, links, tab, asked, editable, customersMax, partners, mayAsk } = props;
  const side = tab === "customer" ? customersOf(links) : suppliersOf(links);
  const isFull = tab === "customer" && side.length >= customersMax;
  const page = pageOf(side, asked);
  const rows = { locale, firmId, tab, rows: page.rows, partners, mayAsk };
  return (
    <Section
      id="register"
      title={say(linkWords.register, locale)}
      reading={say(linkWords.registerReading, locale)}
      action={<RegisterTabs {...props} isFull={isFull} isEmpty={side.length === 0} />}
    >
      {isFull && editable ? <p className="type-small mb-3 text-ink-2">{say(linkWords.fiveReached, locale)}</p> : null}
      {side.length === 0 ? (
        <EmptyRegister locale={locale} firmId={firmId} tab={tab} editable={editable} />
      ) : (
        <>
          <RegisterSearch locale={locale} firmId={firmId} tab={tab} page={page} asked={asked} />
          <div className="max-md:hidden print:block">
            <RegisterTable {...rows} />
          </div>
          <div className="md:hidden print:hidden">
            <RegisterCards {...rows} />
          </div>
          <RegisterPager locale={locale} firmId={firmId} tab={tab} page={page} asked={asked} />
          <SharesNote locale={locale} tab={tab} side={side} />
          <div className="mt-4">
            <ModeLegend locale={locale} again />
            <p className="type-caption mt-2 text-ink-3">
              {barInWords(
                page.rows.map((link) => link.placement),
                locale,
              )}
            </p>
          </div>
        </>
      )}
      <p className="type-small mt-4 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <PageLink href={`/firms/${firmId}/position/moves`}>{say(moveWords.title, locale)}</PageLink>
        <PageLink href={`/firms/${firmId}/position/match`}>{say(partnerWords.enter, locale)}</PageLink>
      </p>
    </Section>
  );
}

type SharesNoteProps = Pick<RegisterSectionProps, "locale" | "tab"> & { readonly side: readonly ReadLink[] };

/** The sum of the shares of one side, if it needs a remark. */
function SharesNote({ locale, tab, side }: SharesNoteProps) {
  const sum = side.reduce((all, link) => all + (link.share ?? 0), 0);
  const isLittle = tab === "customer" && !reaches(sum, COVERAGE_FIRM);
  if (!isLittle && reaches(1.005, sum)) return null;
  const words = isLittle ? registerWords.coverageNote : registerWords.purchasesNote;
  return <p className="type-small mt-4 text-ink-2">{say(words, locale, { share: shareInPercent(sum) })}</p>;
}

type TabsProps = RegisterSectionProps & { readonly isFull: boolean; readonly isEmpty: boolean };

function RegisterTabs({ locale, firmId, links, tab, editable, isFull, isEmpty }: TabsProps) {
  const base = `/firms/${firmId}/position`;
  const tabs = [
    { side: "customer", href: base, words: linkWords.customers, n: customersOf(links).length },
    { side: "supplier", href: `${base}?side=supplier`, words: linkWords.suppliers, n: suppliersOf(links).length },
  ] as const;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {tabs.map(({ side, href, words, n }) => (
        <Link
          key={side}
          href={`${href}#register`}
          scroll={false}
          aria-current={side === tab ? "page" : undefined}
          className={`button button-compact ${side === tab ? "border-ink bg-sunken" : "text-ink-2"}`}
        >
          {say(words, locale, { n })}
        </Link>
      ))}
      {editable && !isFull && !isEmpty ? (
        <PageLink href={`${base}/new?direction=${tab}`} className="button button-compact">
          {say(linkWords.addLink, locale)}
        </PageLink>
      ) : null}
    </div>
  );
}

type Empty = Pick<RegisterSectionProps, "locale" | "firmId" | "tab" | "editable">;

function EmptyRegister({ locale, firmId, tab, editable }: Empty) {
  const isCustomer = tab === "customer";
  return (
    <div className="py-2">
      <p className="type-h3">{say(isCustomer ? linkWords.noCustomersTitle : linkWords.noSuppliersTitle, locale)}</p>
      <p className="mt-1 max-w-[60ch] text-ink-2">
        {say(isCustomer ? linkWords.noCustomers : linkWords.noSuppliers, locale)}
      </p>
      {editable ? (
        <PageLink
          href={`/firms/${firmId}/position/new?direction=${tab}`}
          className={`button mt-4 ${isCustomer ? "button-primary" : ""}`}
        >
          {say(isCustomer ? linkWords.addLargest : linkWords.addSupplier, locale)}
        </PageLink>
      ) : null}
    </div>
  );
}

/** The register on a phone: one card per business relationship. */
function RegisterCards(props: RegisterRowsProps) {
  const { locale, firmId, rows, partners } = props;
  return (
    <ul className="flex flex-col gap-3">
      {rows.map((link) => (
        <LinkCard key={link.id} locale={locale} firmId={firmId} link={link}>
          <PartnerStateCell {...props} link={link} state={partners.get(link.id)} />
        </LinkCard>
      ))}
    </ul>
  );
}

function LinkCard({ locale, firmId, link, children }: LinkCell & { readonly children: ReactNode }) {
  return (
    <li className="rounded-option border border-line-2 p-4">
      <div className="flex items-start justify-between gap-4">
        <PartnerName locale={locale} firmId={firmId} link={link} />
        <div className="w-28 shrink-0">
          <ShareBar locale={locale} share={link.share} />
        </div>
      </div>
      {link.product === null ? null : <p className="type-small mt-1">{link.product}</p>}
      <div className="mt-3">
        <Resembles locale={locale} link={link} />
      </div>
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <LinkReading locale={locale} firmId={firmId} link={link} />
        <DependencePair locale={locale} firmId={firmId} link={link} />
        <div>
          <p className="type-caption text-ink-3">
            {say(link.direction === "customer" ? askWords.column : partnerWords.column, locale)}
          </p>
          {children}
        </div>
      </div>
    </li>
  );
}
