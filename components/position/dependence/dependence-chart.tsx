import { scaleLinear } from "d3-scale";
import type { Locale } from "@/lib/result";
import { cutToWidth, intoTwoLines } from "@/lib/view/charts/label-width";
import { LABEL_LINE, type PlacedLabel, placeLabels } from "@/lib/view/charts/place-labels";
import type { Circle } from "@/lib/view/charts/shapes";
import { type ChartReach, type DependencePoint, reachOf } from "@/lib/view/position/dependence-marks";
import { positionChartWords, say } from "@/lib/words";
import { ModeShape } from "../../charts/mode-glyph";

const HEIGHT = 340;
/** Drawn in two sizes, so that the text has the same size on a phone and on a desktop. */
const SIZES = [
  {
    width: 320,
    top: 58,
    left: 44,
    right: 10,
    nameMax: 132,
    className: "mx-auto block max-w-[440px] @min-[480px]:hidden",
  },
  { width: 520, top: 44, left: 52, right: 24, nameMax: 150, className: "hidden @min-[480px]:block" },
] as const;
const BOTTOM = HEIGHT - 44;

type Size = (typeof SIZES)[number];
type ChartProps = { readonly locale: Locale; readonly points: readonly DependencePoint[] };

/** Asymmetry of dependence (horizontal) and total dependence (vertical), one circle per customer. */
export function DependenceChart(props: ChartProps) {
  return (
    <div className="@container">
      {SIZES.map((size) => (
        <Drawing key={size.width} {...props} size={size} />
      ))}
    </div>
  );
}

function Drawing({ locale, points, size }: ChartProps & { readonly size: Size }) {
  const { width, top, left, right } = size;
  const reach = reachOf(points);
  const radii = points.map(({ link }) => Math.max(10, 26 * Math.sqrt(link.share ?? 0)));
  // keeps circles at the ends of the axis inside the frame
  const inset = Math.max(0, ...radii);
  const x = scaleLinear([-reach.imbalance, reach.imbalance], [left + inset, width - right - inset]);
  const y = scaleLinear([0, reach.stake], [BOTTOM, top]);
  const marks = points.map((point, index) => ({
    point,
    circle: { x: x(point.imbalance), y: y(point.stake), r: radii[index] ?? 10 },
    lines: linesOf(point, locale, size.nameMax),
  }));
  const axis = { left: x(0) - 1, right: x(0) + 1, top, bottom: BOTTOM };
  const labels = placeLabels(marks, { left: left + 4, right: width, top: top - 8, bottom: BOTTOM }, [axis]);
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={say(positionChartWords.dependenceLabel, locale, { n: points.length })}
      className={`h-auto w-full ${size.className}`}
    >
      <Axes locale={locale} reach={reach} size={size} x={x} y={y} />
      {marks.map(({ point, circle }) => (
        <Mark key={point.link.id} point={point} circle={circle} />
      ))}
      {marks.map(({ point, lines }, index) => (
        <Label key={point.link.id} lines={lines} label={labels[index]} />
      ))}
    </svg>
  );
}

function linesOf({ link, partial }: DependencePoint, locale: Locale, nameMax: number): string[] {
  const name = cutToWidth(link.partnerName, nameMax);
  if (!partial) return [name];
  return [`${name}${locale === "zh" ? "，" : ","}`, say(positionChartWords.theirSideUnknown, locale)];
}

type Scale = (value: number) => number;
type AxesProps = {
  readonly locale: Locale;
  readonly reach: ChartReach;
  readonly size: Size;
  readonly x: Scale;
  readonly y: Scale;
};

function Axes({ locale, reach, size, x, y }: AxesProps) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const middle = x(0);
  const [from, to] = [size.left, size.width - size.right];
  return (
    <>
      <text x="0" y="14" className="fill-ink-2 text-[12px]">
        {w(positionChartWords.atStake)}
      </text>
      <Side x={middle - 10} anchor="end" words={w(positionChartWords.theyDepend)} size={size} />
      <Side x={middle + 10} anchor="start" words={w(positionChartWords.weDepend)} size={size} />
      {[0, 1, 2, 3, 4].map((quarter) => (
        <line
          key={quarter}
          x1={from}
          x2={to}
          y1={y((reach.stake * quarter) / 4)}
          y2={y((reach.stake * quarter) / 4)}
          className={quarter === 0 ? "stroke-line-strong" : "stroke-line"}
          strokeWidth="1"
        />
      ))}
      {(
        [
          [reach.stake, positionChartWords.much],
          [reach.stake / 2, positionChartWords.some],
          [0, positionChartWords.little],
        ] as const
      ).map(([value, words]) => (
        <text key={value} x={from - 8} y={y(value) + 4} textAnchor="end" className="fill-ink-2 text-[12px]">
          {w(words)}
        </text>
      ))}
      <line x1={middle} x2={middle} y1={size.top} y2={BOTTOM} className="stroke-ink" strokeWidth="2" />
      {(
        [
          [from, positionChartWords.muchMore, "start"],
          [middle, positionChartWords.equal, "middle"],
          [to, positionChartWords.muchMore, "end"],
        ] as const
      ).map(([at, words, anchor]) => (
        <text key={at} x={at} y={BOTTOM + 18} textAnchor={anchor} className="fill-ink-2 text-[12px]">
          {w(words)}
        </text>
      ))}
    </>
  );
}

type SideProps = { readonly x: number; readonly anchor: "start" | "end"; readonly words: string; readonly size: Size };

/** The meaning of one half of the chart, written above it. */
function Side({ x, anchor, words, size: { width } }: SideProps) {
  return intoTwoLines(words, width / 2 - 30).map((line, index) => (
    <text key={line} x={x} y={32 + index * 14} textAnchor={anchor} className="fill-ink text-[12px] font-medium">
      {line}
    </text>
  ));
}

function Mark({ point: { link, partial }, circle: { x, y, r } }: { point: DependencePoint; circle: Circle }) {
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={r}
        className={partial ? "fill-surface stroke-ink-2" : "fill-l1 stroke-l4"}
        strokeWidth="1.5"
        strokeDasharray={partial ? "3 2.5" : undefined}
      />
      <g transform={`translate(${x - 7} ${y - 7}) scale(.78)`}>
        <ModeShape mode={link.placement?.mode ?? "unclear"} />
      </g>
    </g>
  );
}

function Label({ lines, label }: { lines: readonly string[]; label: PlacedLabel | undefined }) {
  if (label === undefined) return null;
  return lines.map((line, index) => (
    <text
      key={line}
      x={label.x}
      y={label.y + 4 + (index - (lines.length - 1) / 2) * LABEL_LINE}
      textAnchor={label.anchor}
      className={`stroke-surface text-[12px] [paint-order:stroke] ${index === 0 ? "fill-ink font-medium" : "fill-ink-2"}`}
      strokeWidth="3"
    >
      {line}
    </text>
  ));
}
