"use client";

import type { ReactNode } from "react";
import { ScrollRegion } from "../tables/scroll-region";
import { TableHead } from "../tables/table-head";

type MethodTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  /** Rows with a unique key; the first cell is the row header. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Zero-based indexes of numeric columns. */
  readonly numeric?: readonly number[];
};

/** Minimum width of a table with this many columns; on narrower screens it scrolls. */
const widthOf = (columns: number): string => (columns > 5 ? "min-w-[40rem]" : columns > 3 ? "min-w-[27rem]" : "");

/**
 * A table of the method page. A client component, so that its rows are sent once; on a phone it scrolls in a labelled
 * region.
 */
export function MethodTable({ caption, head, rows, numeric = [] }: MethodTableProps) {
  // Keeps a three-character word on one line.
  const align = (column: number) =>
    numeric.includes(column) ? "numeric text-right whitespace-nowrap" : "min-w-[4.25em] text-left";
  return (
    <ScrollRegion name={`${caption}: ${head.join(", ")}`} className="mt-3">
      <table className={`type-small w-full border-collapse ${widthOf(head.length)}`}>
        <caption className="sr-only">{caption}</caption>
        <TableHead
          names={head}
          cell={(column) =>
            `border-b border-line-strong py-1.5 pr-4 align-bottom font-semibold last:pr-0 ${align(column)}`
          }
        />
        <tbody>
          {rows.map(({ key, cells: [name, ...values] }) => (
            <tr key={key} className="break-inside-avoid">
              <th
                scope="row"
                className="min-w-[5.5em] border-b border-line py-1.5 pr-4 text-left align-top font-medium"
              >
                {name}
              </th>
              {values.map((value, index) => (
                <td
                  key={head[index + 1]}
                  className={`border-b border-line py-1.5 pr-4 align-top last:pr-0 ${align(index + 1)}`}
                >
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type PartProps = {
  /** Anchor for links from other pages. */
  readonly id?: string;
  readonly title: string;
  readonly reading?: string;
  readonly children: ReactNode;
};

/** A heading and one line of explanation inside a section of the method page. */
export function Part({ id, title, reading, children }: PartProps) {
  return (
    <div id={id} className="mt-7 scroll-mt-4">
      <h3 className="type-h3">{title}</h3>
      {reading === undefined ? null : <p className="type-small mt-0.5 max-w-[72ch] text-ink-2">{reading}</p>}
      {children}
    </div>
  );
}
