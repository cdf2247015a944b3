import { linkHorizontal } from "d3-shape";
import { MODES, type Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Circle } from "@/lib/view/charts/shapes";
import { columnName, type NetworkView, type NodeView, rankRange } from "@/lib/view/cohort-network/network-view";
import { placeLabels } from "@/lib/view/cohort-network/ring-labels";
import { modeNamesAtFirstUse, modeUnclearName, networkWords, say } from "@/lib/words";

const MARGIN = { left: 60, right: 90, top: 46, bottom: 24 } as const;
const WIDTH_OF_WEIGHT = [1, 1, 1.75, 2.75, 4, 6] as const;
/** Maximum number of nodes for drawing names next to them. */
const NAMES_MAX = 70;

const RADIUS = 9;
/** Radius of the ring around a key firm. */
const RING = 15;

const MODE_STROKE: Readonly<Record<Mode | "unclear", string>> = {
  market: "stroke-m-market",
  modular: "stroke-m-modular",
  relational: "stroke-m-relational",
  captive: "stroke-m-captive",
  hierarchy: "stroke-m-hierarchy",
  unclear: "stroke-line-strong",
};
const LEVEL_FILL = ["", "fill-l1", "fill-l2", "fill-l3", "fill-l4", "fill-l5"] as const;
const LEVEL_TEXT = ["", "fill-on-l1", "fill-on-l2", "fill-on-l3", "fill-on-l4", "fill-on-l5"] as const;

/** A network of up to about 150 nodes, rendered on the server: columns from suppliers to buyers. */
export function NetworkDrawing({ locale, view }: { readonly locale: Locale; readonly view: NetworkView }) {
  const { map, nodes, modes } = view;
  const width = map.width + MARGIN.left + MARGIN.right;
  const height = map.height + MARGIN.top + MARGIN.bottom;
  const label = say(networkWords.mapLabel, locale, {
    firms: map.members,
    outside: nodes.length - map.members,
    links: map.from.length,
    columns: map.columns.length,
  });
  const circles = nodes.map((node) => circleOf(view, node));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="h-auto w-full min-w-[720px]">
      <ColumnHeads locale={locale} view={view} height={height} />
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {map.from.map((from, link) => {
          const to = map.to[link] ?? 0;
          const mode = modes[link] ?? null;
          return (
            <path
              key={`${from} ${to}`}
              d={curve({ source: pointOf(view, from), target: pointOf(view, to) }) ?? ""}
              className={`fill-none ${mode === null ? "stroke-line-2" : MODE_STROKE[mode]}`}
              strokeWidth={WIDTH_OF_WEIGHT[map.weight[link] ?? 0]}
              strokeOpacity={mode === null ? 1 : 0.75}
              strokeDasharray={mode === "unclear" ? "5 4" : undefined}
            />
          );
        })}
        {nodes.map((node, place) => {
          const at = circles[place];
          return at === undefined ? null : <Node key={node.place} node={node} at={at} />;
        })}
        <Labels view={view} circles={circles} />
      </g>
    </svg>
  );
}

type Point = { readonly x: number; readonly y: number };

const pointOf = ({ map }: NetworkView, place: number): Point => ({ x: map.x[place] ?? 0, y: map.y[place] ?? 0 });

const curve = linkHorizontal<{ source: Point; target: Point }, Point>()
  .x((point) => point.x)
  .y((point) => point.y);

function ColumnHeads({ locale, view: { map }, height }: { locale: Locale; view: NetworkView; height: number }) {
  const loose = map.column.indexOf(-1);
  const heads = map.columns.map(({ x }, at) => ({ x, name: columnName(at, map.columns.length, locale) }));
  if (loose >= 0) heads.unshift({ x: map.x[loose] ?? 0, name: say(networkWords.unlinked, locale) });
  return heads.map(({ x, name }) => (
    <g key={`${x} ${name}`} transform={`translate(${x + MARGIN.left} 0)`}>
      <text y="16" textAnchor="middle" className="fill-ink-2 text-[12px]">
        {name}
      </text>
      <line y1="26" y2={height - 4} className="stroke-line" strokeWidth="1" />
    </g>
  ));
}

function Node({ node, at }: { readonly node: NodeView; readonly at: Circle }) {
  const level = node.state === "level" ? (node.level ?? 0) : 0;
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <title>{node.label}</title>
      {node.marks?.rank == null ? null : <circle r={at.r} className="fill-surface stroke-ink" strokeWidth="1.75" />}
      <circle
        r={RADIUS}
        className={level > 0 ? `${LEVEL_FILL[level]} stroke-l5` : "fill-surface stroke-ink-2"}
        strokeWidth={level > 0 ? 1 : 1.25}
        strokeDasharray={level > 0 ? undefined : "3 2.5"}
      />
      {level > 0 ? (
        <text y="4" textAnchor="middle" className={`${LEVEL_TEXT[level]} text-[11px] font-semibold`}>
          {level}
        </text>
      ) : null}
    </g>
  );
}

const circleOf = (view: NetworkView, { place, marks }: NodeView): Circle => ({
  ...pointOf(view, place),
  r: marks?.rank == null ? RADIUS : RING,
});

/** The rank of a key firm and the name of an open one; other firms have their number in the table. */
function labelIn({ marks }: NodeView, named: boolean): string | undefined {
  const rank = marks?.rank == null ? undefined : rankRange(marks.rank);
  const name = named || rank !== undefined ? (marks?.name ?? undefined) : undefined;
  return rank === undefined ? name : name === undefined ? rank : `${rank} · ${name}`;
}

function Labels({ view, circles }: { readonly view: NetworkView; readonly circles: readonly Circle[] }) {
  const named = view.nodes.length <= NAMES_MAX;
  const asked = view.nodes.flatMap((node, place) => {
    const [at, text] = [circles[place], labelIn(node, named)];
    return at === undefined || text === undefined ? [] : [{ at, text, ranked: node.marks?.rank != null }];
  });
  // Key firms are placed first.
  const ordered = [...asked.filter(({ ranked }) => ranked), ...asked.filter(({ ranked }) => !ranked)];
  return placeLabels(ordered, circles).map(({ at, text, dx, dy, anchor }) => (
    <text
      key={`${at.x} ${at.y}`}
      x={at.x + dx}
      y={at.y + dy}
      textAnchor={anchor}
      className={`fill-ink stroke-surface text-[12px] [paint-order:stroke] ${at.r === RING ? "font-semibold" : ""}`}
      strokeWidth="4"
    >
      {text}
    </text>
  ));
}

/** The line style of each mode; only lines of visible firms have one. */
export function LineLegend({ locale }: { readonly locale: Locale }) {
  const signs = [...MODES, "unclear" as const];
  return (
    <ul className="type-small flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
      {signs.map((mode) => (
        <li key={mode} className="inline-flex items-center gap-2">
          <svg width="26" height="8" aria-hidden="true" className="shrink-0">
            <path
              d="M0 4h26"
              className={MODE_STROKE[mode]}
              strokeWidth="3"
              strokeDasharray={mode === "unclear" ? "5 4" : undefined}
            />
          </svg>
          {mode === "unclear" ? modeUnclearName[locale] : modeNamesAtFirstUse[mode][locale]}
        </li>
      ))}
    </ul>
  );
}
