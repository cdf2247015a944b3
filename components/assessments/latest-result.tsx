import type { Assessment } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { FrozenResult } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { latestLine } from "@/lib/view/assessments/rows";
import { known, latticeReadings } from "@/lib/view/results/facts";
import { say, firmOverviewWords as words } from "@/lib/words";
import { LatticeMini, LatticeTabs } from "../charts/lattice-rows";
import { PageLink } from "../shell/page-link";

type LatestProps = {
  readonly firm: Firm;
  readonly cycle: Assessment;
  readonly result: FrozenResult;
  /** The current cycle, whose letters are not available yet. */
  readonly open: Assessment | undefined;
  readonly locale: Locale;
};

/** The last final result as one line and sixteen squares. */
export function LatestResult({ firm, cycle, result, open, locale }: LatestProps) {
  const year = cycle.cycle;
  const href = firmPaths.result(firm.id, cycle.id);
  const readings = latticeReadings(result.rating);
  const line = latestLine(result.rating, locale);
  const later = open === undefined || open.id === cycle.id ? "" : say(words.lettersLater, locale, { year: open.cycle });
  return (
    <div className="mt-6 border-t-2 border-line-strong pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-2">
        <p>
          <strong className="font-semibold">{say(words.latest, locale, { year })}</strong>{" "}
          <span className="text-ink-2">
            {[line, later].filter((part) => part !== "").join(locale === "zh" ? "" : " ")}
          </span>
        </p>
        <PageLink href={href}>{say(words.openReport, locale, { year })}</PageLink>
      </div>
      {known(result.rating.verdicts.serve) === undefined ? null : (
        <p className="type-small pb-2 text-ink-2">{say(words.latestParts, locale, { year })}</p>
      )}
      <div className="hidden lg:block [&_table]:table-fixed [&_td]:pr-4">
        <LatticeMini locale={locale} readings={readings.cells} />
      </div>
      <div className="lg:hidden">
        <LatticeTabs locale={locale} readings={readings} name="latest" hrefOf={(cell) => `${href}?why=${cell}#why`} />
      </div>
    </div>
  );
}
