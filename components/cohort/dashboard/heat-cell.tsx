import type { Level } from "@/lib/instrument";
import type { HeatState } from "@/lib/view/cohort/heat";
import { fillOf } from "../../ui/hatch";

export const HEAT_FILLS: Readonly<Record<Level, string>> = {
  1: "fill-l1",
  2: "fill-l2",
  3: "fill-l3",
  4: "fill-l4",
  5: "fill-l5",
};

export const HEAT_INKS: Readonly<Record<Level, string>> = {
  1: "fill-on-l1",
  2: "fill-on-l2",
  3: "fill-on-l3",
  4: "fill-on-l4",
  5: "fill-on-l5",
};

/** Stripes for firms that are only counted; the prefix makes ids unique on the page. */
export function HeatPatterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      <pattern id={`${prefix}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="fill-surface" />
        <rect width="1.6" height="5" className="fill-line-strong" />
      </pattern>
    </defs>
  );
}

type HeatCellProps = {
  readonly state: HeatState;
  readonly level: Level | null;
  readonly prefix: string;
  readonly width: number;
  readonly height: number;
};

/** A digit, an empty box, a dashed one, a dot or stripes: all five are distinguishable without colour. */
export function HeatCell({ state, level, prefix, width, height }: HeatCellProps) {
  const box = { x: 0.75, y: 0.75, width: width - 1.5, height: height - 1.5 };
  if (state === "noConsent") return <rect {...box} fill={fillOf(`${prefix}-hatch`)} />;
  if (state === "waiting") return <rect {...box} className="fill-none stroke-ink-3" />;
  if (state === "inProgress") {
    return <rect {...box} className="fill-none stroke-ink-3" strokeDasharray="1.5 2" />;
  }
  if (state === "noData" || level === null) {
    return <circle cx={width / 2} cy={height / 2} r="1.6" className="fill-ink-3" />;
  }
  return (
    <>
      <rect {...box} className={HEAT_FILLS[level]} />
      <text
        x={width / 2}
        y={height / 2 + 4}
        textAnchor="middle"
        className={`text-[13px] font-semibold ${HEAT_INKS[level]}`}
      >
        {level}
      </text>
    </>
  );
}
