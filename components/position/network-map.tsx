import { linkHorizontal } from "d3-shape";
import type { Locale } from "@/lib/result";
import { intoTwoLines } from "@/lib/view/charts/label-width";
import {
  layOutMap,
  type MapEdge,
  type MapFacts,
  type MapNode,
  NARROW_WIDTH,
  type Point,
} from "@/lib/view/position/network-map-layout";
import { mapTable } from "@/lib/view/position/own-network-table";
import { boundaryInWords } from "@/lib/view/position/states";
import { customersOf, type ReadLink, suppliersOf } from "@/lib/view/register/links";
import { chartWords, positionChartWords, say } from "@/lib/words";
import { ModeShape } from "../charts/mode-glyph";
import { TableTwin } from "../charts/twin";
import { ScrollRegion } from "../tables/scroll-region";
import { Section } from "../ui/section";

/** Space at both sides for names under the outer nodes. */
const SIDE = 16;
/** Maximum width of a line of a node's name: less than the distance between columns. */
const NAME_BELOW_MAX = 104;
const LINE = 13;

type MapSectionProps = MapFacts & {
  readonly locale: Locale;
  readonly firm: string;
  /** Level attained in the last final result; null if there is none. */
  readonly ownLevel: number | null;
};

/** The firm's registered network from left to right: suppliers, firm, customers. */
export function NetworkMapSection(props: MapSectionProps) {
  const { locale, links } = props;
  const suppliers = suppliersOf(links).length;
  return (
    <Section id="map" title={say(positionChartWords.map, locale)} reading={say(positionChartWords.mapReading, locale)}>
      <figure>
        <ScrollRegion name={say(positionChartWords.mapReading, locale)} fromEnd>
          <NetworkMap {...props} {...drawnOf(props)} label={labelOf(props)} />
        </ScrollRegion>
        <figcaption className="type-small mt-1 text-ink-2">
          {say(positionChartWords.mapCaption, locale)}
          {locale === "zh" ? "" : " "}
          {boundaryInWords(links, locale)}
          {suppliers > SUPPLIERS_DRAWN_MAX ? (
            <span className="block">
              {say(positionChartWords.mapDrawn, locale, { n: SUPPLIERS_DRAWN_MAX, all: suppliers })}
            </span>
          ) : null}
        </figcaption>
      </figure>
      <TableTwin label={say(chartWords.table, locale)} data={mapTable(props, locale)} />
    </Section>
  );
}

/** The map draws only the largest suppliers, to stay on one screen. The table has all. */
const SUPPLIERS_DRAWN_MAX = 12;

const FAR_DRAWN_MAX = 100;

function drawnOf({ links, subSuppliers, levels }: MapFacts): MapFacts {
  const suppliers = suppliersOf(links).slice(0, SUPPLIERS_DRAWN_MAX);
  const drawn = new Set(suppliers.map(({ id }) => id));
  return {
    links: [...customersOf(links), ...suppliers],
    subSuppliers: subSuppliers.filter(({ linkId }) => drawn.has(linkId)).slice(0, FAR_DRAWN_MAX),
    levels,
  };
}

const labelOf = ({ locale, firm, links }: MapSectionProps): string =>
  say(positionChartWords.mapLabel, locale, {
    suppliers: suppliersOf(links).length,
    firm,
    customers: customersOf(links).length,
  });

function NetworkMap({ locale, firm, ownLevel, label, ...facts }: MapSectionProps & { readonly label: string }) {
  const { width, height, hub, columns, nodes, edges } = layOutMap(facts);
  const heads = [
    { x: columns.sub, words: positionChartWords.mapSecondTier },
    {
      x: columns.supplier,
      words: columns.sub === undefined ? positionChartWords.mapSuppliers : positionChartWords.mapFirstTier,
    },
    { x: columns.firm, words: positionChartWords.mapFirm },
    { x: columns.customer, words: positionChartWords.mapCustomers },
  ];
  return (
    <svg
      viewBox={`${-SIDE} 0 ${width + 2 * SIDE} ${height}`}
      role="img"
      aria-label={label}
      className={`h-auto w-full ${width === NARROW_WIDTH ? "mx-auto block min-w-[280px] max-w-[480px]" : "min-w-[500px]"}`}
    >
      {heads.map(({ x, words }) =>
        x === undefined ? null : (
          <g key={x}>
            <text x={x} y="14" textAnchor="middle" className="fill-ink-2 text-[12px]">
              {say(words, locale)}
            </text>
            <line x1={x} x2={x} y1="24" y2={height - 4} className="stroke-line" strokeWidth="1" />
          </g>
        ),
      )}
      {edges.map((edge) => (
        <Curve key={edge.key} edge={edge} />
      ))}
      {edges.map((edge) => (
        <Sign key={edge.key} edge={edge} />
      ))}
      {nodes.map((node) => (
        <Node key={node.key} node={node} end={width + SIDE} />
      ))}
      <circle cx={hub.x} cy={hub.y} r="15" className={`${FILLS[levelOf(ownLevel)]} stroke-l5`} strokeWidth="1.75" />
      <Digit at={hub} level={ownLevel} />
      <NameBelow at={hub} below={30} name={firm} strong />
    </svg>
  );
}

type Filled = 0 | 1 | 2 | 3 | 4 | 5;

/** Whole level of a node; 0 if none is shown. */
function levelOf(level: number | null): Filled {
  const whole = Math.round(level ?? 0);
  return whole === 1 || whole === 2 || whole === 3 || whole === 4 || whole === 5 ? whole : 0;
}

const FILLS = ["fill-surface", "fill-l1", "fill-l2", "fill-l3", "fill-l4", "fill-l5"] as const;
const INKS = ["fill-ink", "fill-on-l1", "fill-on-l2", "fill-on-l3", "fill-on-l4", "fill-on-l5"] as const;

function Digit({ at, level }: { at: Point; level: number | null }) {
  const whole = levelOf(level);
  if (whole === 0) return null;
  return (
    <text x={at.x} y={at.y + 4} textAnchor="middle" className={`${INKS[whole]} text-[12px] font-semibold`}>
      {whole}
    </text>
  );
}

const curve = linkHorizontal<{ source: Point; target: Point }, Point>()
  .x((point) => point.x)
  .y((point) => point.y);

/** A point on the line to a partner, near the partner, where the lines no longer overlap. */
function along(from: Point, to: Point, t: number): Point {
  const [a, b, c] = [3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return { x: from.x + (to.x - from.x) * ((a + b) / 2 + c), y: from.y + (to.y - from.y) * (b + c) };
}

const modeOf = (link: ReadLink) => link.placement?.mode ?? "unclear";

function Curve({ edge: { from, to, link } }: { edge: MapEdge }) {
  return (
    <path
      d={curve({ source: from, target: to }) ?? ""}
      className="fill-none stroke-line-2"
      strokeWidth={1.5 + 26 * (link?.share ?? 0)}
      strokeDasharray={link !== undefined && modeOf(link) === "unclear" ? "6 5" : undefined}
    />
  );
}

function Sign({ edge: { from, to, link } }: { edge: MapEdge }) {
  if (link?.placement === undefined) return null;
  const { x, y } = along(from, to, link.direction === "customer" ? 0.64 : 0.46);
  return (
    <g>
      <circle cx={x} cy={y} r="11" className="fill-surface stroke-line-2" strokeWidth="1" />
      <g transform={`translate(${x - 6.3} ${y - 6.3}) scale(.7)`}>
        <ModeShape mode={modeOf(link)} />
      </g>
    </g>
  );
}

/** A partner node; `end` is the rightmost position for the name of a customer. */
function Node({ node, end }: { node: MapNode; end: number }) {
  const level = levelOf(node.level);
  return (
    <g>
      <circle
        cx={node.x}
        cy={node.y}
        r="9"
        className={`${FILLS[level]} ${level === 0 ? "stroke-ink-2" : "stroke-l5"}`}
        strokeWidth="1.5"
        strokeDasharray={level === 0 ? "3 2.5" : undefined}
      />
      {node.bundle ? <circle cx={node.x} cy={node.y} r="4" className="fill-none stroke-ink-2" strokeWidth="1" /> : null}
      <Digit at={node} level={node.level} />
      {node.name === null ? null : node.side === "customer" ? (
        <NameBeside at={node} name={node.name} most={end - node.x - 14} />
      ) : (
        <NameBelow at={node} below={23} name={node.name} />
      )}
    </g>
  );
}

function NameBeside({ at: { x, y }, name, most }: { at: Point; name: string; most: number }) {
  const lines = intoTwoLines(name, most);
  return (
    <text y={y + 4 - ((lines.length - 1) * LINE) / 2} className="fill-ink text-[12px]">
      {lines.map((line, at) => (
        <tspan key={line} x={x + 14} dy={at === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

type BelowProps = {
  readonly at: Point;
  readonly below: number;
  readonly name: string;
  readonly strong?: boolean;
};

function NameBelow({ at: { x, y }, below, name, strong = false }: BelowProps) {
  return (
    <text
      x={x}
      y={y + below}
      textAnchor="middle"
      className={`fill-ink stroke-surface text-[12px] [paint-order:stroke] ${strong ? "font-semibold" : ""}`}
      strokeWidth="4"
    >
      {intoTwoLines(name, NAME_BELOW_MAX).map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
