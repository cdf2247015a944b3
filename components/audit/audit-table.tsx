import type { Locale } from "@/lib/result";
import type { ToldEntry } from "@/lib/view/audit/entry";
import { auditWords } from "@/lib/words";

/** Entries of a log, latest first; on a phone each is a block. */
export function AuditTable({ locale, entries }: { locale: Locale; entries: readonly ToldEntry[] }) {
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
