import type { Locale } from "@/lib/result";
import type { CycleRow } from "@/lib/view/assessments/rows";
import { lettersKey } from "@/lib/view/results/shares";
import type { Tone } from "@/lib/view/results/tone";
import { firmOverviewWords } from "@/lib/words";
import { LatticeGlyph } from "../charts/lattice-glyph";
import { ToneMark } from "../charts/tone-mark";
import { PageLink } from "../shell/page-link";
import { TableHead } from "../tables/table-head";

/** A firm's cycles, latest first; the year links to the assessment or its report. */
export function CycleList({ locale, cycles }: { locale: Locale; cycles: readonly CycleRow[] }) {
  const words = firmOverviewWords;
  const head = [words.columnCycle, words.columnOverview, words.columnServe, words.columnLevel, words.columnPeople];
  return (
    <>
      <table className="type-small w-full border-collapse">
        <TableHead
          names={[...head, words.columnState].map((name) => name[locale])}
          cell="border-b border-line-2 pb-2 pr-3 text-left font-normal text-ink-2"
          row="max-sm:sr-only"
        />
        <tbody>
          {cycles.map((cycle) => (
            <tr
              key={cycle.year}
              className="border-b border-line last:border-b-0 max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-x-4 max-sm:py-2"
            >
              <th scope="row" className="py-2 pr-3 text-left font-semibold">
                <PageLink href={cycle.href} className="link inline-flex min-h-6 items-center">
                  {cycle.year}
                </PageLink>
              </th>
              <td className="py-2 pr-3">
                <LatticeGlyph readings={cycle.glyph} label={cycle.glyphLabel} />
              </td>
              <Fact name={words.columnServe[locale]} value={cycle.serve} />
              <Fact name={words.columnLevel[locale]} value={cycle.level} />
              <Fact name={words.columnPeople[locale]} value={cycle.people} />
              <td className="py-2 text-ink-2">{cycle.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="type-caption mt-2 text-ink-2">{lettersKey(locale)}</p>
    </>
  );
}

/** On a phone the column heads are hidden, so each value shows its name. */
function Fact({ name, value }: { name: string; value: string }) {
  return (
    <td className="py-2 pr-3">
      <span aria-hidden="true" className="mr-1 text-ink-3 sm:hidden">
        {name}
      </span>
      {value}
    </td>
  );
}

type ScreeningRecordProps = {
  readonly title: string;
  readonly finding: string;
  readonly note: string;
  readonly tone?: Tone | undefined;
};

/** A screening is shown separately: dashed, without a letter, never in one list with the cycles. */
export function ScreeningRecord({ title, finding, note, tone }: ScreeningRecordProps) {
  return (
    <div className="mt-4 rounded-option border border-dashed border-line-strong p-4">
      <p>
        <span className="font-semibold">{title}</span>{" "}
        {tone === undefined ? null : (
          <>
            <ToneMark tone={tone} />{" "}
          </>
        )}
        {finding}
      </p>
      <p className="type-small mt-1 text-ink-2">{note}</p>
    </div>
  );
}
