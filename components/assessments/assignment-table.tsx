import type { ReactNode } from "react";
import { CardTable } from "../tables/card-table";
import { type AssignedWork, WorkMark } from "./work-mark";

export type AssignmentRow = {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly mark: AssignedWork;
  readonly state: string;
  readonly progress: string;
  readonly since: string;
  readonly note: string;
  readonly change: ReactNode;
};

type TableProps = {
  readonly caption: string;
  readonly head: readonly [who: string, what: string, state: string, progress: string, since: string, change: string];
  readonly rows: readonly AssignmentRow[];
};

/**
 * Who has which assignment, and its progress: states and counts, never an answer. On a phone each row is a small card.
 */
export function AssignmentTable({ caption, head, rows }: TableProps) {
  return (
    <CardTable caption={caption} head={head}>
      {rows.map((row) => (
        <tr key={row.key} className="border-b border-line align-baseline last:border-b-0 max-md:block max-md:py-3">
          <th scope="row" className="py-2 pr-4 text-left font-semibold max-md:block max-md:py-0">
            {row.name}
          </th>
          <td className="py-2 pr-4 max-md:block max-md:py-0">
            {row.what}
            {row.note === "" ? null : <span className="block break-words text-ink-2">{row.note}</span>}
          </td>
          <td className="py-2 pr-4 max-md:inline-block max-md:py-0">
            <span className="inline-flex items-center gap-2 whitespace-nowrap">
              <WorkMark state={row.mark} /> {row.state}
            </span>
          </td>
          <td className="numeric py-2 pr-4 whitespace-nowrap max-md:inline-block max-md:py-0">{row.progress}</td>
          <td className="py-2 pr-4 max-md:block max-md:py-0 max-md:text-ink-2">{row.since}</td>
          <td className="py-2 max-md:block max-md:pt-1">{row.change}</td>
        </tr>
      ))}
    </CardTable>
  );
}
