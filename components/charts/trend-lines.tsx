import type { Locale } from "@/lib/result";
import { speakTrend, type TrendLine } from "@/lib/view/results/trend";
import { phaseNames } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";

const TOP = 16;
const HEIGHT = 84;
const LEVELS_SHOWN = [1, 3, 5] as const;

type TrendProps = { readonly locale: Locale; readonly lines: readonly TrendLine[]; readonly years: readonly string[] };

/**
 * One line per phase over the final cycles: the level as a dot, its likely range as a bar. Higher levels are further
 * up.
 */
export function TrendLines({ locale, lines, years }: TrendProps) {
  return (
    <ul
      className={`grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4 ${years.length > 4 ? "print:grid-cols-2" : "print:grid-cols-4"}`}
    >
      {lines.map((line) => (
        <li key={line.phase} className="min-w-0">
          <h4 className="type-h3">{phaseNames[line.phase][locale]}</h4>
          <Line locale={locale} line={line} years={years} />
        </li>
      ))}
    </ul>
  );
}

const y = (level: number): number => TOP + ((5 - Math.min(5, Math.max(1, level))) / 4) * HEIGHT;

type LineProps = { readonly locale: Locale; readonly line: TrendLine; readonly years: readonly string[] };

function Line({ locale, line, years }: LineProps) {
  const x = (at: number): string => `${10 + ((at + 0.5) / years.length) * 88}%`;
  const { points, joined } = line;
  return (
    <svg
      width="100%"
      height={TOP + HEIGHT + 24}
      role="img"
      aria-label={speakTrend(line, locale)}
      className="mt-1 block overflow-visible"
    >
      {LEVELS_SHOWN.map((level) => (
        <g key={level}>
          <line x1="8%" x2="100%" y1={y(level)} y2={y(level)} className="stroke-line" />
          <text x="0" y={y(level) + 4} className="fill-ink-3 text-[12px]">
            {level}
          </text>
        </g>
      ))}
      {points.map((point, at) => {
        const before = points[at - 1];
        if (point === undefined || before === undefined || joined[at] !== true) return null;
        return (
          <line
            key={point.year}
            x1={x(at - 1)}
            x2={x(at)}
            y1={y(before.level)}
            y2={y(point.level)}
            className="stroke-l4"
            strokeWidth="1.5"
          />
        );
      })}
      {points.map((point, at) =>
        point === undefined ? null : (
          <g key={point.year}>
            <line x1={x(at)} x2={x(at)} y1={y(point.high)} y2={y(point.low)} className="stroke-l2" strokeWidth="8" />
            <circle cx={x(at)} cy={y(point.level)} r="4" className="fill-l5" />
            <text x={x(at)} y={y(point.high) - 5} textAnchor="middle" className="fill-ink text-[12px] font-semibold">
              {levelInTenths(point.level)}
            </text>
          </g>
        ),
      )}
      {years.map((year, at) => (
        <text key={year} x={x(at)} y={TOP + HEIGHT + 20} textAnchor="middle" className="fill-ink-3 text-[12px]">
          {year}
        </text>
      ))}
    </svg>
  );
}
