import { GapPlot, type GapRow } from "@/components/charts/gap-plot";
import { TableTwin } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import { currentInstrument, findItem, requirements1 } from "@/lib/catalog";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { againstOf, known, reasonAlone, verdictOf } from "@/lib/view/results/facts";
import { likelyLevels } from "@/lib/view/results/likely-range";
import { gapsTable } from "@/lib/view/results/tables";
import { toneOf } from "@/lib/view/results/tone";
import { chartWords, gapsWords, say } from "@/lib/words";
import { levelInTenths, oddsInWords } from "@/lib/words/levels";
import type { RatedProps } from "./rated-props";

/** Maximum number of rows in the plot; the table has all gaps. */
const ROWS_MAX = 8;

/** Parts below their requirement, sorted by the odds that the firm really falls short. */
export function GapsSection({ locale, rating, hrefOf }: RatedProps) {
  const title = againstOf(rating) === "move" ? gapsWords.titleMove : gapsWords.titleServe;
  if (isMissing(rating.gaps) && rating.gaps.insufficient !== "no reliable gap") {
    return (
      <Section id="gaps" title={title[locale]}>
        <p className="text-ink-2">{reasonAlone(rating.gaps.insufficient, locale)}</p>
      </Section>
    );
  }
  const rows = rowsOf({ locale, rating, hrefOf });
  const more = rows.length - ROWS_MAX;
  return (
    <Section
      id="gaps"
      title={title[locale]}
      reading={`${gapsWords.reading[locale]} ${requirements1.sourceLine[locale]}`}
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">{gapsWords.none[locale]}</p>
      ) : (
        <>
          <GapPlot locale={locale} rows={rows.slice(0, ROWS_MAX)} />
          {more > 0 ? <p className="type-caption mt-2 text-ink-3">{say(gapsWords.more, locale, { n: more })}</p> : null}
          <TableTwin data={gapsTable(rating, locale)} label={chartWords.table[locale]} />
        </>
      )}
      <ExtraLines locale={locale} rating={rating} />
    </Section>
  );
}

function rowsOf({ locale, rating, hrefOf }: RatedProps): GapRow[] {
  return (known(rating.gaps) ?? []).flatMap(({ cell, against, oddsMeets }) => {
    const verdict = verdictOf(rating, cell, against);
    const score = known(rating.scores.cells[cell]);
    if (verdict === undefined || score === undefined) return [];
    return [
      {
        ...verdict,
        ...likelyLevels(score),
        tone: toneOf(verdict),
        name: nameCell(cell, locale),
        href: hrefOf(cell),
        odds: oddsInWords(1 - oddsMeets, locale),
      },
    ];
  });
}

/** A requirement on a single item; shown beside the rating, never part of it. */
function ExtraLines({ locale, rating }: { locale: Locale; rating: Rating }) {
  if (rating.extraLines.length === 0) return null;
  return (
    <ul className="type-small mt-4 text-ink-2">
      {rating.extraLines.map(({ item, required, reached, withheld }) => (
        <li key={item}>
          {say(withheld ? gapsWords.extraKept : reached ? gapsWords.extraReached : gapsWords.extraOpen, locale, {
            item: findItem(currentInstrument, item)?.name[locale] ?? item,
            required: levelInTenths(required),
          })}
        </li>
      ))}
    </ul>
  );
}
