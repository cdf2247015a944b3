import type { AuditPlace, AuditRow } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import { type ToldEntry, tellEntry } from "@/lib/view/audit/entry";
import { writePlace } from "@/lib/view/audit/query";
import { auditWords, speak } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";
import { AuditFilterForm, type AuditFilterProps } from "./audit-filter";

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

/** Entries of a log, latest first; on a phone each is a block. */
function AuditTable({ locale, entries }: { locale: Locale; entries: readonly ToldEntry[] }) {
  const w = (key: keyof typeof auditWords) => auditWords[key][locale];
  if (entries.length === 0) return <p className="text-ink-2">{w("none")}</p>;
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-5 gap-y-0.5 border-t border-line py-2 first:border-0 sm:grid-cols-[11rem_12rem_minmax(0,1fr)] print:break-inside-avoid"
        >
          <span className="type-small numeric text-ink-2">{entry.at}</span>
          <span className="[overflow-wrap:anywhere]">
            {entry.by}
            {entry.role === "" ? null : <span className="type-small block text-ink-2">{entry.role}</span>}
          </span>
          <span className="[overflow-wrap:anywhere]">
            {entry.act}
            <span className="type-small block text-ink-2">
              {[
                entry.object,
                entry.reason === "" ? "" : `${w("reason")}${locale === "zh" ? "：" : ": "}${entry.reason}`,
              ]
                .filter((words) => words !== "")
                .join(" · ")}
            </span>
            {entry.detail === "" ? null : <span className="type-small block text-ink-2">{entry.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
