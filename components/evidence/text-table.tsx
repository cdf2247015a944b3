import { ScrollRegion } from "../tables/scroll-region";

type DataTableProps = { readonly rows: readonly (readonly string[])[]; readonly name: string };

/** The rows of a sheet as plain values; formulas and links are not active. */
export function DataTable({ rows, name }: DataTableProps) {
  return (
    <ScrollRegion name={name}>
      <table className="type-small border-collapse">
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never change their order
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file never change their order
                <td key={column} className="border border-line px-2 py-1 align-top">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
