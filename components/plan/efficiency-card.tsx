import type { EfficiencyRow } from "@/lib/view/plan/efficiency";
import { Section } from "../ui/section";

type EfficiencyProps = {
  readonly title: string;
  readonly reading: string;
  readonly caption: string;
  readonly unit: string;
  readonly rows: readonly EfficiencyRow[];
  readonly note: string;
};

/** What the measures of the last plan brought, with its error; no gain beyond error is said and not divided. */
export function EfficiencyCard({ title, reading, caption, unit, rows, note }: EfficiencyProps) {
  return (
    <Section id="efficiency" title={title} reading={reading}>
      <table className="w-full max-w-[44rem] border-collapse">
        <caption className="sr-only">{caption}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="border-b border-line last:border-b-0">
              <th scope="row" className="w-40 py-1.5 pr-4 text-left font-medium">
                {row.name}
              </th>
              <td className={`py-1.5 ${row.measured ? "numeric" : "type-small text-ink-2"}`}>
                {row.value}
                {row.measured ? <span className="type-small text-ink-2">{` ${unit}`}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="type-caption mt-3 max-w-[72ch] text-ink-3">{note}</p>
    </Section>
  );
}
