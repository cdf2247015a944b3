import { LevelLadder } from "@/components/charts/level-ladder";
import { ToneMark } from "@/components/charts/tone-mark";
import { Section } from "@/components/ui/section";
import { type CellId, isLevel, PHASES, type Phase } from "@/lib/instrument";
import { isMissing, type RatedStage } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { Handover } from "@/lib/scoring";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { isBlocking, namedGaps } from "@/lib/view/results/biggest-gap";
import { known, reasonAlone } from "@/lib/view/results/facts";
import { levelNames, levelWords, phaseNames, say } from "@/lib/words";
import { levelInTenths, oddsInWords, sizeInTenths } from "@/lib/words/levels";
import type { RatedProps } from "./rated-props";

/** The attained level, what blocks the next one, and where the learning loop is broken (omitted if it is not). */
export function LevelSection({ locale, rating, hrefOf }: RatedProps) {
  const { staged, weakestHandover } = rating.scores;
  if (isMissing(staged)) {
    return (
      <Section id="level" title={levelWords.titleNone[locale]} reading={levelWords.reading[locale]}>
        <p className="text-ink-2">{reasonAlone(staged.insufficient, locale)}</p>
      </Section>
    );
  }
  const title = say(levelWords.title, locale, { level: staged.level, name: nameOf(staged.level, locale) });
  const handover = known(weakestHandover);
  const gaps = namedGaps(rating);
  return (
    <Section id="level" title={title} reading={levelWords.reading[locale]}>
      <div className="print:grid print:grid-cols-2 print:gap-x-6">
        <LevelLadder locale={locale} attained={staged.level} blockers={staged.blockers.length} />
        <div>
          <Blockers locale={locale} staged={staged} hrefOf={hrefOf} />
          {gaps.length === 0 || staged.blockers.length === 0 || gaps.some((cell) => isBlocking(staged, cell)) ? null : (
            <p className="type-small mt-3 text-ink-2">{levelWords.gapElsewhere[locale]}</p>
          )}
          {handover === undefined || !handover.broken ? null : <WeakestHandover locale={locale} handover={handover} />}
        </div>
      </div>
    </Section>
  );
}

const nameOf = (level: number, locale: Locale): string => (isLevel(level) ? levelNames[level][locale] : "");

type BlockersProps = {
  readonly locale: Locale;
  readonly staged: RatedStage;
  readonly hrefOf: (cell: CellId) => string;
};

function Blockers({ locale, staged, hrefOf }: BlockersProps) {
  if (staged.blockers.length === 0) return <p className="mt-4">{levelWords.top[locale]}</p>;
  const next = staged.level + 1;
  return (
    <>
      <h3 className="type-h3 mt-5 print:mt-0">
        {say(levelWords.toReach, locale, { level: next, name: nameOf(next, locale) })}
      </h3>
      <ul className="type-small mt-2 flex flex-col gap-1.5">
        {staged.blockers.map(({ at, level, mustReach }) => (
          <li key={at} className="flex items-baseline gap-2">
            <ToneMark tone="probably-short" size={12} />
            {isPhase(at) ? (
              <span>{blockerSaid({ at, level, mustReach }, locale)}</span>
            ) : (
              <a href={hrefOf(at)} className="link inline-block min-h-6">
                {blockerSaid({ at, level, mustReach }, locale)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Blocker = { readonly at: Phase | CellId; readonly level: number; readonly mustReach: number };

/** From which level to which; if both round to the same number, that the first is just below the second. */
function blockerSaid({ at, level, mustReach }: Blocker, locale: Locale): string {
  const [from, to] = [levelInTenths(level), levelInTenths(mustReach)];
  if (isPhase(at))
    return say(from === to ? levelWords.phaseJustUnder : levelWords.phaseMustRise, locale, {
      phase: phaseNames[at][locale],
      from,
      to,
    });
  return say(from === to ? levelWords.cellJustUnder : levelWords.cellMustRise, locale, {
    cell: nameCell(at, locale),
    from,
    to,
  });
}

const isPhase = (at: Phase | CellId): at is Phase => PHASES.some((phase) => phase === at);

function WeakestHandover({ locale, handover }: { locale: Locale; handover: Handover }) {
  const { phase, difference, odds } = handover;
  const before = PHASES[(PHASES.indexOf(phase) + PHASES.length - 1) % PHASES.length] ?? phase;
  const size = sizeInTenths(difference);
  return (
    <p className="type-small mt-5 border-t border-line pt-4 print:mt-3 print:pt-2 text-ink-2">
      <strong className="font-semibold text-ink">
        {say(levelWords.handover, locale, { from: phaseNames[before][locale], to: phaseNames[phase][locale] })}
      </strong>
      {locale === "zh" ? "" : " "}
      {say(levelWords.handoverLies, locale, { phase: phaseNames[phase][locale], size })}
      {say(levelWords.loopBroken, locale, { odds: oddsInWords(odds, locale) })}
    </p>
  );
}
