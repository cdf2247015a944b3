import Link from "next/link";
import { AuditFilterForm } from "@/components/audit/audit-filter";
import { AuditTable } from "@/components/audit/audit-table";
import { Section } from "@/components/ui/section";
import { type AuditOf, readAuditPage } from "@/db/audit/audit-log";
import type { Locale } from "@/lib/result";
import { tellEntry } from "@/lib/view/audit/entry";
import { auditWords, speak } from "@/lib/words";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { TABLE_FORMATS } from "../tables/write-table-file";
import { type AuditQuery, readAuditQuery } from "./audit-view";

type Props = {
  readonly actor: UserActor;
  readonly of: AuditOf;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly query: AuditQuery;
  /** Address of the page, and of its files. */
  readonly home: string;
  readonly files: string;
};

/** The filter of a log, its files, and one page of its entries. */
export async function AuditSections({ actor, of, locale, timeZone, query, home, files }: Props) {
  const page = await withFreshSession(() => readAuditPage(actor, of, readAuditQuery(query, timeZone)));
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
            {TABLE_FORMATS.map((format) => (
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
            <Link className="link" prefetch={false} href={`${home}?${withPair(narrowed, "before", page.older)}`}>
              {w.older}
            </Link>
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
