import Link from "next/link";
import { partnerTypeNames } from "@/lib/catalog";
import { countryName, moveWords, positionWords, registerWords, say, shareInPercent } from "@/lib/i18n";
import { isInsufficient, type Locale } from "@/lib/result";
import { ModeBar, ModeLegend } from "../charts/mode-bar";
import { ModeGlyph } from "../charts/mode-glyph";
import { Section } from "../ui/section";
import { customersOf, type ReadLink, suppliersOf } from "./facts";
import { readingInWords } from "./reading";

type RegisterSectionProps = {
  readonly locale: Locale;
  readonly firmId: string;
  readonly links: readonly ReadLink[];
  readonly tab: "customer" | "supplier";
  /** Whether links may be added and changed now. */
  readonly editable: boolean;
  readonly customersMax: number;
};

/** The register of links: a table where there is room, cards on a phone. */
export function RegisterSection(props: RegisterSectionProps) {
  const { locale, firmId, links, tab, editable, customersMax } = props;
  const rows = tab === "customer" ? customersOf(links) : suppliersOf(links);
  const isFull = tab === "customer" && rows.length >= customersMax;
  return (
    <Section
      id="register"
      title={say(positionWords.register, locale)}
      reading={say(positionWords.registerReading, locale)}
      action={<RegisterTabs {...props} isFull={isFull} isEmpty={rows.length === 0} />}
    >
      {isFull && editable ? (
        <p className="type-small mb-3 text-ink-2">{say(positionWords.fiveReached, locale)}</p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyRegister locale={locale} firmId={firmId} tab={tab} editable={editable} />
      ) : (
        <>
          <div className="max-md:hidden print:block">
            <RegisterTable {...props} rows={rows} />
          </div>
          <ul className="flex flex-col gap-3 md:hidden print:hidden">
            {rows.map((link) => (
              <LinkCard key={link.id} locale={locale} firmId={firmId} link={link} />
            ))}
          </ul>
          <div className="mt-4">
            <ModeLegend locale={locale} />
            <p className="type-caption mt-2 text-ink-3">{say(positionWords.barAndOdds, locale)}</p>
          </div>
        </>
      )}
      <p className="type-small mt-4 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <Link className="link" prefetch={false} href={`/firms/${firmId}/position/file`}>
          {say(registerWords.file, locale)}
        </Link>
        <Link className="link" prefetch={false} href={`/firms/${firmId}/position/moves`}>
          {say(moveWords.title, locale)}
        </Link>
      </p>
    </Section>
  );
}

type TabsProps = RegisterSectionProps & { readonly isFull: boolean; readonly isEmpty: boolean };

function RegisterTabs({ locale, firmId, links, tab, editable, isFull, isEmpty }: TabsProps) {
  const base = `/firms/${firmId}/position`;
  const tabs = [
    { side: "customer", href: base, words: positionWords.customers, n: customersOf(links).length },
    { side: "supplier", href: `${base}?side=supplier`, words: positionWords.suppliers, n: suppliersOf(links).length },
  ] as const;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {tabs.map(({ side, href, words, n }) => (
        <Link
          key={side}
          href={`${href}#register`}
          scroll={false}
          aria-current={side === tab ? "page" : undefined}
          className={`button button-compact ${side === tab ? "bg-sunken" : ""}`}
        >
          {say(words, locale, { n })}
        </Link>
      ))}
      {editable && !isFull && !isEmpty ? (
        <Link href={`${base}/new?direction=${tab}`} prefetch={false} className="button button-compact">
          {say(positionWords.addLink, locale)}
        </Link>
      ) : null}
    </div>
  );
}

type Empty = Pick<RegisterSectionProps, "locale" | "firmId" | "tab" | "editable">;

function EmptyRegister({ locale, firmId, tab, editable }: Empty) {
  const isCustomer = tab === "customer";
  return (
    <div className="py-2">
      <p className="type-h3">
        {say(isCustomer ? positionWords.noCustomersTitle : positionWords.noSuppliersTitle, locale)}
      </p>
      <p className="mt-1 max-w-[60ch] text-ink-2">
        {say(isCustomer ? positionWords.noCustomers : positionWords.noSuppliers, locale)}
      </p>
      {editable ? (
        <Link
          href={`/firms/${firmId}/position/new?direction=${tab}`}
          prefetch={false}
          className={`button mt-4 ${isCustomer ? "button-primary" : ""}`}
        >
          {say(isCustomer ? positionWords.addLargest : positionWords.addSupplier, locale)}
        </Link>
      ) : null}
    </div>
  );
}

function RegisterTable({ locale, firmId, tab, rows }: RegisterSectionProps & { rows: readonly ReadLink[] }) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const head = [
    w(tab === "customer" ? positionWords.customer : positionWords.supplier),
    w(positionWords.product),
    w(tab === "customer" ? positionWords.shareOfSales : positionWords.shareOfPurchases),
    w(positionWords.resembles),
    w(positionWords.reading),
    w(positionWords.dependsOn),
  ];
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{w(positionWords.register)}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th
              key={name}
              scope="col"
              className="type-caption border-b border-line-2 py-2 pr-4 text-left align-bottom font-medium text-ink-2 last:pr-0"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((link) => (
          <tr key={link.id} className="break-inside-avoid border-b border-line align-middle last:border-0">
            <th scope="row" className="w-[19%] py-3 pr-4 text-left font-normal">
              <PartnerName locale={locale} firmId={firmId} link={link} />
            </th>
            <td className="type-small w-[12%] py-3 pr-4">{link.product ?? ""}</td>
            <td className="w-[14%] py-3 pr-4">
              <ShareBar locale={locale} share={link.share} />
            </td>
            <td className="w-[23%] py-3 pr-4">
              <Resembles locale={locale} link={link} />
            </td>
            <td className="w-[17%] py-3 pr-4">
              <LinkReading locale={locale} firmId={firmId} link={link} />
            </td>
            <td className="w-[15%] py-3">
              <DependencePair locale={locale} firmId={firmId} link={link} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type One = { readonly locale: Locale; readonly firmId: string; readonly link: ReadLink };

function LinkCard({ locale, firmId, link }: One) {
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
      </div>
    </li>
  );
}

function PartnerName({ locale, firmId, link }: One) {
  const facts = [
    link.kind === "bundle"
      ? say(link.direction === "customer" ? positionWords.bundle : positionWords.bundleSuppliers, locale)
      : "",
    link.partnerType === null ? "" : partnerTypeNames[link.partnerType][locale],
    link.partnerCountry === null ? "" : countryName(link.partnerCountry, locale),
    link.startYear === null ? "" : say(positionWords.since, locale, { year: link.startYear }),
  ].filter((fact) => fact !== "");
  return (
    <div className="min-w-0">
      <Link
        href={`/firms/${firmId}/position/${link.id}`}
        prefetch={false}
        className="inline-block min-h-6 break-words font-semibold text-ink underline decoration-line-strong underline-offset-2 hover:decoration-ink"
      >
        {link.partnerName}
      </Link>
      <p className="type-caption text-ink-3">{facts.join(locale === "zh" ? "，" : ", ")}</p>
    </div>
  );
}

function ShareBar({ locale, share }: { locale: Locale; share: number | null }) {
  if (share === null || share <= 0)
    return <span className="type-small text-ink-3">{say(positionWords.shareUnknown, locale)}</span>;
  return (
    <div className="flex items-center gap-2.5">
      <svg width="100%" height="10" aria-hidden="true" className="min-w-0 flex-1">
        <rect width="100%" height="10" className="fill-sunken" />
        <rect width={`${share * 100}%`} height="10" className="fill-l4" />
      </svg>
      <span className="numeric w-9 shrink-0 text-right font-semibold">{shareInPercent(share)}</span>
    </div>
  );
}

function Resembles({ locale, link }: { locale: Locale; link: ReadLink }) {
  if (link.placement !== undefined) {
    return <ModeBar locale={locale} shares={link.placement.membership} offModel={link.placement.offModel} />;
  }
  return (
    <svg width="100%" height="22" aria-hidden="true" className="block max-w-[246px]">
      <rect x="0.5" y="0.5" width="99%" height="21" className="fill-none stroke-line-strong" strokeDasharray="3 3" />
    </svg>
  );
}

function LinkReading({ locale, firmId, link }: One) {
  const href = `/firms/${firmId}/position/${link.id}#nine`;
  if (link.placement === undefined) {
    return (
      <div>
        <p className="type-small text-ink-2">{say(positionWords.nineOpen, locale, { n: link.nineLeft })}</p>
        <Link href={href} prefetch={false} className="link type-small inline-block min-h-6">
          {say(positionWords.answerNine, locale)}
        </Link>
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
          <Link href={href} prefetch={false} className="link type-caption inline-block min-h-6">
            {say(positionWords.nineOpen, locale, { n: link.nineLeft })}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Most that a bar of the pair can show; dependence of one side is at most its share. */
const PAIR_MAX = 0.4;

function DependencePair({ locale, firmId, link }: One) {
  const { own, partner } = link.dependence;
  if (link.kind === "bundle") {
    return <span className="type-caption text-ink-3">{say(positionWords.noneOfBundle, locale)}</span>;
  }
  if (isInsufficient(own) && own.reason === "share-unknown") {
    return <span className="type-caption text-ink-3">{say(positionWords.shareUnknown, locale)}</span>;
  }
  if (isInsufficient(own)) {
    return (
      <a href={`/firms/${firmId}/position/${link.id}#nine-more`} className="link type-small inline-block min-h-6">
        {say(positionWords.nineMore, locale)}
      </a>
    );
  }
  return (
    <dl className="type-caption grid grid-cols-[auto_1fr] items-center gap-x-2 text-ink-2">
      <dt className="whitespace-nowrap">{say(positionWords.ours, locale)}</dt>
      <dd>
        <PairBar value={own} solid label={amountInWords(own, locale)} />
      </dd>
      <dt className="whitespace-nowrap">{say(positionWords.theirs, locale)}</dt>
      <dd>
        {isInsufficient(partner) ? (
          say(positionWords.notKnown, locale)
        ) : (
          <PairBar value={partner} solid={false} label={amountInWords(partner, locale)} />
        )}
      </dd>
    </dl>
  );
}

/** Coefficients stand in the table under the chart; beside a name there are three words. */
function amountInWords(value: number, locale: Locale): string {
  if (value < 0.1) return say(positionWords.little, locale);
  return say(value < 0.25 ? positionWords.some : positionWords.much, locale);
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
