import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { LEVELS, ROLES, type Role } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { chartWords, levelNames, roleNames, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";

type SignatureChartProps = {
  readonly locale: Locale;
  /** The finding as text, for screen readers. */
  readonly label: string;
  /** By function: the average level that a firm needs if all its sales are in this function. */
  readonly line: Readonly<Record<Role, number>>;
  /** Half-width of the band around the line, in levels. */
  readonly se: number;
  readonly shares: Readonly<Record<Role, number>>;
  readonly point: {
    readonly year: string;
    readonly roleScore: number;
    readonly level: number;
    /** 90 % range of the level. */
    readonly low: number;
    readonly high: number;
  };
  readonly aim?: { readonly roleScore: number; readonly required: number; readonly name: string };
  readonly size?: "full" | "phone";
};

const FRAMES = {
  full: { width: 642, height: 430, top: 40, right: 18, bottom: 100, left: 84 },
  phone: { width: 350, height: 360, top: 40, right: 8, bottom: 76, left: 24 },
} as const;
type Frame = (typeof FRAMES)[keyof typeof FRAMES];
type Axes = { readonly x: (role: number) => number; readonly y: (level: number) => number; readonly frame: Frame };

/**
 * Capability (vertical) against network position (horizontal). Further right is not better, only a different position.
 */
export function SignatureChart(props: SignatureChartProps) {
  const { label, size = "full" } = props;
  const frame = FRAMES[size];
  const [from, to] = domainOf(props);
  const axes: Axes = {
    frame,
    x: scaleLinear([0.5, 4.5], [frame.left, frame.width - frame.right]),
    y: scaleLinear([from, to], [frame.height - frame.bottom, frame.top]),
  };
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
      className={
        size === "full"
          ? "hidden h-auto w-full max-w-[680px] sm:block print:block print:max-w-[642px]"
          : "h-auto w-full sm:hidden print:hidden"
      }
    >
      <LevelAxis {...props} axes={axes} from={from} to={to} />
      <RequiredLine {...props} axes={axes} />
      {props.aim === undefined ? null : <AimBox {...props} aim={props.aim} axes={axes} />}
      <Standing {...props} axes={axes} />
      <FunctionAxis {...props} axes={axes} />
    </svg>
  );
}

/** 1.7 to 4.3, extended in halves until every mark fits, within the scale. Dots need no zero. */
function domainOf({ line: required, se, point, aim }: SignatureChartProps): readonly [number, number] {
  const levels = ROLES.map((role) => required[role]);
  const aims = aim === undefined ? [] : [aim.required];
  const lowest = Math.min(point.low, ...[...levels, ...aims].map((level) => level - se));
  const highest = Math.max(point.high, ...[...levels, ...aims].map((level) => level + se));
  let [from, to] = [1.7, 4.3];
  while (from > lowest && from > 1) from -= 0.5;
  while (to < highest && to < 5) to += 0.5;
  return [Math.max(0.7, from), Math.min(5.3, to)];
}

const HALO = "stroke-surface [paint-order:stroke]";
type Part = SignatureChartProps & { readonly axes: Axes };

function LevelAxis({ locale, size, axes, from, to }: Part & { from: number; to: number }) {
  const { frame, y } = axes;
  const nameOf = (level: (typeof LEVELS)[number]) =>
    level === 1 ? chartWords.notYet[locale] : levelNames[level][locale];
  return (
    <>
      <text x={size === "phone" ? 0 : 4} y="14" className="fill-ink-2 text-[12px]">
        {chartWords.capabilityAxis[locale]}
      </text>
      {LEVELS.filter((level) => level > from && level < to).map((level) => (
        <g key={level}>
          <line
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={y(level)}
            y2={y(level)}
            className="stroke-line"
            strokeWidth="1"
          />
          <text x={frame.left - 8} y={y(level) + 4} textAnchor="end" className="fill-ink-2 text-[12px]">
            {size === "phone"
              ? level
              : foldName(`${nameOf(level)} ${level}`).map((line, at) => (
                  <tspan key={line} x={frame.left - 8} dy={at === 0 ? undefined : 14}>
                    {line}
                  </tspan>
                ))}
          </text>
        </g>
      ))}
    </>
  );
}

/** Characters per line left of the drawing; a longer name continues in a second line. */
const LINE_LETTERS = 12;

function foldName(name: string): readonly string[] {
  const cut = name.indexOf(" ", name.length - LINE_LETTERS - 1);
  return name.length <= LINE_LETTERS || cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)];
}

function RequiredLine({ locale, line: required, se, axes }: Part) {
  const { x, y } = axes;
  const [oea, oem, odm, obm] = [required.OEA, required.OEM, required.ODM, required.OBM];
  const points: [number, number][] = [
    [0.5, oea],
    [1, oea],
    [2, oem],
    [3, odm],
    [4, obm],
    [4.5, obm],
  ];
  const band = area<[number, number]>()
    .x(([role]) => x(role))
    .y0(([, level]) => y(level - se))
    .y1(([, level]) => y(level + se))(points);
  const path = line<[number, number]>()
    .x(([role]) => x(role))
    .y(([, level]) => y(level))(points);
  return (
    <>
      <path d={band ?? ""} className="fill-band" />
      <path d={path ?? ""} className="fill-none stroke-rail" strokeWidth="1.75" />
      <text
        x={x(4.5) - 4}
        y={y(obm - se) + 16}
        textAnchor="end"
        className={`fill-ink text-[12px] font-semibold ${HALO}`}
        strokeWidth="3"
      >
        {chartWords.requiredToServe[locale]}
      </text>
    </>
  );
}

const BOX_WIDTH = 68;

function AimBox({ locale, se, aim, axes, size }: Part & { aim: NonNullable<SignatureChartProps["aim"]> }) {
  const { x, y, frame } = axes;
  const centre = x(aim.roleScore);
  const width = size === "phone" ? 44 : BOX_WIDTH;
  const [top, bottom] = [y(aim.required + se), y(aim.required - se)];
  const left = centre - width / 2;
  const roomLeft = left - frame.left > 150;
  const text = roomLeft ? { x: left - 8, anchor: "end" as const } : { x: left + width + 8, anchor: "start" as const };
  const above = size === "phone";
  return (
    <>
      <rect
        x={left}
        y={top}
        width={width}
        height={bottom - top}
        className="fill-surface stroke-rail"
        strokeDasharray="3 2.5"
      />
      <line
        x1={left}
        x2={left + width}
        y1={y(aim.required)}
        y2={y(aim.required)}
        className="stroke-rail"
        strokeWidth="2"
        strokeDasharray="5 3"
      />
      <text
        x={above ? Math.min(centre, frame.width - 90) : text.x}
        y={above ? top - 6 : y(aim.required) - 4}
        textAnchor={above ? "middle" : text.anchor}
        className={`fill-ink text-[12px] font-semibold ${HALO}`}
        strokeWidth="3"
      >
        {chartWords.requiredToMove[locale]}
      </text>
      {above ? null : (
        <text
          x={text.x}
          y={y(aim.required) + 12}
          textAnchor={text.anchor}
          className={`fill-ink-2 text-[12px] ${HALO}`}
          strokeWidth="3"
        >
          {aim.name}
        </text>
      )}
    </>
  );
}

/** The firm: the vertical bar is the 90 % range, the horizontal bar the middle half of sales over functions. */
function Standing({ point, shares, aim, axes }: Part) {
  const { x, y } = axes;
  // The name of the aim is to the left of its box, above the firm, so the year is moved down.
  const below = aim !== undefined && aim.required > point.level;
  const [px, py] = [x(point.roleScore), y(point.level)];
  return (
    <>
      <line x1={px} x2={px} y1={y(point.low)} y2={y(point.high)} className="stroke-l5" strokeWidth="3" />
      <line
        x1={x(salesQuantile(shares, 0.25))}
        x2={x(salesQuantile(shares, 0.75))}
        y1={py}
        y2={py}
        className="stroke-l5"
        strokeWidth="3"
      />
      <circle cx={px} cy={py} r="8" className="fill-surface" />
      <circle cx={px} cy={py} r="7" className="fill-l5" />
      <text
        x={px}
        y={below ? y(point.low) + 17 : y(point.high) - 7}
        textAnchor="middle"
        className={`fill-ink text-[14px] font-semibold ${HALO}`}
        strokeWidth="4"
      >
        {point.year}
      </text>
    </>
  );
}

/** Position of a share of sales on the axis of functions; sales are spread evenly within each. */
function salesQuantile(shares: Readonly<Record<Role, number>>, share: number): number {
  let below = 0;
  for (const [index, role] of ROLES.entries()) {
    if (shares[role] > 0 && below + shares[role] >= share) return index + 0.5 + (share - below) / shares[role];
    below += shares[role];
  }
  return 4.5;
}

function FunctionAxis({ locale, shares, point, axes, size }: Part) {
  const { x, frame } = axes;
  const bottom = frame.height - frame.bottom;
  const full = size !== "phone";
  const bar = (x(1) - x(0)) * 0.74;
  const barY = bottom + (full ? 44 : 24);
  return (
    <>
      <line x1={frame.left} x2={frame.width - frame.right} y1={bottom} y2={bottom} className="stroke-line-strong" />
      {[0.5, 1.5, 2.5, 3.5, 4.5].map((edge) => (
        <line key={edge} x1={x(edge)} x2={x(edge)} y1={bottom} y2={bottom + 4} className="stroke-line-strong" />
      ))}
      {ROLES.map((role, index) => {
        const centre = x(index + 1);
        return (
          <g key={role}>
            {full ? (
              <text x={centre} y={bottom + 18} textAnchor="middle" className="fill-ink text-[12px] font-semibold">
                {roleNames[role][locale]}
              </text>
            ) : null}
            <text x={centre} y={bottom + (full ? 34 : 17)} textAnchor="middle" className="fill-ink-2 text-[11px]">
              {role}
            </text>
            <rect x={centre - bar / 2} y={barY} width={bar} height="7" className="fill-band" />
            <rect x={centre - bar / 2} y={barY} width={bar * shares[role]} height="7" className="fill-l4" />
            <text x={centre} y={barY + 20} textAnchor="middle" className="fill-ink-2 text-[12px]">
              {shareInPercent(shares[role])}
            </text>
          </g>
        );
      })}
      {full ? (
        <text x={frame.left - 8} y={barY + 8} textAnchor="end" className="fill-ink-2 text-[12px]">
          {say(chartWords.sales, locale, { year: point.year })}
        </text>
      ) : null}
      <text x={frame.width - frame.right} y={frame.height - 6} textAnchor="end" className="fill-ink-2 text-[12px]">
        {full ? chartWords.positionAxis[locale] : chartWords.positionAxisShort[locale]}
      </text>
    </>
  );
}
