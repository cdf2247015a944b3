"use client";

import { LongDrawing } from "../../charts/long-drawing";

const COLUMN = 18;
const GAP = 16;
const TOP = 44;
const HIGH = 96;
const TIMES_AT = TOP + HIGH + 16;
const TIMES_HIGH = 30;
const HEIGHT = TIMES_AT + TIMES_HIGH + 4;
/** Height of one band of time. */
const STEP = TIMES_HIGH / 5;

/** One item: firms that answered it, firms that stand there, and the band of its median time, 0 where it is not told. */
export type ItemMark = readonly [reached: number, stopped: number, band: number];

export type ItemsDrawingProps = {
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly stopped: string;
    readonly reached: string;
    readonly time: string;
  };
  /** Items of each phase. */
  readonly groups: readonly { readonly name: string; readonly items: readonly ItemMark[] }[];
};

/** Item by item, how many firms came so far, where those under way stand, and about how long it takes. */
export function ItemsDrawing({ words, groups }: ItemsDrawingProps) {
  const most = Math.max(1, ...groups.flatMap(({ items }) => items.map(([reached]) => reached)));
  return (
    <LongDrawing
      title={words.title}
      label={words.label}
      height={HEIGHT}
      heads={[
        { y: TOP - 8, text: words.stopped },
        // the height of the tallest bar
        { y: TOP + 10, text: String(most) },
        { y: TOP + HIGH - 4, text: words.reached },
        { y: TIMES_AT + TIMES_HIGH - 4, text: words.time },
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
            <Columns items={items} most={most} />
          </>
        ),
      }))}
    />
  );
}

const barAt = (at: number, floor: number, high: number): string =>
  `M${at * COLUMN} ${floor}v-${high}h${COLUMN - 2}v${high}z`;

type ColumnsProps = { readonly items: readonly ItemMark[]; readonly most: number };

/** Firms that answered as a bar, those that stand here as a number above it, time as a bar below; a kind is one shape. */
function Columns({ items, most }: ColumnsProps) {
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
        d={items.map(([, , band], at) => (band > 0 ? barAt(at, TIMES_AT + TIMES_HIGH, band * STEP) : "")).join("")}
        className="fill-line-strong"
      />
      <path
        d={items.map(([, , band], at) => (band > 0 ? "" : `M${middle(at)} ${TIMES_AT + TIMES_HIGH - 2}h0`)).join("")}
        className="stroke-ink-3"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      {items
        .map(([, stopped], at) => ({ stopped, x: middle(at) }))
        .filter(({ stopped }) => stopped > 0)
        .map(({ stopped, x }) => (
          <text key={x} x={x} y={TOP - 8} textAnchor="middle" className="fill-ink text-[12px] font-semibold">
            {stopped}
          </text>
        ))}
    </>
  );
}
