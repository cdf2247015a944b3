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
              {sourceInWords(source, locale)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const KNOWN: Readonly<Record<string, Text>> = {
  "expert judgement": methodWords.expertJudgement,
  textbook: methodWords.textbook,
  "bands of ours": methodWords.ours,
  "effects are expert judgement": methodWords.effectsJudged,
};

/** Publications by name; a place in our own method alone means that the rule is ours. */
function sourceInWords(source: string, locale: Locale): string {
  const named = source
    .split("; ")
    .filter((part) => !part.startsWith("method "))
    .map((part) => KNOWN[part]?.[locale] ?? part);
  return named.length === 0 ? methodWords.ours[locale] : named.join(locale === "zh" ? "；" : "; ");
}
