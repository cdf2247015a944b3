import { Fragment } from "react";
import type { Formula, Locale, Text } from "@/lib/result";
import { methodWords, say } from "@/lib/words";

/** The index table of a room of the kernel: name, formula, edges, source. */
export function FormulaList({ locale, formulas }: { locale: Locale; formulas: readonly Formula[] }) {
  return (
    <dl className="mt-3 border-t border-line">
      {formulas.map(({ name, formula, source, note }) => (
        <div
          key={name.en}
          className="grid break-inside-avoid gap-x-6 gap-y-0.5 border-b border-line py-2.5 md:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]"
        >
          <dt className="font-semibold">{name[locale]}</dt>
          <dd className="min-w-0">
            <span lang="en" className="block font-serif text-[15px] [overflow-wrap:anywhere]">
              {formula}
            </span>
            <span className="type-small block text-ink-2">{note[locale]}</span>
            <span className="type-caption block text-ink-3">
              {say(methodWords.source, locale)}
              {locale === "zh" ? "：" : ": "}
              <Sources source={source} locale={locale} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const KNOWN: Readonly<Record<string, Text>> = {
  "expert judgement": methodWords.expertJudgement,
  "weights by expert judgement": methodWords.expertJudgement,
  "κ by expert judgement": methodWords.expertJudgement,
  textbook: methodWords.textbook,
  ours: methodWords.ours,
  "bands of ours": methodWords.ours,
  "effects are expert judgement": methodWords.effectsJudged,
};

/** Places in our own method, by the name of it or by a further number. */
const OWN = /^(?:method|\d+\.\d+)\b/;

/** Publications by name, as they are cited; a place in our own method alone means that the rule is ours. */
function Sources({ source, locale }: { readonly source: string; readonly locale: Locale }) {
  const named = source.split("; ").filter((part) => !OWN.test(part));
  if (named.length === 0) return methodWords.ours[locale];
  return named.map((part, at) => {
    const words = KNOWN[part];
    return (
      <Fragment key={part}>
        {at === 0 ? "" : locale === "zh" ? "；" : "; "}
        {words === undefined ? <span lang="en">{part}</span> : words[locale]}
      </Fragment>
    );
  });
}
