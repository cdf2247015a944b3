import type { AuditPlace, AuditRow } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import { tellEntry } from "@/lib/view/audit/entry";
import { writePlace } from "@/lib/view/audit/query";
import { auditWords, speak } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";
import { AuditFilterForm, type AuditFilterProps } from "./audit-filter";
import { AuditTable } from "./audit-table";

type Props = {
  /** One page of entries, the place where older entries continue, and everybody who appears in the log. */
  readonly page: {
    readonly rows: readonly AuditRow[];
    readonly older: AuditPlace | undefined;
    readonly people: AuditFilterProps["people"];
  };
  readonly formats: readonly ("xlsx" | "csv")[];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly query: AuditFilterProps["query"];
  /** Address of the page, and of its files. */
  readonly home: string;
  readonly files: string;
};

/** The filter of a log, its files, and one page of entries. */
export function AuditSections({ page, formats, locale, timeZone, query, home, files }: Props) {
  const w = speak(auditWords, locale);
  const narrowed = new URLSearchParams(
    (["from", "to", "person", "act"] as const).flatMap((key) => (query[key] ? [[key, query[key]]] : [])),
  );
  return (
    <>
      <Section
        id="filter"
        title={w.filter}
        className="print:hidden"
        action={
          <span className="flex flex-wrap gap-4">
            {formats.map((format) => (
              <a key={format} className="link" href={`${files}?${withPair(narrowed, "format", format)}`} download>
                {`${w.download} ${w[format]}`}
              </a>
            ))}
          </span>
        }
      >
        <AuditFilterForm locale={locale} action={home} query={query} people={page.people} />
      </Section>
      <Section id="entries" title={w.entries}>
        <AuditTable locale={locale} entries={page.rows.map((row) => tellEntry(row, { locale, timeZone }))} />
        {page.older === undefined ? null : (
          <p className="mt-3 print:hidden">
            <PageLink href={`${home}?${withPair(narrowed, "before", writePlace(page.older))}`}>{w.older}</PageLink>
          </p>
        )}
      </Section>
    </>
  );
}

function withPair(params: URLSearchParams, key: string, value: string): string {
  const all = new URLSearchParams(params);
  all.set(key, value);
  return all.toString();
}
