"use client";

import { Fragment } from "react";
import { LEVELS, type Level } from "@/lib/instrument";
import { fillOf } from "../../charts/hatch";
import { HEAT_FILLS, HEAT_INKS, HeatPatterns } from "./heat-cell";

const CELL = { width: 15, height: 24 } as const;
const BOX = { inset: 0.75, width: CELL.width - 1.5, height: CELL.height - 4.5 } as const;
const HEAD = 26;
const GAP = 12;

/** What a cell shows: a digit for the level, `o` under way, `n` no data, `c` counted only. */
export type HeatMark = "o" | "n" | "c";

/** One firm: a mark for each phase, and its name where it is shown. */
export type HeatMarks = { readonly marks: string; readonly name?: string };

/** Firms of one cohort, under its name and how many joined it. */
export type HeatGroup = {
  readonly id: string;
  readonly name: string;
  readonly joined: number;
  readonly columns: readonly HeatMarks[];
};

export type HeatDrawingProps = {
  readonly words: { readonly title: string; readonly label: string; readonly phases: readonly string[] };
  readonly groups: readonly HeatGroup[];
  /** Whether the groups are named. */
  readonly headed: boolean;
};

type Placed = HeatMarks & { readonly x: number };

type PlacedGroup = Omit<HeatGroup, "columns"> & { readonly x: number; readonly own: readonly Placed[] };

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** Firms as columns, phases as rows. Row heads stay while the columns scroll. */
export function HeatDrawing({ words, groups, headed }: HeatDrawingProps) {
  const { placed, width } = placeGroups(groups);
  const height = HEAD + words.phases.length * CELL.height;
  return (
    <figure className="flex gap-3">
      <svg width="92" height={height} aria-hidden="true" className="shrink-0">
        {words.phases.map((phase, at) => (
          <text key={phase} x="0" y={HEAD + at * CELL.height + 16} className="fill-ink text-[13px] font-medium">
            {phase}
          </text>
        ))}
      </svg>
      <section {...REACHABLE} aria-label={words.title} className="min-w-0 grow overflow-x-auto print:overflow-visible">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={words.label}
          className="block print:h-auto print:max-w-full"
        >
          <HeatPatterns prefix="heat" />
          {headed ? placed.map((group) => <GroupHead key={group.id} {...group} />) : null}
          <Cells columns={placed.flatMap(({ own }) => own)} rows={words.phases.length} />
        </svg>
      </section>
    </figure>
  );
}

/** Groups stand beside each other. */
function placeGroups(groups: readonly HeatGroup[]): {
  readonly placed: readonly PlacedGroup[];
  readonly width: number;
} {
  const placed: PlacedGroup[] = [];
  let width = 0;
  for (const { columns, ...group } of groups) {
    const x = width;
    placed.push({ ...group, x, own: columns.map((column, at) => ({ ...column, x: x + at * CELL.width })) });
    width += columns.length * CELL.width + GAP;
  }
  return { placed, width };
}

function GroupHead({ name, joined, x, own }: PlacedGroup) {
  const room = own.length * CELL.width;
  return (
    <>
      <text x={x} y="12" className="fill-ink text-[12px] font-semibold">
        {shortFor(name, room - 24)}
      </text>
      <text x={x + room} y="12" textAnchor="end" className="fill-ink-2 text-[12px]">
        {joined}
      </text>
      <path d={`M${x} 19h${room}`} className="stroke-ink-3" />
    </>
  );
}

/** A name that fits above its columns. */
const shortFor = (name: string, room: number): string => {
  const most = Math.max(2, Math.floor(room / (/[\u4e00-\u9fff]/.test(name) ? 12 : 6.5)));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
};

const columnAt = (x: number, rows: number): string =>
  `M${x} ${HEAD}h${CELL.width}v${rows * CELL.height}h-${CELL.width}z`;

const boxAt = ({ x, row }: Cell): string =>
  `M${x + BOX.inset} ${HEAD + row * CELL.height + BOX.inset}h${BOX.width}v${BOX.height}h-${BOX.width}z`;

/** A short stroke with round ends. */
const dotAt = ({ x, row }: Cell): string => `M${x + CELL.width / 2} ${HEAD + row * CELL.height + 10.5}h0`;

type Cell = { readonly x: number; readonly row: number; readonly mark: string };

/** Cells by a key of theirs, in their order. Phones older than `Map.groupBy` draw this, too. */
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

/** All cells of a kind in one shape, so that a page of 100 firms weighs what a page of five does. */
function Cells({ columns, rows }: { readonly columns: readonly Placed[]; readonly rows: number }) {
  const sorted = sortCells(columns.flatMap(cellsOf), ({ mark }) => mark);
  const path = (mark: HeatMark | Level, draw = boxAt) => (sorted.get(String(mark)) ?? []).map(draw).join("");
  return (
    <>
      <path d={path("c")} fill={fillOf("heat-hatch")} />
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

/** One digit a cell, each with a place of its own, in one text a row. */
function Digits({ level, cells }: { readonly level: Level; readonly cells: readonly Cell[] }) {
  return [...sortCells(cells, ({ row }) => row)].map(([row, own]) => (
    <text
      key={row}
      x={own.map(({ x }) => x + CELL.width / 2).join(" ")}
      y={HEAD + row * CELL.height + 14.5}
      textAnchor="middle"
      className={`text-[11px] font-semibold ${HEAT_INKS[level]}`}
    >
      {String(level).repeat(own.length)}
    </text>
  ));
}
