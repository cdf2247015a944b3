import { DataTable } from "@/components/charts/twin";
import { TwoPicturesSection } from "@/components/pulse/two-pictures-section";
import { Notice } from "@/components/ui/notice";
import { SoftLink } from "@/components/ui/soft-link";
import { type CellId, PHASES } from "@/lib/instrument";
import type { FirmPulse } from "@/lib/pulse";
import { type Against, isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { signatureTable } from "@/lib/view/charts/signature";
import { besideTable, otherLetter, phasesApart, wholeApart } from "@/lib/view/consultants/beside";
import type { ConsultantView, SignOff } from "@/lib/view/consultants/consultant-view";
import { hasTwoPictures, picturesOf, picturesTable } from "@/lib/view/pulse/two-pictures";
import { againstOf, cellToExplain } from "@/lib/view/results/facts";
import type { OwnLevels } from "@/lib/view/results/practice";
import type { OtherViews } from "@/lib/view/results/sureness";
import { gapsTable, partsTable, recordsTable, splitTable } from "@/lib/view/results/tables";
import { marksWords, ratingWords, resultPageWords, say, sureWords } from "@/lib/words";
import { ChangeSection, type ChangeSectionProps } from "./change-section";
import { ClaimFooter } from "./claim-footer";
import { ConsultantSection } from "./consultant-section";
import { FindingSection } from "./finding-section";
import { GapCard } from "./gap-card";
import { GapsSection } from "./gaps-section";
import { LevelSection } from "./level-section";
import { MarksSection } from "./marks";
import { type MeasuresInPlan, MeasuresSection } from "./measures-section";
import { PartsSection } from "./parts-section";
import type { RecordsHref } from "./record-list";
import { RecordsSection, SplitSection } from "./records-section";
import { SignatureSection } from "./signature-section";
import { StepsSection } from "./steps-section";
import { SureSection } from "./sure-section";

type Superseded = { readonly revision: number; readonly href: string };

type FullReportProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly firmName: string;
  /** The reader belongs to the firm and is addressed as "you"; otherwise the text is about the firm. */
  readonly isOwn?: boolean;
  readonly year: string;
  /** Which requirement the parts are compared with; by default the target, if there is one. */
  readonly against?: Against | undefined;
  /** The part to explain; by default the most certain gap. */
  readonly why?: CellId | undefined;
  /** Address of an item's records. */
  readonly recordsHref?: RecordsHref | undefined;
  /** Whether the part for specialists is open; if closed, it is not sent. */
  readonly specialists?: boolean;
  /** Address of this report, to which the selection is appended. */
  readonly href: string;
  /** Present if a newer revision exists. */
  readonly superseded?: Superseded | undefined;
  /** The previous cycle, and the figures the firm entered for both. */
  readonly change: Omit<ChangeSectionProps, "locale">;
  readonly demo?: boolean;
  /** Results of the short employee questionnaire before this result became final, if there was one. */
  readonly pulse?: FirmPulse | undefined;
  /** The consultants' views of the same cycle, and who accepted its phases. */
  readonly consultants?: { readonly views: readonly ConsultantView[]; readonly signed: readonly SignOff[] } | undefined;
  /** Lets the reader add measures to the plan; undefined if they may not. */
  readonly plan?: MeasuresInPlan | undefined;
  /** The levels that the reader chose; shown where the firm's levels are hidden from them. */
  readonly own?: OwnLevels | undefined;
  /** Where a reader who may not change the plan can see its progress. */
  readonly planNote?: string | undefined;
};

/** The whole report of one final rating: finding, biggest gap, steps, parts, change, certainty; the rest is folded. */
export function Report(props: FullReportProps) {
  const { locale, rating, firmName, isOwn = true, year, why, recordsHref, specialists = false } = props;
  const { superseded, change, demo = false, pulse, consultants, plan } = props;
  const cell = why ?? cellToExplain(rating);
  const against = props.against ?? againstOf(rating);
  const addressOf = (chosen: Partial<Chosen>, at: string) =>
    addressIn(props, { why, against, specialists, ...chosen }, at);
  const hrefOf = (own: CellId) => addressOf({ why: own }, "why");
  const part = { locale, rating };
  const others = otherViews(rating, pulse, consultants?.views ?? []);
  return (
    <div className="print:table print:w-full">
      <PrintHead firmName={firmName} title={say(resultPageWords.title, locale, { year })} />
      <article className="flex flex-col gap-5 print:block">
        {superseded === undefined ? null : <SupersededNotice locale={locale} {...superseded} />}
        <FindingSection {...part} views={others} reader={{ firmName, isOwn }} year={year} />
        <GapCard {...part} own={props.own} hrefOf={hrefOf} doneOf={plan?.doneOf} />
        <StepsSection {...part} inPlan={plan?.step} doneOf={plan?.doneOf} planNote={plan?.note ?? props.planNote} />
        <PartsSection
          {...part}
          own={props.own}
          selected={cell}
          hrefOf={hrefOf}
          recordsHref={recordsHref}
          against={against}
          againstHref={(of) => addressOf({ against: of, why: cell }, "parts")}
        />
        <ChangeSection locale={locale} {...change} />
        <SureSection {...part} views={others} />
        {specialists ? (
          <Specialists {...props} hrefOf={hrefOf} />
        ) : (
          <ShutSpecialists locale={locale} href={addressOf({ specialists: true }, "specialists")} />
        )}
      </article>
      <div className="break-inside-avoid print:table-footer-group">
        <ClaimFooter {...part} demo={demo} />
      </div>
    </div>
  );
}

type Chosen = {
  readonly why: CellId | undefined;
  readonly against: Against;
  readonly specialists: boolean;
};

/** The address of this report with the selection and an anchor. */
function addressIn({ href, rating }: FullReportProps, { why, against, specialists }: Chosen, at: string): string {
  const query = [
    ...(why === undefined ? [] : [`why=${why}`]),
    ...(against === againstOf(rating) ? [] : ["against=today"]),
    ...(specialists ? ["specialists=open"] : []),
  ];
  return `${href}${query.length === 0 ? "" : `${href.includes("?") ? "&" : "?"}${query.join("&")}`}#${at}`;
}

/** The phases in which others rate the firm differently. */
function otherViews(rating: Rating, pulse: FirmPulse | undefined, views: readonly ConsultantView[]): OtherViews {
  const pictures = pulse === undefined ? undefined : picturesOf(rating, pulse.figures);
  return {
    floor: pictures === undefined ? undefined : PHASES.filter((phase) => pictures[phase].differs),
    consultants: views.map((view) => ({
      who: view.who,
      apart: phasesApart(rating, view),
      by: wholeApart(rating, view),
      letter: otherLetter(rating, view),
    })),
  };
}

type SpecialistsProps = FullReportProps & { readonly hrefOf: (cell: CellId) => string };

/**
 * The closed part for specialists. Its content is loaded when it is opened, because it is as large as everything above.
 * Not printed.
 */
function ShutSpecialists({ locale, href }: Pick<FullReportProps, "locale" | "href">) {
  return (
    <section id="specialists" className="section no-print">
      <h2 className="type-h2">
        <SoftLink href={href} className="link">
          {sureWords.specialists[locale]}
        </SoftLink>
      </h2>
      <p className="type-small mt-1 text-ink-2">{sureWords.specialistsText[locale]}</p>
    </section>
  );
}

/** Detailed figures; printed only if open. */
function Specialists({ locale, rating, year, hrefOf, recordsHref, pulse, consultants, plan }: SpecialistsProps) {
  const part = { locale, rating };
  const two = hasTwoPictures(rating, pulse);
  return (
    <details id="specialists" className="group" open>
      <summary className="section block">
        <span className="type-h2 block">{sureWords.specialists[locale]}</span>
        <span className="type-small mt-1 block text-ink-2">{sureWords.specialistsText[locale]}</span>
      </summary>
      <div className="mt-5 flex flex-col gap-5 print:block">
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1.57fr)_minmax(0,1fr)] print:flex print:flex-col-reverse print:gap-0">
          <SignatureSection {...part} year={year} />
          <LevelSection {...part} hrefOf={hrefOf} />
        </div>
        <GapsSection {...part} hrefOf={hrefOf} />
        <MeasuresSection {...part} plan={plan} />
        <div className="grid items-start gap-5 lg:grid-cols-2 lg:[&>:last-child:nth-child(odd)]:col-span-2 print:block">
          <RecordsSection {...part} recordsHref={recordsHref} />
          <SplitSection {...part} />
          {pulse === undefined ? null : <TwoPicturesSection {...part} pulse={pulse} cycle={year} />}
          {consultants === undefined ? null : <ConsultantSection {...part} {...consultants} />}
        </div>
        <Appendix {...part} pulse={pulse} views={consultants?.views ?? []} />
        <MarksSection {...part} twoPictures={two} />
      </div>
    </details>
  );
}

/** The header of every printed page; the claim is its footer. */
function PrintHead({ firmName, title }: { firmName: string; title: string }) {
  return (
    <div className="hidden break-inside-avoid print:table-header-group" aria-hidden="true">
      <div className="type-caption mb-4 flex items-baseline justify-between border-b border-ink pb-2">
        <span className="font-serif text-[15px] font-serif-strong">Trellis 格致</span>
        <span className="text-ink-2">{`${firmName} · ${title}`}</span>
      </div>
    </div>
  );
}

function SupersededNotice({ locale, revision, href }: Pick<FullReportProps, "locale"> & Superseded) {
  return (
    <Notice tone="warn" title={marksWords.superseded[locale]}>
      {say(marksWords.supersededText, locale, { n: revision })}{" "}
      <a href={href} className="link">
        {marksWords.toLatest[locale]}
      </a>
    </Notice>
  );
}

type AppendixProps = Pick<FullReportProps, "locale" | "rating" | "pulse"> & {
  readonly views: readonly ConsultantView[];
};

/** All tables together, in print only; on screen each is under its chart. */
function Appendix({ locale, rating, pulse, views }: AppendixProps) {
  const pictures = pulse === undefined ? undefined : picturesOf(rating, pulse.figures);
  const tables = [
    signatureTable(rating, locale),
    partsTable(rating, locale),
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
