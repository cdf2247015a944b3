import type { ChangeRow } from "@/lib/view/plan/changes";
import { CardTable } from "../tables/card-table";

type TableProps = {
  readonly caption: string;
  readonly head: readonly [when: string, who: string, what: string, change: string];
  readonly rows: readonly ChangeRow[];
};

const CELL = "py-2 pr-4 max-md:block max-md:py-0 max-md:pr-0";

/** Who changed what, latest first. On a phone each row is a small card. */
export function ChangeTable({ caption, head, rows }: TableProps) {
  return (
    <CardTable caption={caption} head={head}>
      {rows.map((row) => (
        <tr
          key={row.key}
          className="break-inside-avoid border-b border-line align-baseline last:border-b-0 max-md:block max-md:py-3"
        >
          <td className={`${CELL} numeric whitespace-nowrap text-ink-2`}>{row.when}</td>
          <td className={CELL}>{row.who}</td>
          <th scope="row" className={`${CELL} text-left font-medium`}>
            {row.what}
          </th>
          <td className={`${CELL} break-words pr-0`}>
            {row.changes.map((change) => (
              <span key={change} className="block">
                {change}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </CardTable>
  );
}
