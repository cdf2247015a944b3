import { InlineMark, PairPlot } from "@/components/charts/pair-plot";
import { TableTwin } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import { type Stratum as GroupLook, PHASES, type Stratum } from "@/lib/instrument";
import { isMissing, type Maybe, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import { exceeds } from "@/lib/stats";
import { countsSaid, known, levelOf } from "@/lib/view/results/facts";
import { recordsTable, splitTable } from "@/lib/view/results/tables";
import { chartWords, phaseNames, recordsWords, say, stratumNames } from "@/lib/words";
import { sizeInTenths } from "@/lib/words/levels";
import { AnswersAbove3, type RecordsHref } from "./record-list";

type SectionProps = { readonly locale: Locale; readonly rating: Rating };

/** Below this difference, the two levels are drawn as one symbol with a note. */
const SAME = 0.05;

/** The level that contributors report and the level that records support; always with the number of records. */
export function RecordsSection({
  locale,
  rating,
  recordsHref,
}: SectionProps & { readonly recordsHref?: RecordsHref | undefined }) {
  const { cappedByRecords, phases } = rating.scores;
  const rows = PHASES.map((phase) => {
    const [self, capped] = [levelOf(phases[phase]), levelOf(cappedByRecords.phases[phase])];
    const same = self !== undefined && capped !== undefined && Math.abs(self - capped) < SAME;
    return {
      name: phaseNames[phase][locale],
      marks: [
        ...(self === undefined || same ? [] : [{ key: "self", level: self, look: "hollow" as const }]),
        ...(capped === undefined ? [] : [{ key: "capped", level: capped, look: "solid" as const }]),
      ],
      ...(self === undefined
        ? { note: chartWords.noData[locale] }
        : same
          ? { note: sameSaid(self, capped, locale) }
          : {}),
    };
  });
  const isKept = PHASES.some((phase) => isKeptBack(cappedByRecords.phases[phase]));
  const said = [countsSaid(rating, locale), isKept ? recordsWords.cappedKept[locale] : ""];
  return (
    <Section
      id="records"
      title={recordsWords.title[locale]}
      reading={
        <>
          <InlineMark look="hollow" /> {recordsWords.selfSays[locale]} <InlineMark look="solid" />{" "}
          {recordsWords.cappedIs[locale]}
          {locale === "zh" ? "" : " "}
          {said.filter(Boolean).join(locale === "zh" ? "" : " ")}
        </>
      }
    >
      <PairPlot label={recordsWords.label[locale]} rows={rows} />
      <TableTwin data={recordsTable(rating, locale)} label={chartWords.table[locale]} />
      <AnswersAbove3 locale={locale} rating={rating} recordsHref={recordsHref} />
    </Section>
  );
}

const sameSaid = (self: number, capped: number, locale: Locale): string =>
  (exceeds(self, capped) ? recordsWords.littleGap : recordsWords.noGap)[locale];

const isKeptBack = (score: Maybe<Score>): boolean =>
  isMissing(score) && score.insufficient === "fewer than five others answered";

const LOOKS = {
  management: "management",
  engineering: "engineering",
  production: "production",
  commercial: "commercial",
} as const satisfies Readonly<Record<Stratum, GroupLook>>;

/** Differences between role groups: one symbol per group. Only groups of at least three are shown separately. */
export function SplitSection({ locale, rating }: SectionProps) {
  const { split, marks } = rating;
  if (!marks.splitView) return null;
  const rows = PHASES.map((phase) => ({
    name: phaseNames[phase][locale],
    marks: split.byStratum.flatMap(({ stratum, phases }) => {
      const level = known(phases[phase]);
      return level === undefined ? [] : [{ key: stratum, level, look: LOOKS[stratum] }];
    }),
  }));
  const shown = split.byStratum.length > 0;
  return (
    <Section id="split" title={recordsWords.splitTitle[locale]} reading={recordsWords.splitReading[locale]}>
      {shown ? <PairPlot label={recordsWords.splitLabel[locale]} rows={rows} /> : null}
      <ul className="type-caption mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
        {split.byStratum.map(({ stratum }) => (
          <li key={stratum} className="inline-flex items-center gap-1.5">
            <InlineMark look={LOOKS[stratum]} /> {stratumNames[stratum][locale]}
          </li>
        ))}
      </ul>
      <ul className="type-small mt-3 flex flex-col gap-1 text-ink-2">
        {shown ? null : <li>{recordsWords.tooFew[locale]}</li>}
        {split.cellsWithoutAgreement.length === 0 ? null : (
          <li>{say(recordsWords.splitCells, locale, { n: split.cellsWithoutAgreement.length })}</li>
        )}
        {split.differences.map(({ phase, strata: [a, b], difference }) => (
          <li key={`${phase}${a}${b}`}>
            {say(recordsWords.splitPhase, locale, {
              a: stratumNames[a][locale],
              b: stratumNames[b][locale],
              phase: phaseNames[phase][locale],
              size: sizeInTenths(difference),
            })}
          </li>
        ))}
      </ul>
      {shown ? <TableTwin data={splitTable(rating, locale)} label={chartWords.table[locale]} /> : null}
    </Section>
  );
}
