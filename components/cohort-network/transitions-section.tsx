import { isInsufficient, type Locale } from "@/lib/result";
import { countedBand } from "@/lib/view/cohort-network/bands";
import {
  hasMovesByChance,
  transitionsFinding,
  transitionsTable,
  transitionsTitle,
} from "@/lib/view/cohort-network/transitions";
import { chartWords, joinSentences, networkReasonWords, networkWords, say } from "@/lib/words";
import { TableTwin } from "../charts/twin";
import { ScrollRegion } from "../tables/scroll-region";
import { Section } from "../ui/section";
import { Suppressed } from "../ui/suppressed";
import type { LinkReport } from "./map-section";
import { TransitionsGrid } from "./transitions-grid";

/** Relationships that changed their type between two cycles, next to the number expected from noise. */
export function TransitionsSection({ locale, report }: { readonly locale: Locale; readonly report: LinkReport }) {
  const table = isInsufficient(report.links) ? report.links : report.links.transitions;
  if (isInsufficient(table)) {
    return (
      <Section id="transitions" title={transitionsTitle(undefined, locale)}>
        <Suppressed>{networkReasonWords[table.reason][locale]}</Suppressed>
      </Section>
    );
  }
  const years = { from: table.from, to: table.to };
  const also = {
    ended: countedBand(table.ended, locale, "条"),
    started: countedBand(table.started, locale, "条"),
    unclear: countedBand(table.unclear, locale, "条"),
  };
  return (
    <Section
      id="transitions"
      title={transitionsTitle(table, locale)}
      reading={joinSentences(
        [
          say(networkWords.transitionsReading, locale, years),
          ...(hasMovesByChance(table) ? [say(networkWords.transitionsChance, locale)] : []),
        ],
        locale,
      )}
    >
      <figure>
        <ScrollRegion name={transitionsTitle(table, locale)}>
          <TransitionsGrid
            locale={locale}
            table={table}
            name={`${transitionsTitle(table, locale)}. ${transitionsFinding(table, locale)}`}
          />
        </ScrollRegion>
        <figcaption className="mt-3">
          <p>{transitionsFinding(table, locale)}</p>
          <p className="type-small text-ink-2">{say(networkWords.movesAlso, locale, also)}</p>
        </figcaption>
        <TableTwin label={say(chartWords.table, locale)} data={transitionsTable(table, locale)} />
      </figure>
    </Section>
  );
}
