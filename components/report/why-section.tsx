import Link from "next/link";
import { AnswerStrip, GroupLegend } from "@/components/charts/answer-strip";
import { VerdictMark } from "@/components/charts/verdict-mark";
import { Section } from "@/components/ui/section";
import { cellNames, stratumNames } from "@/lib/catalog";
import { bandInHalves, chartWords, levelInHalves, say, whyWords } from "@/lib/i18n";
import { CELLS, type CellId, STRATA } from "@/lib/instrument";
import { isMissing, type Rating, whyThisScore } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { known, latticeReadings, reasonInWords } from "@/lib/view/report/facts";
import { answerRows, type CellWhy, keptInWords } from "@/lib/view/report/why-answers";
import type { RecordsHref } from "./record-list";
import { WhyFacts } from "./why-facts";
import { WhyFigures } from "./why-figures";

type WhyProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly cell: CellId;
  readonly hrefOf: (cell: CellId) => string;
  /** Where links to the cell lead; another on paper, where more cells than one are explained. */
  readonly id?: string;
  readonly recordsHref?: RecordsHref | undefined;
};

/** One cell down to its answers, weights and the parts of its requirement. */
export function WhySection({ locale, rating, cell, hrefOf, recordsHref, id = "why" }: WhyProps) {
  const why = whyThisScore(rating, cell);
  const place = CELLS.indexOf(cell);
  const part = { locale, rating, why };
  return (
    <Section
      id={id}
      title={say(whyWords.title, locale, { cell: nameCell(cell, locale) })}
      reading={<VerdictLine {...part} />}
      action={<Neighbours locale={locale} place={place} hrefOf={hrefOf} />}
    >
      <Answers {...part} />
      <WhyFacts {...part} recordsHref={recordsHref} />
      <WhyFigures {...part} />
    </Section>
  );
}

function VerdictLine({ locale, rating, why }: CellWhy) {
  const serve = known(why.verdicts.serve);
  const move = known(why.verdicts.move);
  const reading = latticeReadings(rating).cells[why.cell];
  const stop = locale === "zh" ? "。" : ". ";
  return (
    <>
      {cellNames[why.cell][locale]}
      {stop}
      {isMissing(why.score) ? (
        say(whyWords.notScored, locale, { reason: reasonInWords(why.score.insufficient, locale) })
      ) : serve === undefined ? (
        say(whyWords.levelOnly, locale, { band: reading.kind === "absent" ? "" : bandInHalves(reading) })
      ) : (
        <>
          <VerdictMark verdict={serve.verdict} />{" "}
          <strong className={serve.verdict === "short" ? "text-hot" : "text-ink"}>
            {chartWords[serve.verdict][locale]}
          </strong>
          {locale === "zh" ? "：" : ": "}
          {say(whyWords.rated, locale, { band: bandInHalves(serve), required: levelInHalves(serve.required) })}
          {move === undefined
            ? ""
            : `${locale === "zh" ? "" : " "}${say(whyWords.aimNeeds, locale, {
                required: levelInHalves(move.required),
                verdict: locale === "en" ? chartWords[move.verdict].en.toLowerCase() : chartWords[move.verdict].zh,
              })}`}
        </>
      )}
    </>
  );
}

function Neighbours({ locale, place, hrefOf }: { locale: Locale; place: number; hrefOf: (cell: CellId) => string }) {
  const [previous, next] = [CELLS[place - 1], CELLS[place + 1]];
  return (
    <span className="type-small flex items-center gap-3 text-ink-3">
      {previous === undefined ? null : (
        <Link
          href={hrefOf(previous)}
          prefetch={false}
          className="link no-print px-3 py-2"
          aria-label={whyWords.previous[locale]}
        >
          ←
        </Link>
      )}
      {say(whyWords.place, locale, { n: place + 1 })}
      {next === undefined ? null : (
        <Link
          href={hrefOf(next)}
          prefetch={false}
          className="link no-print px-3 py-2"
          aria-label={whyWords.next[locale]}
        >
          →
        </Link>
      )}
    </span>
  );
}

function Answers({ locale, rating, why }: CellWhy) {
  const rows = answerRows({ locale, rating, why });
  const grouped = rows.some((row) => row.groups !== undefined);
  const names = STRATA.filter((stratum) => rows.some((row) => row.groups?.[stratum] !== undefined));
  return (
    <>
      <AnswerStrip locale={locale} rows={rows} />
      {grouped ? (
        <GroupLegend names={names.map((stratum) => ({ stratum, name: stratumNames[stratum][locale] }))} />
      ) : (
        <p className="type-caption mt-2 text-ink-3">{keptInWords(why.items, locale) ?? whyWords.totalsOnly[locale]}</p>
      )}
    </>
  );
}
