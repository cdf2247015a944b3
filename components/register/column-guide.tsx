import { ScrollRegion } from "../tables/scroll-region";
import { TableHead } from "../tables/table-head";

type ColumnGuideProps = {
  readonly title: string;
  readonly reading: string;
  /** The table header, then one row per column of the file. */
  readonly rows: readonly (readonly string[])[];
};

/** The allowed values of each column of a file; collapsed, because the workbook contains the same. */
export function ColumnGuide({ title, reading, rows: [head = [], ...rows] }: ColumnGuideProps) {
  return (
    <details className="section print:hidden">
      <summary className="type-h2 cursor-pointer">{title}</summary>
      <p className="type-small mt-1 max-w-[72ch] text-ink-2">{reading}</p>
      <ScrollRegion name={title} className="mt-4">
        <table className="type-small w-full min-w-[40rem] border-collapse">
          <TableHead names={head} cell="border-b border-line-strong py-1.5 pr-4 text-left align-bottom" />
          <tbody>
            {rows.map(([column = "", ...cells]) => (
              <tr key={column} className="align-top">
                <th scope="row" className="w-[22%] border-b border-line py-1.5 pr-4 text-left font-medium">
                  {column}
                </th>
                {cells.map((cell, index) => (
                  <td key={head[index + 1]} className="max-w-80 border-b border-line py-1.5 pr-4 break-words">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
