import type { ReactNode } from "react";
import { ChangeSteps } from "@/components/charts/change-steps";
import { TrendLines } from "@/components/charts/trend-lines";
import { DataTable, ScrollTable, TableTwin } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import { SoftLink } from "@/components/ui/soft-link";
import { PHASES } from "@/lib/instrument";
import { type Fit, isMissing } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { type CycleResult, changeSince } from "@/lib/view/results/change-facts";
import { changeSentences, isClosed, requirementInWords, stepsOfFit } from "@/lib/view/results/change-in-words";
import { type ChangeOfYears, capabilityTable, positionTable } from "@/lib/view/results/change-tables";
import { reasonAlone } from "@/lib/view/results/facts";
import { likelyRange } from "@/lib/view/results/likely-range";
import { type FinalCycle, positionTrendTable, trendLines, trendTable } from "@/lib/view/results/trend";
import { changeWords, chartWords, joinSentences, say } from "@/lib/words";
import { sizeInTenths, wholePoints } from "@/lib/words/levels";

export type ChangeSectionProps = {
  readonly locale: Locale;
  readonly after: CycleResult;
  /** All final cycles up to this one, oldest first; drawn if there are at least two. */
  readonly cycles: readonly FinalCycle[];
  /** The last final cycle before this one; undefined for the first. */
  readonly before: CycleResult | undefined;
  /** Link to the position as it was when this result became final. */
  readonly positionHref: string | undefined;
  /** Where this person enters value added; undefined if they may not. */
  readonly figuresHref?: string | undefined;
};

/** What changed since the previous cycle: the capability, and beside it the position. */
export function ChangeSection({ locale, cycles, before, after, positionHref, figuresHref }: ChangeSectionProps) {
  const toPosition =
    positionHref === undefined ? null : (
      <SoftLink href={positionHref} className="link no-print inline-block min-h-6">
        {say(changeWords.toPosition, locale, { year: after.year })}
      </SoftLink>
    );
  const toFigures =
    figuresHref === undefined ? null : (
      <SoftLink href={figuresHref} className="link no-print">
        {changeWords.toFigures[locale]}
      </SoftLink>
    );
  if (before === undefined) {
    return (
      <Section id="change" title={changeWords.firstTitle[locale]}>
        <p className="max-w-[72ch] text-ink-2">
          {changeWords.first[locale]} {after.valueAdded === null ? toFigures : null}
        </p>
        <p className="mt-2">{toPosition}</p>
      </Section>
    );
  }
  const change = changeSince(before, after);
  const [finding = "", ...others] = changeSentences(change, locale);
  return (
    <Section
      id="change"
      title={say(changeWords.title, locale, { year: before.year })}
      reading={changeWords.reading[locale]}
    >
      <p className="type-answer max-w-[80ch]">
        <strong className="font-semibold">{finding}</strong> {joinSentences(others, locale)}{" "}
        {isMissing(change.position.valueAdded) ? toFigures : null}
      </p>
      <Trend locale={locale} cycles={cycles} />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2 print:grid-cols-2 print:gap-x-8">
        <Capability locale={locale} change={change} years={[before.year, after.year]} />
        <Position locale={locale} change={change} years={[before.year, after.year]}>
          {toPosition}
        </Position>
      </div>
      <FitSteps locale={locale} change={change} before={before} after={after} />
    </Section>
  );
}

function Trend({ locale, cycles }: Pick<ChangeSectionProps, "locale" | "cycles">) {
  if (cycles.length < 2) return null;
  return (
    <div className="mt-6 break-inside-avoid">
      <h3 className="type-h3">{changeWords.trendTitle[locale]}</h3>
      <p className="type-small mt-0.5 mb-3 text-ink-2">{changeWords.trendReading[locale]}</p>
      <TrendLines locale={locale} lines={trendLines(cycles)} years={cycles.map(({ year }) => year)} />
      <TableTwin data={trendTable(cycles, locale)} label={chartWords.table[locale]} />
      {cycles.length === 2 ? null : (
        <>
          <h3 className="type-h3 mt-6">{changeWords.positionTrend[locale]}</h3>
          <ScrollTable data={positionTrendTable(cycles, locale)} />
        </>
      )}
    </div>
  );
}

function Capability(part: ChangeOfYears) {
  const { locale, change } = part;
  if (!change.sameQuestions) {
    return (
      <div>
        <h3 className="type-h3">{changeWords.capability[locale]}</h3>
        <p className="mt-2 text-ink-2">{changeWords.series[locale]}</p>
      </div>
    );
  }
  const thresholds = [...PHASES.map((phase) => change.phases[phase])].flatMap((one) =>
    isMissing(one) ? [] : [one.threshold],
  );
  return (
    <div className="break-inside-avoid">
      <h3 className="type-h3 mb-2">{changeWords.capability[locale]}</h3>
      <DataTable data={capabilityTable(part)} />
      {thresholds.length === 0 || isMissing(change.overall) ? null : (
        <p className="type-caption mt-2 text-ink-2">
          {say(changeWords.counts, locale, {
            phase: sizeInTenths(Math.max(...thresholds)),
            overall: sizeInTenths(change.overall.threshold),
          })}
        </p>
      )}
    </div>
  );
}

function Position({ children, ...part }: ChangeOfYears & { readonly children: ReactNode }) {
  const { locale, change } = part;
  return (
    <div className="break-inside-avoid">
      <h3 className="type-h3 mb-2">{changeWords.position[locale]}</h3>
      <DataTable data={positionTable(part)} />
      {isClosed(change.position) ? null : (
        <p className="type-caption mt-2 text-ink-2">{changeWords.valueNote[locale]}</p>
      )}
      <p className="type-small mt-2">{children}</p>
    </div>
  );
}

type StepsProps = Omit<ChangeOfYears, "years"> & { readonly before: CycleResult; readonly after: CycleResult };

function FitSteps({ locale, change, before, after }: StepsProps) {
  const { fit } = change;
  const [first, second] = [before.rating.fit.serve, after.rating.fit.serve];
  if (!change.sameQuestions) return null;
  if (isMissing(fit) || isMissing(first) || isMissing(second)) {
    const reason = [fit, first, second].find(isMissing);
    return reason === undefined ? null : (
      <p className="type-small mt-6 text-ink-2">{reasonAlone(reason.insufficient, locale)}</p>
    );
  }
  const { capability, requirement } = stepsOfFit(fit);
  const pointOf = ({ year }: CycleResult, own: number, range: Fit) => ({ year, fit: own, ...likelyRange(range) });
  return (
    <figure className="mt-8 grid items-start gap-x-12 gap-y-3 break-inside-avoid lg:grid-cols-2 print:grid-cols-2 print:gap-x-8">
      <div>
        <h3 className="type-h3">{changeWords.steps[locale]}</h3>
        <p className="type-small mt-0.5 mb-3 text-ink-2">{changeWords.stepsReading[locale]}</p>
        <ChangeSteps
          label={say(changeWords.stepsLabel, locale, {
            from: before.year,
            to: after.year,
            before: wholePoints(fit.from),
            after: wholePoints(fit.to),
            capability,
            requirement,
          })}
          before={pointOf(before, fit.from, first)}
          after={pointOf(after, fit.to, second)}
          capability={{ name: say(changeWords.stepCapability, locale, { n: capability }), points: fit.capability }}
          requirement={{ name: say(changeWords.stepRequirement, locale, { n: requirement }), points: fit.requirement }}
        />
      </div>
      <figcaption className="type-small text-ink-2 lg:mt-14">
        {requirementInWords(fit.requirement, before.year, locale)}
        {fit.sameCells ? null : ` ${say(changeWords.commonCells, locale, { n: fit.cells })}`}
      </figcaption>
    </figure>
  );
}
