import Link from "next/link";
import type { ReactNode } from "react";
import { dateInWords, say, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { type SnapshotReport, totalOf } from "@/lib/snapshots";
import { Section } from "../../ui/section";
import { ChangeSection } from "./change-section";
import { CutSection, type PartLink } from "./cuts-section";
import { SpreadSection } from "./spread-section";

type FiguresPartProps = {
  readonly locale: Locale;
  readonly snapshot: { readonly day: string; readonly report: SnapshotReport; readonly isFirst: boolean } | undefined;
  readonly parts: ReadonlyMap<string, PartLink>;
  readonly figuresHref: string;
  /** What stands between the figures of views and those by kind of firm. */
  readonly children: ReactNode;
};

/** Everything that is said about firms without naming one: the figures that were last frozen, and nothing live. */
export function FiguresPart({ locale, snapshot, parts, figuresHref, children }: FiguresPartProps) {
  if (snapshot === undefined || totalOf(snapshot.report) === undefined) {
    return (
      <>
        <Section id="figures" title={say(w.nothingFrozen, locale)} reading={say(w.nothingFrozenHint, locale)}>
          <Link className="link" href={figuresHref} prefetch={false}>
            {say(w.figuresTitle, locale)}
          </Link>
        </Section>
        {children}
      </>
    );
  }
  const { report, day, isFirst } = snapshot;
  const cut = { locale, report, isFirst };
  return (
    <>
      <SpreadSection locale={locale} report={report} of="lenses" />
      <SpreadSection locale={locale} report={report} of="phases" />
      {children}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <CutSection {...cut} dimension="mode" />
          <CutSection {...cut} dimension="industry" />
          <CutSection {...cut} dimension="part" parts={parts} />
          <CutSection {...cut} dimension="stay" />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <CutSection {...cut} dimension="size" />
          <ChangeSection locale={locale} report={report} />
        </div>
      </div>
      <footer className="type-small flex flex-wrap justify-between gap-x-8 gap-y-1 border-t border-line-2 pt-4 text-ink-2">
        <p>
          <Link className="link" href={figuresHref} prefetch={false}>
            {say(w.frozenOn, locale, { date: dateInWords(day, locale), k: report.k })}
          </Link>
        </p>
        <p>{say(w.participants, locale)}</p>
      </footer>
    </>
  );
}
