import type { ReactNode } from "react";
import { CardTable } from "./card-table";

type LabelledTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  /** A class of each column's width; columns beyond them share the rest. */
  readonly widths: readonly string[];
  /** Rows by a name of their own; the first entry heads the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

const CELL = "py-2 pr-4 align-top last:pr-0 max-md:not-print:block max-md:not-print:py-0.5 max-md:not-print:pr-0";

/** A table of sentences. On a phone each row is a card, and before each value stands the name of its column. */
export function LabelledTable({ caption, head, widths, rows }: LabelledTableProps) {
  return (
    <CardTable caption={caption} head={head} widths={widths}>
      {rows.map(({ key, cells: [name, ...values] }) => (
        <tr
          key={key}
          className="break-inside-avoid border-b border-line last:border-b-0 max-md:not-print:block max-md:not-print:py-3"
        >
          <th scope="row" className={`${CELL} text-left font-medium wrap-anywhere`}>
            {name}
          </th>
          {values.map((value, index) => (
            <td key={head[index + 1]} className={`${CELL} break-words`}>
              <span aria-hidden="true" className="mr-2 text-ink-3 md:hidden print:hidden">
                {head[index + 1]}
              </span>
              {value}
            </td>
          ))}
        </tr>
      ))}
    </CardTable>
  );
}
