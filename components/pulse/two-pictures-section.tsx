import { TableTwin } from "@/components/charts/twin";
import { InlineSource, ShapePlot } from "@/components/pulse/shape-plot";
import { Section } from "@/components/ui/section";
import { PHASES } from "@/lib/instrument";
import type { FirmPulse } from "@/lib/pulse";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { peopleInWords } from "@/lib/view/pulse/tables";
import { differingPhases, drawnIn, picturesOf, picturesTable } from "@/lib/view/pulse/two-pictures";
import { chartWords, phaseNames, say, pulseWords as words } from "@/lib/words";

type TwoPicturesProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly pulse: FirmPulse;
  /** The cycle of management's result. */
  readonly cycle: string;
};

/** Compares management with the shop floor: only the shapes of the profiles, never levels or single parts. */
export function TwoPicturesSection({ locale, rating, pulse, cycle }: TwoPicturesProps) {
  const pictures = picturesOf(rating, pulse.figures);
  const counted = say(words.twoSource, locale, {
    quarter: say(words.quarter, locale, { quarter: pulse.quarter, year: pulse.year }),
    n: peopleInWords(pulse.figures.people, locale),
    cycle,
  });
  const between = locale === "zh" ? "" : " ";
  const source = pulse.byHand === 0 ? counted : `${counted}${between}${words.byHandSaid[locale]}`;
  if (pictures === undefined) {
    return (
      <Section id="two-pictures" title={words.two[locale]}>
        <p className="text-ink-2">{words.twoNone[locale]}</p>
        <p className="type-caption mt-2 text-ink-3">{source}</p>
      </Section>
    );
  }
  const phases = differingPhases(pictures, locale);
  return (
    <Section
      id="two-pictures"
      title={words.two[locale]}
      reading={
        <>
          <InlineSource source="management" /> {words.twoManagers[locale]} <InlineSource source="pulse" />{" "}
          {words.twoFloor[locale]}
          {locale === "zh" ? "。" : ". "}
          {words.twoReading[locale]}
        </>
      }
    >
      <figure>
        <figcaption className="mb-3">
          {phases === "" ? words.twoSame[locale] : say(words.twoDiffer, locale, { phases })}
        </figcaption>
        <ShapePlot
          label={words.twoTable[locale]}
          rows={PHASES.map((phase) => ({ name: phaseNames[phase][locale], ...drawnIn(pictures[phase]) }))}
          words={{
            lower: words.lower[locale],
            own: words.own[locale],
            higher: words.higher[locale],
            differ: words.differ[locale],
          }}
        />
      </figure>
      <p className="type-caption mt-3 text-ink-3">
        {source}
        {between}
        {words.twoSpread[locale]}
      </p>
      <TableTwin data={picturesTable(pictures, locale)} label={chartWords.table[locale]} />
    </Section>
  );
}
