import { ToneMark } from "@/components/charts/tone-mark";
import { TableTwin } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import { SoftLink } from "@/components/ui/soft-link";
import { CELLS, type CellId } from "@/lib/instrument";
import { type Against, isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { LatticeReadings } from "@/lib/view/charts/reading";
import { biggestGap } from "@/lib/view/results/biggest-gap";
import { known, partReadings } from "@/lib/view/results/facts";
import type { OwnLevels } from "@/lib/view/results/practice";
import { partsTable } from "@/lib/view/results/tables";
import { countTones, TONES, toneInWords } from "@/lib/view/results/tone";
import { chartWords, joinSentences, say, partsWords as words } from "@/lib/words";
import { PartsGrid } from "../charts/parts-grid";
import type { RecordsHref } from "./record-list";
import { WhyPart } from "./why-section";

type PartsProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly selected: CellId;
  readonly hrefOf: (cell: CellId) => string;
  readonly recordsHref?: RecordsHref | undefined;
  readonly own?: OwnLevels | undefined;
  /** Which requirement the parts are compared with; the target if there is one. */
  readonly against: Against;
  readonly againstHref: (against: Against) => string;
};

/** All sixteen parts with their verdicts, and beside them the reason for the chosen part's verdict. */
export function PartsSection(props: PartsProps) {
  const { locale, rating, selected, hrefOf, recordsHref, own, against } = props;
  const readings = partReadings(rating, against);
  const gap = known(biggestGap(rating));
  const biggest = gap === undefined || gap.against !== against ? [] : [gap.cell, ...gap.others];
  const hasLine = !isMissing(rating.verdicts[against]);
  const reading = hasLine
    ? joinSentences(
        [
          say(words.reading, locale, { against: words[against === "move" ? "target" : "today"][locale] }),
          ...(against === "move" ? [words.readingWhy[locale]] : []),
        ],
        locale,
      )
    : words.readingNoLine[locale];
  return (
    <Section
      id="parts"
      className="print:break-inside-auto"
      title={hasLine ? countedSaid(readings, locale) : words.title[locale]}
      reading={reading}
      action={isMissing(rating.verdicts.move) ? null : <Comparisons {...props} />}
    >
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)] print:block">
        <div className="min-w-0">
          <p className="type-small no-print mb-3 text-ink-2">{words.choose[locale]}</p>
          <div className="break-inside-avoid">
            <PartsGrid locale={locale} readings={readings} selected={selected} biggest={biggest} hrefOf={hrefOf} />
          </div>
          {hasLine ? <ToneCounts locale={locale} counts={countTones(readings)} /> : null}
          {hasLine ? (
            <p className="type-small mt-2 text-ink-2">
              {joinSentences(
                [
                  words.numbersMean[locale],
                  ...(biggest.length === 0 ? [] : [say(words.ringed, locale, { n: biggest.length })]),
                ],
                locale,
              )}
            </p>
          ) : null}
          <TableTwin data={partsTable(rating, locale)} label={chartWords.table[locale]} />
        </div>
        <WhyPart locale={locale} rating={rating} cell={selected} hrefOf={hrefOf} recordsHref={recordsHref} own={own} />
      </div>
    </Section>
  );
}

/** How many parts are met, undecided, not met and not rated; a title that is correct for any result. */
function countedSaid(readings: LatticeReadings["cells"], locale: Locale): string {
  const counts = countTones(readings);
  const counted = say(words.titleCounted, locale, {
    enough: counts["clearly-enough"] + counts["probably-enough"],
    open: counts.open,
    short: counts["probably-short"] + counts["clearly-short"],
  });
  const unrated = CELLS.filter((cell) => readings[cell].kind !== "rated").length;
  return unrated === 0 ? counted : say(words.titleUnrated, locale, { counted, n: unrated });
}

/** Links to switch the comparison of the parts between today's requirement and the target's. */
function Comparisons({ locale, against, againstHref }: PartsProps) {
  return (
    <nav aria-label={words.comparedWith[locale]} className="type-small no-print flex flex-wrap items-baseline gap-x-3">
      <span aria-hidden="true" className="text-ink-2">
        {words.comparedWith[locale]}
      </span>
      {COMPARISONS.map((own) => (
        <SoftLink
          key={own}
          href={againstHref(own)}
          scroll={false}
          aria-current={own === against ? "true" : undefined}
          className={`inline-block min-h-6 ${own === against ? "border-b-2 border-ink font-semibold text-ink no-underline" : "link"}`}
        >
          {own === against ? <span aria-hidden="true">✓ </span> : null}
          {words[own === "move" ? "target" : "today"][locale]}
        </SoftLink>
      ))}
    </nav>
  );
}

const COMPARISONS = ["serve", "move"] as const satisfies readonly Against[];

function ToneCounts({ locale, counts }: { readonly locale: Locale; readonly counts: ReturnType<typeof countTones> }) {
  return (
    <ul className="type-small mt-3 flex flex-wrap gap-x-4 gap-y-1">
      {TONES.filter((tone) => counts[tone] > 0).map((tone) => (
        <li key={tone} className="inline-flex items-center gap-1.5">
          <ToneMark tone={tone} size={12} />
          {say(words.count, locale, { tone: toneInWords(tone, locale), n: counts[tone] })}
        </li>
      ))}
    </ul>
  );
}
