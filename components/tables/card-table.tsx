import type { ReactNode } from "react";
import { TableHead } from "./table-head";

type CardTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  /** A width class per column; further columns share the rest. If set, the table keeps its columns in print. */
  readonly widths?: readonly string[];
  readonly children: ReactNode;
};

const LOOKS = {
  flowing: { table: "type-small w-full border-collapse", head: "max-md:sr-only" },
  fixed: {
    table: "type-small w-full border-collapse md:table-fixed print:table-fixed",
    head: "max-md:not-print:sr-only",
  },
} as const;

/**
 * A table whose rows (the children) become small cards on a phone; there the column headers are only for screen
 * readers.
 */
export function CardTable({ caption, head, widths, children }: CardTableProps) {
  const look = LOOKS[widths === undefined ? "flowing" : "fixed"];
  return (
    <table className={look.table}>
      <caption className="sr-only">{caption}</caption>
      {widths === undefined ? null : (
        <colgroup className="max-md:not-print:hidden">
          {head.map((name, column) => (
            <col key={name} className={widths[column]} />
          ))}
        </colgroup>
      )}
      <TableHead
        names={head}
        cell="border-b border-line-2 pb-2 pr-4 text-left font-normal text-ink-2"
        className={look.head}
      />
      <tbody>{children}</tbody>
    </table>
  );
}

type LabelledTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  /** A width class per column; further columns share the rest. */
  readonly widths: readonly string[];
  /** Rows with a unique key; the first cell is the row header. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

const CELL = "py-2 pr-4 align-top last:pr-0 max-md:not-print:block max-md:not-print:py-0.5 max-md:not-print:pr-0";

/** A table of sentences. On a phone each row is a card, with the column name before each value. */
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
