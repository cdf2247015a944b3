import type { ComponentType } from "react";
import type { PortfolioRow } from "@/lib/view/clients/portfolio";
import { TableHead } from "../tables/table-head";
import {
  CappedCell,
  ClientCell,
  ConsentCell,
  GlyphCell,
  ModeCell,
  NextCell,
  ServeCell,
  SinceCell,
  TrackCell,
} from "./portfolio-cells";

const COLUMNS = {
  client: ClientCell,
  cells: GlyphCell,
  cycle: TrackCell,
  mode: ModeCell,
  serve: ServeCell,
  capped: CappedCell,
  since: SinceCell,
  next: NextCell,
  consent: ConsentCell,
} as const satisfies Readonly<Record<string, ComponentType<{ row: PortfolioRow }>>>;
type Column = keyof typeof COLUMNS;

const NAMES = Object.keys(COLUMNS).filter((name): name is Column => name in COLUMNS);

type PortfolioHead = Readonly<Record<Column, string>>;

type PortfolioTableProps = {
  readonly caption: string;
  readonly head: PortfolioHead;
  readonly rows: readonly PortfolioRow[];
};

/** Clients as a table from 1280 px on, and as cards below that, with the same facts. */
export function PortfolioTable({ caption, head, rows }: PortfolioTableProps) {
  return (
    <>
      <table className="hidden w-full border-collapse text-left xl:table print:table">
        <caption className="sr-only">{caption}</caption>
        <TableHead
          names={NAMES.map((name) => head[name])}
          cell="type-small pr-4 pb-2 font-medium text-ink-2"
          row="border-b-2 border-line-strong align-bottom"
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="break-inside-avoid border-b border-line last:border-0">
              {NAMES.map((name) => (
                <Cell key={name} name={name} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line xl:hidden print:hidden">
        {rows.map((row) => (
          <li key={row.key} className="py-4 first:pt-0 last:pb-0">
            <Card head={head} row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Cell({ name, row }: { name: Column; row: PortfolioRow }) {
  const Content = COLUMNS[name];
  const text = "py-3 pr-4 align-middle last:pr-0";
  if (name === "client") {
    return (
      <th scope="row" className={`${text} font-normal`}>
        <Content row={row} />
      </th>
    );
  }
  return (
    <td className={text}>
      <Content row={row} />
    </td>
  );
}

const FACTS = NAMES.filter((name) => name !== "client" && name !== "cells");
const NONE = "–";

/** Whether a value is empty: a table then shows a dash, a card leaves it out. */
function isNone(name: Column, { mode, serve, capped, since }: PortfolioRow): boolean {
  if (name === "mode") return mode.label === NONE;
  if (name === "serve") return "why" in serve && serve.why === NONE;
  if (name === "capped") return "why" in capped && capped.why === NONE;
  return name === "since" && since.text === NONE;
}

function Card({ head, row }: { head: PortfolioHead; row: PortfolioRow }) {
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <ClientCell row={row} />
        </div>
        {row.glyph === undefined ? null : <GlyphCell row={row} />}
      </div>
      <dl className="mt-3 grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
        {FACTS.filter((name) => !isNone(name, row)).map((name) => {
          const Content = COLUMNS[name];
          return (
            <div key={name} className="grid grid-cols-[7.5rem_minmax(0,1fr)] items-baseline gap-3">
              <dt className="type-small text-ink-3">{head[name]}</dt>
              <dd>
                <Content row={row} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
