import type { ReactNode } from "react";
import type { LateRow } from "@/lib/view/cohort/firm-rows";
import { ScrollRegion } from "../tables/scroll-region";
import { TableHead } from "../tables/table-head";

const CELL =
  "border-b border-line align-top py-2 pr-4 max-md:not-print:block max-md:not-print:border-0 max-md:not-print:py-0";

type LateTableProps = {
  readonly title: string;
  readonly caption: string;
  /** Labels for the firm, for its progress, and for each value in the order of a row. */
  readonly head: readonly string[];
  readonly rows: readonly LateRow[];
};

/** The late firms, one line each with what is needed to call them; on a phone each is a card. */
export function LateTable({ title, caption, head, rows }: LateTableProps) {
  return (
    <ScrollRegion name={title}>
      <table className="type-small w-full border-collapse md:min-w-[46rem]">
        <caption className="type-caption pb-2 text-left text-ink-3">{caption}</caption>
        <TableHead
          names={head}
          cell="border-b border-line-2 py-1.5 pr-4 text-left font-semibold"
          className="max-md:not-print:sr-only"
        />
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className="max-md:not-print:block max-md:not-print:border-b max-md:not-print:border-line max-md:not-print:py-2"
            >
              <th scope="row" className={`${CELL} text-left font-medium`}>
                {row.href === undefined ? (
                  <span className="text-ink-2">{row.name}</span>
                ) : (
                  <a className="link [overflow-wrap:anywhere]" href={row.href}>
                    {row.name}
                  </a>
                )}
                {row.part === "" ? null : <span className="block font-normal text-ink-3">{row.part}</span>}
              </th>
              <Cell label={head[1]}>{row.progress}</Cell>
              <Cell label={head[2]}>
                <span className="numeric">{row.days}</span>
              </Cell>
              <Cell label={head[3]}>{row.active}</Cell>
              <Cell label={head[4]}>
                {row.contact === "" ? null : <span className="block">{row.contact}</span>}
                {row.telephone === undefined ? null : (
                  <a className="link numeric block whitespace-nowrap" href={row.telephone.href}>
                    {row.telephone.text}
                  </a>
                )}
                <span className="block text-ink-3 [overflow-wrap:anywhere]">{row.email}</span>
              </Cell>
              <Cell label={head[5]}>{row.called}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A value with its label where the column head is hidden. */
const Cell = ({ label, children }: { readonly label: string | undefined; readonly children: ReactNode }) => (
  <td className={CELL}>
    <span aria-hidden="true" className="mr-2 text-ink-3 md:hidden print:hidden">
      {label}
    </span>
    {children}
  </td>
);
