import { Fragment } from "react";
import { phaseNames } from "@/lib/catalog";
import { say, dashboardWords as w } from "@/lib/i18n";
import { LEVELS, type Level, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { fillOf } from "../../charts/hatch";
import { HEAT_FILLS, HEAT_INKS, HeatPatterns } from "./heat-cell";
import { type HeatColumn, type HeatState, heatLabel, heatState } from "./heat-facts";

const CELL = { width: 15, height: 24 } as const;
const BOX = { inset: 0.75, width: CELL.width - 1.5, height: CELL.height - 4.5 } as const;
const HEAD = 26;
const GAP = 12;

export type HeatDrawingProps = {
  readonly locale: Locale;
  readonly columns: readonly HeatColumn[];
  /** Names of the cohorts below, and how many joined each. */
  readonly parts: ReadonlyMap<string, { readonly name: string; readonly joined: number }>;
};

type Placed = HeatColumn & { readonly x: number };

type Group = { readonly part: string | null; readonly x: number; readonly own: readonly Placed[] };

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** Firms as columns, phases as rows. Row heads stay while the columns scroll. */
export function HeatDrawing({ locale, columns, parts }: HeatDrawingProps) {
  const { groups, width } = placeGroups(columns);
  const height = HEAD + PHASES.length * CELL.height;
  return (
    <figure className="flex gap-3">
      <svg width="92" height={height} aria-hidden="true" className="shrink-0">
        {PHASES.map((phase, at) => (
          <text key={phase} x="0" y={HEAD + at * CELL.height + 16} className="fill-ink text-[13px] font-medium">
            {phaseNames[phase][locale]}
          </text>
        ))}
      </svg>
      <section
        {...REACHABLE}
        aria-label={say(w.heat, locale)}
        className="min-w-0 grow overflow-x-auto print:overflow-visible"
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={heatLabel(columns, locale)}
          className="block print:h-auto print:max-w-full"
        >
          <HeatPatterns prefix="heat" />
          {parts.size === 0
            ? null
            : groups.map((group) => (
                <GroupHead key={group.part ?? ""} locale={locale} group={group} known={parts.get(group.part ?? "")} />
              ))}
          <Cells columns={groups.flatMap(({ own }) => own)} />
        </svg>
      </section>
    </figure>
  );
}

/** Columns of one cohort stand together, in the order in which the cohorts are met. */
function placeGroups(columns: readonly HeatColumn[]): { readonly groups: readonly Group[]; readonly width: number } {
  const groups: Group[] = [];
  let width = 0;
  for (const [part, own] of Map.groupBy(columns, ({ part }) => part)) {
    const x = width;
    groups.push({ part, x, own: own.map((column, at) => ({ ...column, x: x + at * CELL.width })) });
    width += own.length * CELL.width + GAP;
  }
  return { groups, width };
}

type GroupHeadProps = {
  readonly locale: Locale;
  readonly group: Group;
  readonly known: { readonly name: string; readonly joined: number } | undefined;
};

function GroupHead({ locale, group: { x, own }, known }: GroupHeadProps) {
  const room = own.length * CELL.width;
  return (
    <>
      <text x={x} y="12" className="fill-ink text-[12px] font-semibold">
        {shortFor(known?.name ?? say(w.ownPart, locale), room - 24)}
      </text>
      <text x={x + room} y="12" textAnchor="end" className="fill-ink-2 text-[12px]">
        {known?.joined ?? own.length}
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

const columnAt = (x: number): string => `M${x} ${HEAD}h${CELL.width}v${PHASES.length * CELL.height}h-${CELL.width}z`;

const boxAt = ({ x, row }: Cell): string =>
  `M${x + BOX.inset} ${HEAD + row * CELL.height + BOX.inset}h${BOX.width}v${BOX.height}h-${BOX.width}z`;

/** A short stroke with round ends. */
const dotAt = ({ x, row }: Cell): string => `M${x + CELL.width / 2} ${HEAD + row * CELL.height + 10.5}h0`;

type Cell = { readonly x: number; readonly row: number; readonly as: number | HeatState };

/** Cells by what they show: a level of a firm that is rated, or the state of one that is not. */
function sortCells(columns: readonly Placed[]): ReadonlyMap<number | HeatState, readonly Cell[]> {
  const cells = columns.flatMap((column) => {
    const state = heatState(column);
    return PHASES.map((_, row): Cell => {
      const as = state === "rated" ? (column.levels[row] ?? "noData") : state;
      return { x: column.x, row, as };
    });
  });
  return Map.groupBy(cells, ({ as }) => as);
}

/** All cells of a kind in one shape, so that a page of 200 firms weighs what a page of five does. */
function Cells({ columns }: { readonly columns: readonly Placed[] }) {
  const sorted = sortCells(columns);
  const path = (as: number | HeatState, draw = boxAt) => (sorted.get(as) ?? []).map(draw).join("");
  return (
    <>
      <path d={path("noConsent")} fill={fillOf("heat-hatch")} />
      <path d={path("inProgress")} className="fill-none stroke-ink-3" strokeDasharray="1.5 2" />
      <path d={path("noData", dotAt)} className="stroke-ink-3" strokeWidth="3.2" strokeLinecap="round" />
      {LEVELS.map((level) => (
        <Fragment key={level}>
          <path d={path(level)} className={HEAT_FILLS[level]} />
          <Digits level={level} cells={sorted.get(level) ?? []} />
        </Fragment>
      ))}
      {columns.map(({ x, name }) =>
        name === null ? null : (
          <path key={x} d={columnAt(x)} fill="none" pointerEvents="all">
            <title>{name}</title>
          </path>
        ),
      )}
    </>
  );
}

/** One digit a cell, each with a place of its own, in one text a row. */
function Digits({ level, cells }: { readonly level: Level; readonly cells: readonly Cell[] }) {
  return [...Map.groupBy(cells, ({ row }) => row)].map(([row, own]) => (
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
