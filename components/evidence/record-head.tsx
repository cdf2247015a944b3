import type { Evidence } from "@/lib/assessments";
import { fileSizeInWords } from "@/lib/files";
import type { Item } from "@/lib/instrument";
import { fileHref } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { countsInWords } from "@/lib/view/evidence/record-counts";
import { calendarDate } from "@/lib/view/time/clock";
import { evidenceGradeNames, fileWords, inSentence, labelled, questionnaireWords, say, speak } from "@/lib/words";

type HeadProps = {
  readonly record: Evidence;
  readonly item: Item;
  readonly asOf: string;
  readonly locale: Locale;
  readonly path: string;
};

/** The kind and date of a record, how far the answer counts with it, and its file. */
export function RecordHead({ record, item, asOf, locale, path }: HeadProps) {
  const { file, date, grade, title } = record;
  const window = { evidenceMonths: item.evidenceMonths, asOf };
  const join = (parts: readonly string[]) => parts.join(locale === "zh" ? "，" : ", ");
  return (
    <>
      <h3 className="type-h3 break-words">
        <bdi>{title}</bdi>
      </h3>
      <p className="type-small text-ink-2">
        {join([
          date === null ? questionnaireWords.undated[locale] : calendarDate(date, { locale, timeZone: "UTC" }),
          ...(file === null ? [fileWords.declared[locale]] : [fileSizeInWords(file.bytes)]),
          inSentence(evidenceGradeNames[grade], locale),
          countsInWords(record, window, speak(questionnaireWords, locale)),
        ])}
      </p>
      {file === null ? null : (
        <p className="mt-1 flex flex-wrap gap-x-5">
          <a
            className="link inline-flex min-h-[32px] items-center"
            href={`${path}?file=${file.id}#preview`}
            aria-label={say(fileWords.openOf, locale, { name: title })}
          >
            {fileWords.open[locale]}
          </a>
          <a
            className="link inline-flex min-h-[32px] items-center"
            href={fileHref(file.id)}
            download={file.name}
            aria-label={labelled(fileWords.download[locale], title, locale)}
          >
            {fileWords.download[locale]}
          </a>
        </p>
      )}
    </>
  );
}
