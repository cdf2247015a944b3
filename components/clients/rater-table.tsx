import { ScrollRegion } from "../tables/scroll-region";

type RaterTableProps = {
  readonly caption: string;
  readonly corner: string;
  readonly levels: readonly string[];
  readonly counts: readonly (readonly number[])[];
};

/** The complete table of two consultants; the diagonal, where both agree, is framed. */
export function RaterTable({ caption, corner, levels, counts }: RaterTableProps) {
  const most = Math.max(1, ...counts.flat());
  return (
    <ScrollRegion name={caption}>
      <table className="type-small border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="pr-3 pb-2 text-left align-bottom font-normal text-ink-2">
              {corner}
            </th>
            {levels.map((level) => (
              <th
                key={level}
                scope="col"
                className="w-11 px-1 pb-2 text-center align-bottom font-normal text-ink-2 sm:w-14"
              >
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, i) => (
            <tr key={levels[i]}>
              <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap text-ink-2">
                {levels[i]}
              </th>
              {row.map((count, j) => (
                <td
                  key={levels[j]}
                  className={`numeric size-11 border border-line text-center ${i === j ? "font-semibold ring-1 ring-ink ring-inset" : ""} ${shadeOf(count / most)}`}
                >
                  {count === 0 ? <span className="text-ink-3">·</span> : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function shadeOf(share: number): string {
  if (share === 0) return "";
  return share > 0.5 ? "bg-accent-soft" : "bg-sunken";
}
