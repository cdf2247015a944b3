"use client";

import { Fragment } from "react";
import { LEVELS, type Level } from "@/lib/instrument";
import { intoLines } from "@/lib/view/charts/label-width";
import type { HeatDrawn, HeatGroup, HeatMark, HeatMarks } from "@/lib/view/cohort/heat";
import { LongDrawing } from "../../charts/long-drawing";
import { fillOf } from "../../ui/hatch";
import { HEAT_FILLS, HEAT_INKS, HeatPatterns } from "./heat-cell";

const CELL = { width: 15, height: 24 } as const;
const BOX = { inset: 0.75, width: CELL.width - 1.5, height: CELL.height - 4.5 } as const;
const HEAD = 26;
const GAP = 12;
/** Line height of a name. */
const LINE = 16;
/** Maximum line width of a name, so that it is readable on a phone without scrolling. */
const NAME_MAX = 200;
/** Minimum width of a group with a name. */
const NAMED_MIN = 96;
/** Width of the number next to the last line of a name. */
const COUNT_ROOM = 28;
/** Names are larger and bolder than the labels for which `intoLines` measures widths. */
const NAME_SCALE = 13.5 / 12;

type Placed = HeatMarks & { readonly x: number };

/** Number of columns that fit next to their row heads on paper. */
const RUN_MAX = 36;

/** Firms as columns, phases as rows. */
export function HeatDrawing({ words, groups, headed }: HeatDrawn) {
  const runs = groups.flatMap(runsOf).map((run) => ({ ...run, ...headOf(run, headed) }));
  const top = LINE * (Math.max(1, ...runs.map(({ lines }) => lines.length)) - 1);
  return (
    <LongDrawing
      title={words.title}
      label={words.label}
      height={top + HEAD + words.phases.length * CELL.height}
      heads={words.phases.map((text, at) => ({ y: top + HEAD + at * CELL.height + 16, text }))}
      parts={runs.map(({ id, lines, joined, columns, room, isLast }, at) => ({
        id,
        width: room + (isLast ? GAP : 0),
        content: (
          <>
            {at === 0 ? <HeatPatterns prefix="heat" /> : null}
            {headed ? <GroupHead lines={lines} joined={joined} room={room} foot={top} /> : null}
            <g transform={`translate(0 ${top})`}>
              <Cells
                columns={columns.map((column, place) => ({ ...column, x: place * CELL.width }))}
                rows={words.phases.length}
              />
            </g>
          </>
        ),
      }))}
    />
  );
}

/** The lines of a name above its columns, and the width of both together. */
function headOf({ name, columns }: Run, headed: boolean) {
  const room = Math.max(columns.length * CELL.width, headed && name !== undefined ? NAMED_MIN : 0);
  const most = Math.min(NAME_MAX, room - COUNT_ROOM) / NAME_SCALE;
  return { room, lines: headed && name !== undefined ? intoLines(name, most) : [] };
}

type Run = Pick<HeatGroup, "id" | "columns"> & {
  readonly name?: string | undefined;
  readonly joined?: number | undefined;
  readonly isLast: boolean;
};

/** Splits a group into runs of similar length: its name is above the first, the number of firms above the last. */
function runsOf({ id, name, joined, columns }: HeatGroup): Run[] {
  const count = Math.ceil(columns.length / RUN_MAX);
  const length = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, at) => {
    const isLast = at === count - 1;
    return {
      id: `${id} ${at}`,
      columns: columns.slice(at * length, (at + 1) * length),
      isLast,
      ...(at === 0 && { name }),
      ...(isLast && { joined }),
    };
  });
}

type GroupHeadProps = Pick<Run, "joined"> & {
  readonly lines: readonly string[];
  readonly room: number;
  /** Position of the last line of the longest name. */
  readonly foot: number;
};

/** A complete name, with the number of firms next to its last line. */
function GroupHead({ lines, joined, room, foot }: GroupHeadProps) {
  return (
    <>
      <text className="fill-ink text-[13px] font-semibold">
        {lines.map((line, at) => (
          <tspan key={line} x="0" y={foot + 12 - (lines.length - 1 - at) * LINE}>
            {line}{" "}
          </tspan>
        ))}
      </text>
      {joined === undefined ? null : (
        <text x={room} y={foot + 12} textAnchor="end" className="fill-ink-2 text-[13px]">
          {joined}
        </text>
      )}
      <path d={`M0 ${foot + 19}h${room}`} className="stroke-ink-3" />
    </>
  );
}

const columnAt = (x: number, rows: number): string =>
  `M${x} ${HEAD}h${CELL.width}v${rows * CELL.height}h-${CELL.width}z`;

const boxAt = ({ x, row }: Cell): string =>
  `M${x + BOX.inset} ${HEAD + row * CELL.height + BOX.inset}h${BOX.width}v${BOX.height}h-${BOX.width}z`;

/** A short stroke with round ends. */
const dotAt = ({ x, row }: Cell): string => `M${x + CELL.width / 2} ${HEAD + row * CELL.height + 10.5}h0`;

type Cell = { readonly x: number; readonly row: number; readonly mark: string };

/** Groups cells by a key, in order. Used instead of `Map.groupBy`, which older phones lack. */
function sortCells<K>(cells: readonly Cell[], keyOf: (cell: Cell) => K): ReadonlyMap<K, readonly Cell[]> {
  const sorted = new Map<K, Cell[]>();
  for (const cell of cells) {
    const own = sorted.get(keyOf(cell));
    if (own === undefined) sorted.set(keyOf(cell), [cell]);
    else own.push(cell);
  }
  return sorted;
}

const cellsOf = ({ x, marks }: Placed): readonly Cell[] => [...marks].map((mark, row) => ({ x, row, mark }));

/** All cells of a kind as one shape, so that the page does not grow with the number of firms. */
function Cells({ columns, rows }: { readonly columns: readonly Placed[]; readonly rows: number }) {
  const sorted = sortCells(columns.flatMap(cellsOf), ({ mark }) => mark);
  const path = (mark: HeatMark | Level, draw = boxAt) => (sorted.get(String(mark)) ?? []).map(draw).join("");
  return (
    <>
      <path d={path("c")} fill={fillOf("heat-hatch")} />
      <path d={path("w")} className="fill-none stroke-ink-3" />
      <path d={path("o")} className="fill-none stroke-ink-3" strokeDasharray="1.5 2" />
      <path d={path("n", dotAt)} className="stroke-ink-3" strokeWidth="3.2" strokeLinecap="round" />
      {LEVELS.map((level) => (
        <Fragment key={level}>
          <path d={path(level)} className={HEAT_FILLS[level]} />
          <Digits level={level} cells={sorted.get(String(level)) ?? []} />
        </Fragment>
      ))}
      {columns.map(({ x, name }) =>
        name === undefined ? null : (
          <path key={x} d={columnAt(x, rows)} fill="none" pointerEvents="all">
            <title>{name}</title>
          </path>
        ),
      )}
    </>
  );
}

/** The digits of a row as one text element, each digit with its position. */
function Digits({ level, cells }: { readonly level: Level; readonly cells: readonly Cell[] }) {
  return [...sortCells(cells, ({ row }) => row)].map(([row, own]) => (
    <text
      key={row}
      x={own.map(({ x }) => x + CELL.width / 2).join(" ")}
      y={HEAD + row * CELL.height + 15}
      textAnchor="middle"
      className={`text-[13px] font-semibold ${HEAT_INKS[level]}`}
    >
      {String(level).repeat(own.length)}
    </text>
  ));
}
