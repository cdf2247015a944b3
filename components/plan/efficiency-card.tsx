import type { EfficiencyRow } from "@/lib/view/plan/efficiency";
import { Section } from "../ui/section";

type EfficiencyProps = {
  readonly title: string;
  readonly reading: string;
  readonly rows: readonly EfficiencyRow[];
  readonly note: string;
  /** The figures at full precision. */
  readonly exact: { readonly title: string; readonly reading: string; readonly lines: readonly string[] };
};

/**
 * The effect of the measures of the last plan, with its error. A gain within the error is stated, but no ratio is
 * computed.
 */
export function EfficiencyCard({ title, reading, rows, note, exact }: EfficiencyProps) {
  return (
    <Section id="efficiency" title={title} reading={reading}>
      <table className="w-full max-w-[44rem] border-collapse">
        <caption className="sr-only">{title}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="border-b border-line last:border-b-0">
              <th scope="row" className="w-28 py-1.5 pr-4 text-left align-top font-medium sm:w-40">
                {row.name}
              </th>
              <td className={`py-1.5 ${row.measured ? "" : "text-ink-2"}`}>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="type-small mt-3 max-w-[72ch] text-ink-2">{note}</p>
      {exact.lines.length === 0 ? null : (
        <details className="type-small mt-3 not-open:print:hidden">
          <summary className="link inline-flex min-h-6 items-center">{exact.title}</summary>
          <p className="mt-2 max-w-[72ch] text-ink-2">{exact.reading}</p>
          <ul className="numeric mt-1">
            {exact.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
