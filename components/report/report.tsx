import { DataTable } from "@/components/charts/twin";
import { Notice } from "@/components/ui/notice";
import { marksWords, ratingWords, resultPageWords, say } from "@/lib/i18n";
import type { CellId } from "@/lib/instrument";
import { isMissing } from "@/lib/rating";
import type { FirmPulse } from "@/lib/scoring";
import type { ConsultantView, SignOff } from "@/lib/view/report/consultant-view";
import { cellToExplain } from "@/lib/view/report/facts";
import { ChangeSection, type ChangeSectionProps } from "./change-section";
import { ClaimFooter } from "./claim-footer";
import { besideTable, ConsultantSection } from "./consultant-section";
import { GapsSection, gapsTable } from "./gaps-section";
import { Headline, type ReportProps } from "./headline";
import { LevelSection } from "./level-section";
import { MarksSection, MarkTags } from "./marks";
import { type MeasuresInPlan, MeasuresSection } from "./measures-section";
import { OverviewSection, overviewTable } from "./overview-section";
import type { RecordsHref } from "./record-list";
import { RecordsSection, recordsTable, SplitSection, splitTable } from "./records-section";
import { SignatureSection, signatureTable } from "./signature-section";
import { ThreeThings } from "./three-things";
import { hasTwoPictures, picturesOf, picturesTable, TwoPicturesSection } from "./two-pictures-section";
import { WhySection } from "./why-section";

/** Cells that are explained on paper. Source: ui 11. */
const CELLS_PRINTED = 3;

type Superseded = { readonly revision: number; readonly href: string };

type FullReportProps = ReportProps & {
  readonly year: string;
  /** The cell to explain; the surest gap where none is chosen. */
  readonly why?: CellId | undefined;
  /** Where the records of an item are looked at. */
  readonly recordsHref?: RecordsHref | undefined;
  /** Address of this report, to which the chosen cell is added. */
  readonly href: string;
  /** Present when a newer revision exists. */
  readonly superseded?: Superseded | undefined;
  /** The cycle before, and what the firm stated beside both. */
  readonly change: Omit<ChangeSectionProps, "locale">;
  readonly demo?: boolean;
  /** What the shop floor said before this result was frozen, where it was asked. */
  readonly pulse?: FirmPulse | undefined;
  /** What consultants say of the same cycle, and who accepted its phases. */
  readonly consultants?: { readonly views: readonly ConsultantView[]; readonly signed: readonly SignOff[] } | undefined;
  /** Taking measures into the plan; absent where the reader has none. */
  readonly plan?: MeasuresInPlan | undefined;
};

/** The whole report of one frozen rating, finding first, limits last. */
export function Report(props: FullReportProps) {
  const {
    locale,
    rating,
    firmName,
    year,
    why,
    href,
    recordsHref,
    superseded,
    change,
    demo = false,
    pulse,
    consultants,
    plan,
  } = props;
  const cell = why ?? cellToExplain(rating);
  const hrefOf = (own: CellId) => `${href}${href.includes("?") ? "&" : "?"}why=${own}#why`;
  const part = { locale, rating };
  const two = hasTwoPictures(rating, pulse);
  return (
    <div className="print:table print:w-full">
      <PrintHead firmName={firmName} title={say(resultPageWords.title, locale, { year })} />
      <article className="flex flex-col gap-5 print:block">
        {superseded === undefined ? null : <SupersededNotice locale={locale} {...superseded} />}
        <Headline {...part} firmName={firmName} marks={<MarkTags {...part} year={year} twoPictures={two} />} />
        <ThreeThings {...part} />
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1.57fr)_minmax(0,1fr)] print:flex print:flex-col-reverse print:gap-0">
          <SignatureSection {...part} year={year} />
          <LevelSection {...part} hrefOf={hrefOf} />
        </div>
        <OverviewSection {...part} selected={cell} hrefOf={hrefOf} />
        <div className="grid gap-5 lg:grid-cols-2 print:block">
          <div className="grid min-w-0 self-start print:block">
            <WhySection {...part} cell={cell} hrefOf={hrefOf} recordsHref={recordsHref} />
            {alsoPrinted(rating, cell).map((own) => (
              <div key={own} className="hidden print:block">
                <WhySection {...part} cell={own} hrefOf={hrefOf} id={`why-${own}`} />
              </div>
            ))}
          </div>
          <div className="flex min-w-0 flex-col gap-5 print:block">
            <RecordsSection {...part} recordsHref={recordsHref} />
            <SplitSection {...part} />
            {pulse === undefined ? null : <TwoPicturesSection {...part} pulse={pulse} cycle={year} />}
            {consultants === undefined ? null : <ConsultantSection {...part} {...consultants} />}
          </div>
        </div>
        <GapsSection {...part} hrefOf={hrefOf} />
        <MeasuresSection {...part} plan={plan} />
        <ChangeSection locale={locale} {...change} />
        <Appendix {...part} pulse={pulse} views={consultants?.views ?? []} />
        <MarksSection {...part} twoPictures={two} />
      </article>
      <div className="break-inside-avoid print:table-footer-group">
        <ClaimFooter {...part} demo={demo} />
      </div>
    </div>
  );
}

/** Stands at the head of every sheet, as the claim stands at its foot. */
function PrintHead({ firmName, title }: { firmName: string; title: string }) {
  return (
    <div className="hidden break-inside-avoid print:table-header-group" aria-hidden="true">
      <div className="type-caption mb-4 flex items-baseline justify-between border-b border-ink pb-2">
        <span className="font-serif text-[15px] font-semibold">Trellis 格致</span>
        <span className="text-ink-2">{`${firmName} · ${title}`}</span>
      </div>
    </div>
  );
}

function SupersededNotice({ locale, revision, href }: Pick<ReportProps, "locale"> & Superseded) {
  return (
    <Notice tone="warn" title={marksWords.superseded[locale]}>
      {say(marksWords.supersededText, locale, { n: revision })}{" "}
      <a href={href} className="link">
        {marksWords.toLatest[locale]}
      </a>
    </Notice>
  );
}

/** Paper cannot be pressed: it explains the surest gaps at once, the chosen cell among them. */
function alsoPrinted({ gaps }: ReportProps["rating"], chosen: CellId): readonly CellId[] {
  if (isMissing(gaps)) return [];
  const others = gaps.map(({ cell }) => cell).filter((cell) => cell !== chosen);
  return others.slice(0, CELLS_PRINTED - 1);
}

type AppendixProps = Pick<FullReportProps, "locale" | "rating" | "pulse"> & {
  readonly views: readonly ConsultantView[];
};

/** All tables together, on paper only: on the screen each stands under its chart. */
function Appendix({ locale, rating, pulse, views }: AppendixProps) {
  const pictures = pulse === undefined ? undefined : picturesOf(rating, pulse.figures);
  const tables = [
    signatureTable(rating, locale),
    overviewTable(rating, locale),
    recordsTable(rating, locale),
    ...(rating.marks.splitView ? [splitTable(rating, locale)] : []),
    ...(pictures === undefined ? [] : [picturesTable(pictures, locale)]),
    ...(views.length === 0 ? [] : [besideTable(rating, views, ratingWords.theFirm[locale], locale)]),
    ...(isMissing(rating.gaps) ? [] : [gapsTable(rating, locale)]),
  ];
  return (
    <section className="hidden break-before-page print:block">
      <h2 className="type-h2">{resultPageWords.tables[locale]}</h2>
      {tables.map((table) => (
        <div key={table.caption} className="mt-5">
          <DataTable data={table} />
        </div>
      ))}
    </section>
  );
}
