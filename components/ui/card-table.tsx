import type { ReactNode } from "react";

type CardTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  /** A class of each column's width; columns beyond them share the rest. Given, the table keeps its columns on paper. */
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

/** A table whose rows, given as children, become small cards on a phone; its heads are then only read aloud. */
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
      <thead className={look.head}>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col" className="border-b border-line-2 pb-2 pr-4 text-left font-normal text-ink-2">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
