import { linkHorizontal } from "d3-shape";
import { modeNames, modeUnclearName } from "@/lib/catalog";
import { chartWords, positionWords, say, shareInPercent } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { ModeShape } from "../charts/mode-glyph";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";
import { customersOf, type ReadLink, suppliersOf } from "./facts";
import { WideDrawing } from "./wide-drawing";

const WIDTH = 520;
/** Room at both sides for the widest of the names that are cut by their letters. */
const SIDE = 20;
const TOP = 52;
const ROW = 48;
const COLUMNS = { suppliers: 118, firm: 262, customers: 400 } as const;
/** Without suppliers the firm stands at the left. */
const COLUMNS_TWO = { suppliers: 0, firm: 110, customers: 350 } as const;

type MapSectionProps = {
  readonly locale: Locale;
  readonly firm: string;
  readonly links: readonly ReadLink[];
  /** Share of sales over registered customers. */
  readonly coverage: number;
};

/** What the firm has registered of its network: suppliers, the firm, customers, from left to right. */
export function NetworkMapSection({ locale, firm, links, coverage }: MapSectionProps) {
  return (
    <Section id="map" title={say(positionWords.map, locale)} reading={say(positionWords.mapReading, locale)}>
      <figure>
        <WideDrawing name={say(positionWords.mapReading, locale)}>
          <NetworkMap locale={locale} firm={firm} links={links} />
        </WideDrawing>
        <figcaption className="type-small mt-1 text-ink-2">
          {say(positionWords.mapCaption, locale, { share: shareInPercent(coverage) })}
        </figcaption>
      </figure>
      <TableTwin label={say(chartWords.table, locale)} data={twinOf(links, locale)} />
    </Section>
  );
}

type Placed = { readonly link: ReadLink; readonly x: number; readonly y: number };

function NetworkMap({ locale, firm, links }: Omit<MapSectionProps, "coverage">) {
  const [suppliers, customers] = [suppliersOf(links), customersOf(links)];
  const rows = Math.max(suppliers.length, customers.length, 3);
  const height = TOP + rows * ROW + 12;
  const middle = TOP + (rows * ROW) / 2;
  const columns = suppliers.length === 0 ? COLUMNS_TWO : COLUMNS;
  const placeAll = (side: readonly ReadLink[], x: number): Placed[] =>
    side.map((link, index) => ({ link, x, y: middle + (index - (side.length - 1) / 2) * ROW }));
  const left = placeAll(suppliers, columns.suppliers);
  const right = placeAll(customers, columns.customers);
  const hub = { x: columns.firm, y: middle };
  const label = say(positionWords.mapLabel, locale, { suppliers: left.length, firm, customers: right.length });
  return (
    <svg
      viewBox={`${-SIDE} 0 ${WIDTH + 2 * SIDE} ${height}`}
      role="img"
      aria-label={label}
      className="h-auto w-full min-w-[500px]"
    >
      <Columns locale={locale} height={height} places={columns} />
      {left.map((placed) => (
        <MapLink key={placed.link.id} link={placed.link} from={placed} to={hub} />
      ))}
      {right.map((placed) => (
        <MapLink key={placed.link.id} link={placed.link} from={hub} to={placed} />
      ))}
      {[...left, ...right].map((placed) => (
        <MapNode key={placed.link.id} placed={placed} />
      ))}
      <circle cx={hub.x} cy={hub.y} r="15" className="fill-l2 stroke-l5" strokeWidth="1.75" />
      <text
        x={hub.x}
        y={hub.y + 32}
        textAnchor="middle"
        className="fill-ink stroke-surface text-[12px] font-semibold [paint-order:stroke]"
        strokeWidth="4"
      >
        {shorten(firm, 24)}
      </text>
    </svg>
  );
}

type Places = Readonly<Record<keyof typeof COLUMNS, number>>;

function Columns({ locale, height, places }: { locale: Locale; height: number; places: Places }) {
  const columns = [
    { x: places.suppliers, words: positionWords.mapSuppliers, shown: places.suppliers > 0 },
    { x: places.firm, words: positionWords.mapFirm, shown: true },
    { x: places.customers, words: positionWords.mapCustomers, shown: true },
  ];
  return columns
    .filter((column) => column.shown)
    .map(({ x, words }) => (
      <g key={x}>
        <text x={x} y="16" textAnchor="middle" className="fill-ink-2 text-[12px]">
          {say(words, locale)}
        </text>
        <line x1={x} x2={x} y1="26" y2={height - 4} className="stroke-line" strokeWidth="1" />
      </g>
    ));
}

type Point = { readonly x: number; readonly y: number };

const curve = linkHorizontal<{ source: Point; target: Point }, Point>()
  .x((point) => point.x)
  .y((point) => point.y);

/** A point on the curve of a link, nearer to the partner, where the links have spread. */
function along(from: Point, to: Point, t: number): Point {
  const [a, b, c] = [3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return { x: from.x + (to.x - from.x) * ((a + b) / 2 + c), y: from.y + (to.y - from.y) * (b + c) };
}

function MapLink({ link, from, to }: { link: ReadLink; from: Point; to: Point }) {
  const mode = link.placement?.mode ?? "unclear";
  const { x, y } = along(from, to, link.direction === "customer" ? 0.68 : 0.32);
  return (
    <g>
      <path
        d={curve({ source: from, target: to }) ?? ""}
        className="fill-none stroke-line-2"
        strokeWidth={1.5 + 26 * (link.share ?? 0)}
        strokeDasharray={mode === "unclear" ? "6 5" : undefined}
      />
      {link.placement === undefined ? null : (
        <>
          <circle cx={x} cy={y} r="11" className="fill-surface stroke-line-2" strokeWidth="1" />
          <g transform={`translate(${x - 6.3} ${y - 6.3}) scale(.7)`}>
            <ModeShape mode={mode} />
          </g>
        </>
      )}
    </g>
  );
}

function MapNode({ placed: { link, x, y } }: { placed: Placed }) {
  const isSupplier = link.direction === "supplier";
  const name = shorten(link.partnerName, 15);
  return (
    <g>
      <circle cx={x} cy={y} r="9" className="fill-surface stroke-ink-2" strokeWidth="1.5" strokeDasharray="3 2.5" />
      {link.kind === "bundle" ? (
        <circle cx={x} cy={y} r="4" className="fill-none stroke-ink-2" strokeWidth="1" />
      ) : null}
      <text
        x={isSupplier ? x - 14 : x + 14}
        y={y + 4}
        textAnchor={isSupplier ? "end" : "start"}
        className="fill-ink text-[12px]"
      >
        {name}
      </text>
    </g>
  );
}

/** Names that do not fit are cut; the table beside the map has them whole. A Chinese character is two wide. */
function shorten(name: string, widthMax: number): string {
  let width = 0;
  let cut = "";
  for (const letter of name) {
    width += /[⺀-鿿＀-￯]/.test(letter) ? 2 : 1;
    if (width > widthMax) return `${cut.trimEnd()}…`;
    cut += letter;
  }
  return name;
}

function twinOf(links: readonly ReadLink[], locale: Locale) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const modeOf = ({ placement }: ReadLink) => {
    if (placement === undefined) return w(positionWords.noMode);
    return placement.mode === null ? w(modeUnclearName) : w(modeNames[placement.mode]);
  };
  const shareOf = ({ share }: ReadLink) => (share === null ? w(positionWords.shareUnknown) : shareInPercent(share));
  return {
    caption: `${w(positionWords.map)}: ${w(chartWords.table)}`,
    head: [w(positionWords.partner), w(positionWords.side), w(positionWords.share), w(positionWords.mode)],
    rows: [...suppliersOf(links), ...customersOf(links)].map((link) => [
      link.partnerName,
      w(link.direction === "supplier" ? positionWords.supplier : positionWords.customer),
      shareOf(link),
      modeOf(link),
    ]),
  };
}
