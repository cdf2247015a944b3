"use client";

import type { ItemMark, ItemsDrawn } from "@/lib/view/cohort/items";
import { LongDrawing } from "./long-drawing";

const COLUMN = 20;
const GAP = 12;
const TOP = 44;
const HIGH = 96;
/** Height of the row of numbers below the bars; three-digit numbers are drawn vertically. */
const NUMBERS = { flat: 18, upright: 34 } as const;
const UPRIGHT_FROM = 100;
const TIMES_HIGH = 30;
/** Height of one time band. */
const STEP = TIMES_HIGH / 5;

/**
 * For each item, how many firms reached it, how many of those in progress stopped there, and approximately how long it
 * takes.
 */
export function ItemsDrawing({ words, groups }: ItemsDrawn) {
  const most = Math.max(1, ...groups.flatMap(({ items }) => items.map(([reached]) => reached)));
  const isUpright = most >= UPRIGHT_FROM;
  const timesAt = TOP + HIGH + (isUpright ? NUMBERS.upright : NUMBERS.flat) + 10;
  return (
    <LongDrawing
      title={words.title}
      label={words.label}
      height={timesAt + TIMES_HIGH + 4}
      heads={[
        { y: TOP - 8, text: words.stopped },
        { y: TOP + HIGH + 15, text: words.reached },
        { y: timesAt + TIMES_HIGH - 4, text: words.time },
      ]}
      parts={groups.map(({ name, items }) => ({
        id: name,
        width: items.length * COLUMN + GAP,
        content: (
          <>
            <text y="12" className="fill-ink text-[13px] font-semibold">
              {name}
            </text>
            <path d={`M0 ${TOP + HIGH + 0.5}H${items.length * COLUMN}`} className="stroke-line-strong" />
            <Columns items={items} most={most} isUpright={isUpright} floor={timesAt + TIMES_HIGH} />
          </>
        ),
      }))}
    />
  );
}

const barAt = (at: number, floor: number, high: number): string =>
  `M${at * COLUMN} ${floor}v-${high}h${COLUMN - 2}v${high}z`;

type ColumnsProps = {
  readonly items: readonly ItemMark[];
  readonly most: number;
  readonly isUpright: boolean;
  /** The baseline of the time bars. */
  readonly floor: number;
};

/**
 * Firms that answered as a bar above its number, those that stopped as a number above it, and the time as a bar below.
 */
function Columns({ items, most, isUpright, floor }: ColumnsProps) {
  const bars = (isStop: boolean) =>
    items
      .map(([reached, stopped], at) => (stopped > 0 === isStop ? barAt(at, TOP + HIGH, (HIGH * reached) / most) : ""))
      .join("");
  const middle = (at: number) => at * COLUMN + COLUMN / 2 - 1;
  return (
    <>
      <path d={bars(true)} className="fill-accent" />
      <path d={bars(false)} className="fill-l3" />
      <path
        d={items.map(([, , band], at) => (band > 0 ? barAt(at, floor, band * STEP) : "")).join("")}
        className="fill-line-strong"
      />
      <path
        d={items.map(([, , band], at) => (band > 0 ? "" : `M${middle(at)} ${floor - 2}h0`)).join("")}
        className="stroke-ink-3"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <Numbers values={items.map(([reached]) => reached)} middle={middle} isUpright={isUpright} />
      {items
        .map(([, stopped], at) => ({ stopped, x: middle(at) }))
        .filter(({ stopped }) => stopped > 0)
        .map(({ stopped, x }) => (
          <text key={x} x={x} y={TOP - 8} textAnchor="middle" className="fill-ink text-[13px] font-semibold">
            {stopped}
          </text>
        ))}
    </>
  );
}

type NumbersProps = {
  readonly values: readonly number[];
  readonly middle: (at: number) => number;
  readonly isUpright: boolean;
};

/** The number of each bar, below it. */
function Numbers({ values, middle, isUpright }: NumbersProps) {
  const y = TOP + HIGH + (isUpright ? 6 : 15);
  return (
    <g className="numeric fill-ink-2 text-[13px]" textAnchor={isUpright ? "end" : "middle"}>
      {values.map((value, at) => {
        const x = isUpright ? middle(at) + 5 : middle(at);
        return (
          <text key={x} x={x} y={y} transform={isUpright ? `rotate(-90 ${x} ${y})` : undefined}>
            {value}
          </text>
        );
      })}
    </g>
  );
}
