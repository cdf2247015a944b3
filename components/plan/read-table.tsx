import type { PlanReadRow } from "@/lib/view/clients/plan-rows";
import { CardTable } from "../tables/card-table";
import { StateTag } from "./state-mark";

type Props = {
  readonly caption: string;
  readonly head: readonly [measure: string, owner: string, state: string, dates: string, record: string];
  readonly rows: readonly PlanReadRow[];
};

const WIDTHS = ["w-[30%]", "w-[12%]", "w-[16%]", "w-[22%]"] as const;
const CELL = "py-3 pr-4 max-md:not-print:block max-md:not-print:py-0.5";

/** A read-only table of measures. On a phone each row is a small card. */
export function ReadTable({ caption, head, rows }: Props) {
  return (
    <CardTable caption={caption} head={head} widths={WIDTHS}>
      {rows.map((row) => (
        <tr
          key={row.id}
          className="border-b border-line align-baseline last:border-b-0 max-md:not-print:block max-md:not-print:py-3"
        >
          <th scope="row" className={`${CELL} text-left font-semibold break-words`}>
            {row.title}
            <span className="block font-normal text-ink-2">{row.serves}</span>
          </th>
          <td className={CELL}>{row.owner}</td>
          <td className={CELL}>
            <StateTag state={row.state} late={row.late} said={row.stateSaid} />
            <span className="block text-ink-2">{row.stepsSaid}</span>
          </td>
          <td className={CELL}>{row.datesSaid}</td>
          <td className={`${CELL} break-words text-ink-2`}>{row.recordSaid}</td>
        </tr>
      ))}
    </CardTable>
  );
}
