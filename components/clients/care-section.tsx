import type { Locale } from "@/lib/result";
import type { countCareless } from "@/lib/view/clients/haste";
import { careWords, say, clientWords as words } from "@/lib/words";
import { Section } from "../ui/section";

type CareProps = {
  readonly care: { readonly cycle: number; readonly counts: ReturnType<typeof countCareless> };
  /** Whether the consultant may see records. If not, the section does not say "no record": there may be hidden ones. */
  readonly withRecords: boolean;
  readonly locale: Locale;
};

/** Signs of careless answering as counts; they never remove answers. */
export function CareSection({ care: { cycle, counts }, withRecords, locale }: CareProps) {
  const signs = [
    { n: counts.longstring, text: words.signLongstring },
    { n: counts["small-spread"], text: words.signSpread },
    { n: counts.fast, text: words.signFast },
    { n: withRecords ? counts["all-5-without-records"] : undefined, text: words.signHighest },
  ].flatMap(({ n, text }) => (n === undefined ? [] : [{ n, text }]));
  return (
    <Section
      id="care"
      title={`${careWords.title[locale]}${locale === "zh" ? "：" : ", "}${say(words.cycle, locale, { year: cycle })}`}
      reading={careWords.reading[locale]}
    >
      {signs.length === 0 ? (
        <p className="text-ink-2">{words.signNone[locale]}</p>
      ) : (
        <ul className="list-disc pl-5">
          {signs.map(({ n, text }) => (
            <li key={text.en}>{say(text, locale, { n })}</li>
          ))}
        </ul>
      )}
      {withRecords ? null : <p className="type-small mt-2 text-ink-2">{words.signHighestClosed[locale]}</p>}
    </Section>
  );
}
