import type { Evidence } from "@/lib/assessments";
import { fileSizeInWords } from "@/lib/files";
import type { Item } from "@/lib/instrument";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dateInWords, evidenceGradeNames, say, clientWords as words } from "@/lib/words";

type ClientRecordsProps = {
  readonly firmId: string;
  readonly item: Item;
  readonly records: readonly Evidence[];
  readonly locale: Locale;
};

export function ClientRecords({ firmId, item, records, locale }: ClientRecordsProps) {
  return (
    <>
      <h3 className="type-h3">{item.name[locale]}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {records
          .filter((record) => record.item === item.id)
          .map((record) => (
            <li key={record.id} className="flex flex-wrap items-baseline gap-x-3">
              <span className="break-words">{record.title}</span>
              <span className="type-small text-ink-2">
                {[
                  evidenceGradeNames[record.grade][locale],
                  ...(record.date === null ? [] : [dateInWords(record.date, locale)]),
                ].join(locale === "zh" ? "，" : ", ")}
              </span>
              {record.file === null ? (
                <span className="type-small text-ink-3">{words.noFile[locale]}</span>
              ) : (
                <a className="link type-small" download href={clientPaths.file(firmId, record.file.id)}>
                  {say(words.download, locale, { name: record.file.name, size: fileSizeInWords(record.file.bytes) })}
                </a>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}
