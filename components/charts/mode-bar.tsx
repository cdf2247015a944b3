import { useId } from "react";
import type { Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { typesInPercent } from "@/lib/view/position/types-in-percent";
import { chartWords, modeNames, modeNamesAtFirstUse } from "@/lib/words";
import { fillOf } from "../ui/hatch";
import { MODE_ORDER, ModePatterns, patternId } from "./mode-glyph";

/** Narrower segments have no label; the table next to the bar has them. */
const LABEL_WIDTH_MIN = 60;
/** Space between a label and the next one. */
const GAP = 12;
/** Width of a percentage next to its name. */
const PERCENT_WIDTH = 32;
/** Minimum width of the bar where labels are shown; on smaller screens only labels that fit into this are drawn. */
const NARROW_AT = 600;

type ModeBarProps = {
  readonly locale: Locale;
  /** Shares on 0–1 by mode; together with `offModel` the sum is 1. */
  readonly shares: Readonly<Record<Mode, number>>;
  readonly offModel: number;
  /** "row" for a bar in a row of a table, "portfolio" for the full-width bar with names above. */
  readonly variant?: "row" | "portfolio";
  /** Width at which the portfolio is drawn; determines which segments get a label. */
  readonly drawnAt?: number;
};

/**
 * Which types of relationship the answers about a partner resemble: five types in fixed order, then the part that fits
 * none.
 */
export function ModeBar({ locale, shares, offModel, variant = "row", drawnAt = 1104 }: ModeBarProps) {
  const prefix = useId();
  const segments = placeSegments(shares, offModel);
  const percents = typesInPercent(shares, offModel);
  const height = variant === "row" ? 22 : 34;
  const names = (mode: Mode | "off") => (mode === "off" ? chartWords.fitsNoType[locale] : modeNames[mode][locale]);
  const label = segments
    .filter(({ mode }) => percents[mode] !== "0%")
    .map(({ mode }) => `${names(mode)} ${percents[mode]}`)
    .join(locale === "zh" ? "，" : ", ");
  return (
    <div className={variant === "row" ? "w-full max-w-[246px]" : "w-full"}>
      {variant === "portfolio" ? (
        <svg width="100%" height="20" aria-hidden="true" className="hidden overflow-visible sm:block print:block">
          {segments
            .filter(({ mode, share }) => share * drawnAt >= Math.max(LABEL_WIDTH_MIN, widthOf(names(mode)) + GAP))
            .map((segment) => (
              <SegmentLabel
                key={segment.mode}
                segment={segment}
                name={names(segment.mode)}
                percent={percents[segment.mode]}
                drawnAt={drawnAt}
              />
            ))}
        </svg>
      ) : null}
      <svg width="100%" height={height} role="img" aria-label={label} className="block">
        <ModePatterns prefix={prefix} />
        {segments.map(({ mode, from, share }) =>
          share < 0.004 ? null : (
            <svg key={mode} aria-hidden="true" x={`${from * 100}%`} width={`${share * 100}%`} height={height}>
              <rect
                y="0.5"
                width="100%"
                height={height - 1}
                fill={mode === "off" ? undefined : fillOf(patternId(prefix, mode))}
                className={mode === "off" ? "fill-m-off stroke-line-strong" : "stroke-ink-3"}
                strokeWidth={mode === "off" ? 1 : 0.75}
                strokeDasharray={mode === "off" ? "3 2" : undefined}
              />
              {mode === "off" ? null : (
                <line x1="100%" x2="100%" y2={height} className="stroke-surface" strokeWidth="2" />
              )}
            </svg>
          ),
        )}
      </svg>
    </div>
  );
}

type Segment = { readonly mode: Mode | "off"; readonly from: number; readonly share: number };

function placeSegments(shares: Readonly<Record<Mode, number>>, offModel: number): Segment[] {
  const parts = [
    ...MODE_ORDER.map((mode) => ({ mode, share: shares[mode] })),
    { mode: "off" as const, share: offModel },
  ];
  const total = parts.reduce((sum, part) => sum + part.share, 0) || 1;
  let from = 0;
  return parts.map(({ mode, share }) => {
    const segment = { mode, from, share: share / total };
    from += segment.share;
    return segment;
  });
}

type LabelProps = {
  readonly segment: Segment;
  readonly name: string;
  readonly percent: string;
  readonly drawnAt: number;
};

function SegmentLabel({ segment, name, percent, drawnAt }: LabelProps) {
  const roomy = segment.share * drawnAt >= widthOf(name) + PERCENT_WIDTH + GAP;
  const fitsNarrow = segment.share * NARROW_AT >= widthOf(name) + (roomy ? PERCENT_WIDTH : 0) + GAP;
  return (
    <text
      x={`${segment.from * 100}%`}
      y="13"
      className={`fill-ink text-[12px] font-semibold ${fitsNarrow ? "" : "hidden xl:inline"}`}
    >
      {name}
      {roomy ? (
        <tspan dx="5" className="fill-ink-2 font-normal">
          {percent}
        </tspan>
      ) : null}
    </text>
  );
}

/** Approximate width of a name: a Chinese character is as wide as it is high. */
const widthOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => sum + (/[\u2e80-\u9fff]/.test(letter) ? 12 : 7), 0);

type LegendProps = {
  readonly locale: Locale;
  /** Whether the page has already explained the types; then only their names are shown. */
  readonly again?: boolean | undefined;
};

/** Colour and name of every type of relationship, with an explanation where a page first names it. */
export function ModeLegend({ locale, again = false }: LegendProps) {
  const prefix = useId();
  const names = again ? modeNames : modeNamesAtFirstUse;
  return (
    <ul className="type-small flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
      {[...MODE_ORDER, "off" as const].map((mode) => (
        <li key={mode} className="inline-flex items-center gap-2">
          <svg width="20" height="12" aria-hidden="true" className="shrink-0">
            <ModePatterns prefix={`${prefix}${mode}`} />
            <rect
              x="0.5"
              y="0.5"
              width="19"
              height="11"
              fill={mode === "off" ? undefined : fillOf(patternId(`${prefix}${mode}`, mode))}
              className={mode === "off" ? "fill-m-off stroke-line-strong" : "stroke-ink-3"}
              strokeWidth="0.75"
              strokeDasharray={mode === "off" ? "3 2" : undefined}
            />
          </svg>
          {mode === "off" ? chartWords.fitsNoType[locale] : names[mode][locale]}
        </li>
      ))}
    </ul>
  );
}
