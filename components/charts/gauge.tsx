import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { LEVELS } from "@/lib/instrument";
import type { AbsenceWord, Reading } from "@/lib/view/charts/reading";
import { isShort } from "@/lib/view/results/tone";
import { fillOf, HatchPattern } from "../ui/hatch";

type GaugeProps = {
  readonly reading: Reading;
  /** Height of the drawing between level 1 and level 5. */
  readonly height: number;
  readonly barWidth: number;
  /** Length of the line for the required level, which extends beyond the bar on both sides. */
  readonly railWidth?: number;
  /** Whether to print the levels 1, 3 and 5 on the left. */
  readonly axis?: boolean;
  readonly className?: string;
};

/** Space above level 5 and below level 1 for the end ticks of a line there. */
const PAD = 5;
const TICK = 7;

/**
 * One level against one requirement: solid up to the lower end of the range, hatched over the range, and a line for the
 * requirement.
 *
 * The line is on the solid part if the level is enough, on the hatched part if that is open, and above both if it is
 * short. Decorative: the text next to it says the same.
 */
export function Gauge({ reading, height, barWidth, railWidth = barWidth + 30, axis, className = "" }: GaugeProps) {
  const hatch = useId();
  const width = railWidth + 4;
  const y = scaleLinear([1, 5], [height + PAD, PAD]);
  const bar = { x: (width - barWidth) / 2, width: barWidth };
  return (
    <svg
      width={width}
      height={height + 2 * PAD}
      viewBox={`0 0 ${width} ${height + 2 * PAD}`}
      aria-hidden="true"
      className={`shrink-0 overflow-visible ${className}`}
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {LEVELS.map((level) => (
        <line
          key={level}
          x1="2"
          x2={width - 2}
          y1={y(level)}
          y2={y(level)}
          className="stroke-line-2"
          strokeWidth="0.75"
        />
      ))}
      {axis ? <Axis y={y} /> : null}
      {reading.kind === "absent" ? (
        <Absence why={reading.why} x={width / 2} y={y(3)} />
      ) : (
        <>
          <Bar y={y} bar={bar} low={clip(reading.low)} high={clip(reading.high)} hatch={hatch} />
          {reading.kind === "rated" ? (
            <Rail y={y(reading.required)} from={2} to={width - 2} bar={bar} hot={isShort(reading.tone)} />
          ) : null}
        </>
      )}
    </svg>
  );
}

/** A range may exceed the scale, but the drawing is clipped. */
const clip = (level: number): number => Math.min(5, Math.max(1, level));

type Scale = (level: number) => number;
type BarBox = { readonly x: number; readonly width: number };

function Axis({ y }: { y: Scale }) {
  return [1, 3, 5].map((level) => (
    <text key={level} x="0" y={y(level) + 4} textAnchor="end" className="fill-ink-3 text-[11px]">
      {level}
    </text>
  ));
}

type BarProps = {
  readonly y: Scale;
  readonly bar: BarBox;
  readonly low: number;
  readonly high: number;
  readonly hatch: string;
};

function Bar({ y, bar, low, high, hatch }: BarProps) {
  return (
    <>
      {low > 1 ? <rect {...bar} y={y(low)} height={y(1) - y(low)} className="fill-l4" /> : null}
      <rect
        x={bar.x + 0.5}
        width={bar.width - 1}
        y={y(high) + 0.5}
        height={Math.max(0, y(low) - y(high) - 0.5)}
        fill={fillOf(hatch)}
        className="stroke-l4"
        strokeWidth="1"
      />
    </>
  );
}

type RailProps = {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly bar: BarBox;
  readonly hot: boolean;
};

/** The halo separates line and bar without relying on colour; together with the ticks it is part of the mark. */
function Rail({ y, from, to, bar, hot }: RailProps) {
  const colour = hot ? "stroke-hot" : "stroke-rail";
  return (
    <>
      <line x1={bar.x - 1} x2={bar.x + bar.width + 1} y1={y} y2={y} className="stroke-surface" strokeWidth="4.5" />
      <line x1={from} x2={to} y1={y} y2={y} className={colour} strokeWidth="2.25" />
      {[from, to].map((x) => (
        <line key={x} x1={x} x2={x} y1={y - TICK / 2} y2={y + TICK / 2} className={colour} strokeWidth="1.75" />
      ))}
    </>
  );
}

function Absence({ why, x, y }: { why: AbsenceWord; x: number; y: number }) {
  switch (why) {
    case "no-data":
      return <circle cx={x} cy={y} r="1.3" className="fill-ink-3" />;
    case "in-progress":
      return (
        <rect
          x={x - 7}
          y={y - 7}
          width="14"
          height="14"
          className="fill-none stroke-line-strong"
          strokeDasharray="3 2"
        />
      );
    case "not-applicable":
      return <line x1={x - 8} x2={x + 8} y1={y} y2={y} className="stroke-ink-3" strokeWidth="2" />;
  }
}
