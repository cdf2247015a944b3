import { LEVELS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { isShort, type Tone } from "@/lib/view/results/tone";
import { chartWords, levelNames } from "@/lib/words";
import { LevelHead, LevelLines, levelPercent } from "./level-axis";
import { ToneMark } from "./tone-mark";

export type GapRow = {
  readonly name: string;
  readonly href: string;
  readonly tone: Tone;
  readonly level: number;
  readonly low: number;
  readonly high: number;
  readonly required: number;
  /** Odds of a shortfall, in words. */
  readonly odds: string;
};

const ROW =
  "grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[13rem_minmax(0,1fr)_6.5rem] print:grid-cols-[11rem_minmax(0,1fr)_6rem]";

/**
 * Parts of the questionnaire with the odds that the firm really falls short: the level with its range against the line
 * of the required level. Sorted by odds, not by level.
 */
export function GapPlot({ locale, rows }: { locale: Locale; rows: readonly GapRow[] }) {
  const names = LEVELS.map((level) => (level === 1 ? chartWords.notYet[locale] : levelNames[level][locale]));
  return (
    <div>
      <div className={`${ROW} border-b border-line-2 pb-1`}>
        <span className="hidden sm:block print:block" />
        <span className="order-3 col-span-2 sm:order-none sm:col-span-1 print:order-none print:col-span-1">
          <LevelHead names={names} />
        </span>
        <span className="type-caption hidden text-right text-ink-2 sm:block print:block">
          {chartWords.oddsOfShortfall[locale]}
        </span>
      </div>
      <ol>
        {rows.map((row) => (
          <li key={row.name} className={`${ROW} break-inside-avoid border-b border-line py-1.5 sm:py-0`}>
            <a
              href={row.href}
              className="type-small flex min-h-[38px] items-center gap-2 text-ink no-underline hover:underline"
            >
              <ToneMark tone={row.tone} />
              <span className="font-medium">{row.name}</span>
            </a>
            <span className="order-3 col-span-2 sm:order-none sm:col-span-1 print:order-none print:col-span-1">
              <Marks row={row} />
            </span>
            <span className={`type-small text-right ${isShort(row.tone) ? "font-semibold" : "text-ink-2"}`}>
              {row.odds}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const HEIGHT = 38;
const MIDDLE = HEIGHT / 2;

function Marks({ row }: { row: GapRow }) {
  const colour = isShort(row.tone) ? "stroke-hot" : "stroke-rail";
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className="block overflow-visible">
      <LevelLines height={HEIGHT} />
      <line
        x1={levelPercent(Math.max(1, row.low))}
        x2={levelPercent(Math.min(5, row.high))}
        y1={MIDDLE}
        y2={MIDDLE}
        className="stroke-l4"
        strokeWidth="2"
      />
      <svg x={levelPercent(row.required)} aria-hidden="true" className="overflow-visible">
        <path
          d={`M-4 ${MIDDLE - 12}h8M-4 ${MIDDLE + 12}h8M0 ${MIDDLE - 12}v24`}
          className="fill-none stroke-surface"
          strokeWidth="4.5"
        />
        <path
          d={`M-4 ${MIDDLE - 12}h8M-4 ${MIDDLE + 12}h8M0 ${MIDDLE - 12}v24`}
          className={`fill-none ${colour}`}
          strokeWidth="2.25"
        />
      </svg>
      <circle cx={levelPercent(row.level)} cy={MIDDLE} r="6.5" className="fill-l5 stroke-surface" strokeWidth="1.5" />
    </svg>
  );
}
