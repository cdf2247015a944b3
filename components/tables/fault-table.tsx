import type { ListedFaults } from "@/lib/tables";
import { TableHead } from "./table-head";

export type FaultHeads = Readonly<Record<"faultRow" | "faultColumn", string>>;
type FaultTableProps = { readonly listed: ListedFaults; readonly head: string; readonly words: FaultHeads };

/** Errors of a file by row and column. */
export function FaultTable({ listed, head, words }: FaultTableProps) {
  return (
    <>
      <table className="type-small mt-3 w-full border-collapse">
        <TableHead
          names={[words.faultRow, words.faultColumn, head]}
          cell="border-b border-line-strong py-1.5 pr-3 text-left align-bottom"
        />
        <tbody>
          {listed.faults.map((fault) => (
            <tr key={`${fault.row} ${fault.column} ${fault.words}`}>
              <th scope="row" className="numeric border-b border-line py-1.5 pr-3 text-left align-top font-medium">
                {fault.row}
              </th>
              <td className="min-w-[5em] border-b border-line py-1.5 pr-3 align-top">{fault.column}</td>
              <td className="border-b border-line py-1.5 align-top [overflow-wrap:anywhere]">
                {fault.about ? <span className="block font-medium">{fault.about}</span> : null}
                {fault.words}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.more === "" ? null : <p className="type-small mt-2 text-ink-2">{listed.more}</p>}
    </>
  );
}
