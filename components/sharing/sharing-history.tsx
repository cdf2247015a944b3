import type { Sharing, SharingEvent } from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { momentInWords } from "@/lib/view/time/firm-time";
import { sharingWords as words } from "@/lib/words";
import { TableHead } from "../tables/table-head";
import { Section } from "../ui/section";

const EVENTS: Readonly<Partial<Record<SharingEvent["event"], Text>>> = {
  "firm-joined": words["event-firm-joined"],
  "consent-changed": words["event-consent-changed"],
  "firm-left": words["event-firm-left"],
};

type HistoryProps = {
  readonly events: readonly SharingEvent[];
  readonly cohorts: readonly Sharing[];
  readonly zone: string;
  readonly locale: Locale;
};

/** Every consent decision of the firm, latest first. */
export function SharingHistory({ events, cohorts, zone, locale }: HistoryProps) {
  const names = new Map(cohorts.map(({ cohortId, name }) => [cohortId, name[locale]]));
  return (
    <Section id="history" title={words.history[locale]} reading={words.historyReading[locale]}>
      <table className="type-small w-full border-collapse">
        <TableHead
          names={[words.colWhen, words.colCohort, words.colWhat, words.colLevel].map((head) => head[locale])}
          cell="border-b border-line-2 py-1.5 pr-3 text-left font-semibold whitespace-nowrap"
        />
        <tbody>
          {events.map(({ event, cohortId, level, at }) => (
            <tr key={at.toISOString()}>
              <td className="numeric border-b border-line py-1.5 pr-4 align-top">{momentInWords(at, zone, locale)}</td>
              <td className="border-b border-line py-1.5 pr-4 align-top">
                {names.get(cohortId) ?? words.leftCohort[locale]}
              </td>
              <td className="border-b border-line py-1.5 pr-3 align-top whitespace-nowrap">
                {EVENTS[event]?.[locale] ?? ""}
              </td>
              <td className="border-b border-line py-1.5 align-top whitespace-nowrap">{levelInWords(level, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const levelInWords = (level: number | null, locale: Locale): string =>
  level === 1 || level === 2 || level === 3 ? words[`level${level}`][locale] : "";
