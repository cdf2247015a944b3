import { INVITATION_COLUMN_KEYS, INVITATION_COLUMNS } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { cohortFirmWords as words } from "@/lib/words";
import { TableHead } from "../tables/table-head";

export function InviteColumns({ locale }: { readonly locale: Locale }) {
  return (
    <table className="type-small mt-4 w-full border-collapse">
      <TableHead
        names={[words.column, words.columnNeeded, words.columnSays].map((head) => head[locale])}
        cell="border-b border-line-2 py-1.5 pr-4 text-left font-semibold whitespace-nowrap"
      />
      <tbody>
        {INVITATION_COLUMN_KEYS.map((key) => {
          const { title, required, guide } = INVITATION_COLUMNS[key];
          return (
            <tr key={key}>
              <th
                scope="row"
                className="border-b border-line py-1.5 pr-4 text-left align-top font-medium sm:whitespace-nowrap"
              >
                {title[locale]}
              </th>
              <td className="border-b border-line py-1.5 pr-4 align-top">
                {(required ? words.yes : words.no)[locale]}
              </td>
              <td className="border-b border-line py-1.5 align-top">{guide[locale]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
