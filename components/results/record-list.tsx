import type { ItemId } from "@/lib/instrument";
import { type CellExplanation, type ItemDetail, isOpened, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { itemsAbove3 } from "@/lib/view/results/records";
import { nameItem } from "@/lib/view/results/why-answers";
import { calendarDate } from "@/lib/view/time/clock";
import { evidenceGradeNames, inSentence, questionnaireWords, recordsWords, say, whyWords } from "@/lib/words";

/** Address of an item's records; undefined if the reader may not see them. */
export type RecordsHref = (item: ItemId) => string;

type ListProps = { readonly locale: Locale; readonly rating: Rating; readonly recordsHref?: RecordsHref | undefined };

/** The records for the items of a part, as they were when the result became final. */
export function CellRecords({ why, ...props }: ListProps & { readonly why: CellExplanation }) {
  if (!isOpened(props.rating, "records")) return <>{whyWords.recordsClosed[props.locale]}</>;
  const behind = why.items.filter(({ detail }) => detail.records.length > 0);
  if (behind.length === 0) return <>{whyWords.noRecord[props.locale]}</>;
  return (
    <ul className="flex flex-col gap-1.5">
      {behind.map(({ item, detail }) => (
        <li key={item}>
          <ItemRecords {...props} item={item} detail={detail} />
        </li>
      ))}
    </ul>
  );
}

/** Every item answered above 3, as far as the reader may know, with its records or the note that it has none. */
export function AnswersAbove3(props: ListProps) {
  const { locale, rating } = props;
  const { above, someKept } = itemsAbove3(rating);
  if (above.length === 0 || !isOpened(rating, "records")) return null;
  return (
    <details className="type-small no-print mt-3">
      <summary className="link min-h-[24px]">{recordsWords.whichQuestions[locale]}</summary>
      <ul className="mt-2 flex flex-col gap-2">
        {above.map(([item, detail]) => (
          <li key={item}>
            <ItemRecords {...props} item={item} detail={detail} />
          </li>
        ))}
      </ul>
      {someKept ? <p className="mt-2 text-ink-2">{recordsWords.someKept[locale]}</p> : null}
    </details>
  );
}

function ItemRecords({
  locale,
  rating,
  recordsHref,
  item,
  detail,
}: ListProps & { readonly item: string; readonly detail: ItemDetail }) {
  const name = nameItem(rating, item, locale);
  const known = Object.keys(rating.detail).find((one): one is ItemId => one === item);
  return (
    <>
      {recordsHref === undefined || known === undefined ? (
        <span className="font-medium">{name}</span>
      ) : (
        <a className="link" href={recordsHref(known)}>
          {name}
        </a>
      )}
      {locale === "zh" ? "：" : ": "}
      {detail.records.length === 0
        ? whyWords.noRecord[locale]
        : detail.records.map((record) => recordSaid(record, locale)).join(locale === "zh" ? "；" : "; ")}
    </>
  );
}

function recordSaid({ title, date, grade, cap }: ItemDetail["records"][number], locale: Locale): string {
  const facts = [
    date === null ? questionnaireWords.undated[locale] : calendarDate(date, { locale, timeZone: "UTC" }),
    inSentence(evidenceGradeNames[grade], locale),
    say(questionnaireWords.countsTo, locale, { n: cap }),
  ];
  return locale === "zh" ? `${title ?? ""}（${facts.join("，")}）` : `${title ?? ""} (${facts.join(", ")})`;
}
