import type { Locale } from "@/lib/result";
import { dependencePoints } from "@/lib/view/position/dependence-marks";
import { dependenceTable, leftOut, oursOnly } from "@/lib/view/position/dependence-table";
import { boundaryInWords, dependenceAbsent } from "@/lib/view/position/states";
import { customersOf, type ReadLink } from "@/lib/view/register/links";
import { chartWords, positionChartWords, say } from "@/lib/words";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";
import { AbsentPart, type StepHrefs } from "../absent-part";
import { DependenceChart } from "./dependence-chart";

type DependenceProps = { readonly locale: Locale; readonly links: readonly ReadLink[]; readonly hrefs: StepHrefs };

/** Who depends on whom: asymmetry (horizontal) and total (vertical). Two separate questions, never one ratio. */
export function DependenceSection({ locale, links, hrefs }: DependenceProps) {
  const singles = customersOf(links).filter((link) => link.kind === "single");
  const absent = dependenceAbsent(links, locale);
  const points = dependencePoints(links);
  return (
    <Section
      id="dependence"
      title={say(positionChartWords.dependence, locale)}
      reading={absent === undefined ? say(positionChartWords.dependenceReading, locale) : undefined}
    >
      {absent === undefined ? (
        <figure>
          <DependenceChart locale={locale} points={points} />
          <figcaption className="type-small mt-1 text-ink-2">
            {[...oursOnly(points, locale), ...leftOut(singles, locale), boundaryInWords(links, locale)].map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </figcaption>
        </figure>
      ) : (
        <AbsentPart absent={absent} hrefs={hrefs} />
      )}
      {singles.length === 0 ? null : (
        <TableTwin label={say(chartWords.table, locale)} data={dependenceTable(singles, locale)} />
      )}
    </Section>
  );
}
