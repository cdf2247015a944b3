import type { Locale } from "@/lib/result";
import { exactStanding, readStanding, type StandingFacts } from "@/lib/view/position/standing";
import { boundaryInWords } from "@/lib/view/position/states";
import { chartWords, say, standingWords } from "@/lib/words";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";

/**
 * The firm's place in the network, in words: tier, share of sales that is registered, steps to the final user,
 * concentration, and what was not looked at.
 */
export function StandingSection({ locale, ...facts }: StandingFacts & { readonly locale: Locale }) {
  return (
    <Section
      id="standing"
      title={say(standingWords.title, locale)}
      reading={`${say(standingWords.reading, locale)}${locale === "zh" ? "" : " "}${boundaryInWords(facts.links, locale)}`}
    >
      <dl className="grid grid-cols-1 border-t border-line sm:grid-cols-[minmax(0,11rem)_minmax(0,11rem)_minmax(0,1fr)] print:grid-cols-[minmax(0,9rem)_minmax(0,9rem)_minmax(0,1fr)]">
        {readStanding(facts, locale).map(({ key, name, figure, line }) => (
          <div
            key={key}
            className="col-span-full grid break-inside-avoid grid-cols-subgrid items-baseline gap-x-6 gap-y-0.5 border-b border-line py-3"
          >
            <dt className="type-small text-ink-2">{name}</dt>
            <dd className="type-h3">{figure}</dd>
            <dd className="type-small max-w-[72ch] text-ink-2">{line}</dd>
          </div>
        ))}
      </dl>
      <TableTwin label={say(chartWords.table, locale)} data={exactStanding(facts, locale)} />
    </Section>
  );
}
