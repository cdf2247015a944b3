import type { Formula, Locale, Text } from "@/lib/result";
import { methodWords, say } from "@/lib/words";
import { FormulaRows, type Source } from "./formula-rows";

/** A table of the formulas of one library folder: name, formula, edge cases, source. */
export function FormulaList({ locale, formulas }: { locale: Locale; formulas: readonly Formula[] }) {
  return (
    <FormulaRows
      formulas={formulas.map(({ name, formula, note, source }) => ({
        name: name[locale],
        formula,
        note: note[locale],
        sources: sourcesOf(source, locale),
      }))}
      words={{
        source: `${say(methodWords.source, locale)}${locale === "zh" ? "：" : ": "}`,
        and: locale === "zh" ? "；" : "; ",
      }}
    />
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

/** References to our own method, by name or by section number. */
const OWN = /^(?:method|\d+\.\d+)\b/;

/** The publications as they are cited; a reference to our own method alone means that the rule is ours. */
function sourcesOf(source: string, locale: Locale): readonly Source[] {
  const named = source.split("; ").filter((part) => !OWN.test(part));
  if (named.length === 0) return [{ text: methodWords.ours[locale] }];
  return named.map((part) => {
    const words = KNOWN[part];
    return words === undefined ? { text: part, lang: "en" } : { text: words[locale] };
  });
}
