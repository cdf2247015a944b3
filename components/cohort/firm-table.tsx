import type { ReactNode } from "react";
import type { FirmRow } from "@/lib/view/cohort/firm-rows";
import { ScrollRegion } from "../tables/scroll-region";
import { TableHead } from "../tables/table-head";

const CELL = "border-b border-line align-top max-md:not-print:block max-md:not-print:border-0";

/** The label of a value where its column head is hidden. */
function Label({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="mr-2 text-ink-3 md:hidden print:hidden">
      {children}
    </span>
  );
}

type FirmTableProps = {
  readonly title: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly FirmRow[];
  readonly withParts: boolean;
};

/** The firms of a cohort, one line each; on a phone each is a card. Scrolls within itself if it does not fit. */
export function FirmTable({ title, caption, head, rows, withParts }: FirmTableProps) {
  const [phasesHead, mailHead] = head.slice(-2);
  return (
    <ScrollRegion name={title}>
      <table className={`type-small w-full border-collapse ${withParts ? "md:min-w-[46rem]" : "md:min-w-[38rem]"}`}>
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
              <th scope="row" className={`${CELL} py-1 pr-4 text-left font-medium max-md:not-print:pr-0`}>
                {row.href === undefined ? (
                  <span className="block py-1 text-ink-2">{row.name}</span>
                ) : (
                  <a className="link block py-1 [overflow-wrap:anywhere]" href={row.href}>
                    {row.name}
                  </a>
                )}
                {[row.email, row.contact].filter(Boolean).map((line) => (
                  <span key={line} className="block font-normal text-ink-3 [overflow-wrap:anywhere]">
                    {line}
                  </span>
                ))}
              </th>
              {withParts ? <td className={`${CELL} py-2 pr-4 max-md:not-print:py-0`}>{row.part}</td> : null}
              <td className={`${CELL} py-2 pr-4 max-md:not-print:py-0`}>{row.stage}</td>
              <td className={`${CELL} numeric py-2 pr-4 whitespace-nowrap max-md:not-print:py-0`}>
                <Label>{phasesHead}</Label>
                {row.phases}
              </td>
              <td className={`${CELL} py-2 [overflow-wrap:anywhere] max-md:not-print:py-0`}>
                <Label>{mailHead}</Label>
                {row.mail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
