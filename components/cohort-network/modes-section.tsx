import type { ReactNode } from "react";
import type { ModesOfCycle } from "@/lib/cohort-network";
import { isInsufficient, type Locale } from "@/lib/result";
import { modesTable } from "@/lib/view/cohort-network/network-tables";
import { chartWords, joinSentences, networkReasonWords, networkWords, say } from "@/lib/words";
import { ModeBar, ModeLegend } from "../charts/mode-bar";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";
import { Suppressed } from "../ui/suppressed";
import type { LinkReport } from "./map-section";

type ModesSectionProps = {
  readonly locale: Locale;
  readonly report: LinkReport;
  readonly action?: ReactNode;
  /** What the figures cover, for a page that does not say so elsewhere. */
  readonly boundary?: string;
  /** Whether the page has already explained the types. */
  readonly again?: boolean;
};

/** The types of the registered relationships, one bar per cycle: no flows between the bars, no ranking. */
export function ModesSection({ locale, report, action, boundary, again }: ModesSectionProps) {
  const modes = isInsufficient(report.links) ? report.links : report.links.modes;
  return (
    <Section
      id="modes"
      title={say(networkWords.modes, locale)}
      action={action}
      reading={joinSentences(
        [say(networkWords.modesReading, locale), ...(boundary === undefined ? [] : [boundary])],
        locale,
      )}
    >
      {isInsufficient(modes) ? (
        <Suppressed>{networkReasonWords[modes.reason][locale]}</Suppressed>
      ) : (
        <figure>
          <div className="flex flex-col gap-2.5">
            {modes.map((one) => (
              <div key={one.cycle} className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-center gap-x-3">
                <span className="font-semibold">{one.cycle}</span>
                <FullBar locale={locale} mix={one} />
              </div>
            ))}
          </div>
          <figcaption className="mt-3">
            <ModeLegend locale={locale} again={again} />
          </figcaption>
          <TableTwin label={say(chartWords.table, locale)} data={modesTable(modes, locale)} />
        </figure>
      )}
    </Section>
  );
}

/** Without the width limit of a bar in a row; here it takes the full width. */
function FullBar({ locale, mix }: { readonly locale: Locale; readonly mix: ModesOfCycle }) {
  return (
    <div className="[&>div]:max-w-none">
      <ModeBar locale={locale} shares={mix.shares} offModel={mix.offModel} />
    </div>
  );
}
