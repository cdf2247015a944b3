import { COMPARED_UNITS, type ErrorComparison } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { verdictWords, words } from "@/lib/words/research/error-model/error-model-page";
import { type FigurePrinter, figureTable, printer } from "../terminal-page";

/** What another error model would change, for the operator. */
export function summariseComparison(comparison: ErrorComparison, locale: Locale): string {
  const page = printer(locale);
  const { before, after, firms, errors, letters, verdicts } = comparison;
  return [
    page.say(words.compareTitle, { before, after, firms }),
    page.say(words.unchanged),
    "",
    page.say(words.meanErrors),
    ...figureTable([
      ["", before, after],
      ...COMPARED_UNITS.flatMap((unit) => {
        const means = errors[unit];
        return means === null ? [] : [[page.say(words[unit]), page.number(means.before), page.number(means.after)]];
      }),
    ]),
    "",
    page.say(words.letters),
    ...printChanges(letters, (letter) => letter, page),
    "",
    page.say(words.verdicts),
    ...COMPARED_UNITS.flatMap((unit) => [
      `  ${page.say(words[unit])}`,
      ...printChanges(verdicts[unit], (verdict) => page.say(verdictWords[verdict]), page).map((line) => `  ${line}`),
    ]),
  ].join("\n");
}

type Changes<T> = readonly { readonly before: T; readonly after: T; readonly count: number }[];

function printChanges<T>(changes: Changes<T>, name: (word: T) => string, page: FigurePrinter): readonly string[] {
  const all = changes.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [`  ${page.say(words.none)}`];
  const same = changes.reduce((sum, { before, after, count }) => sum + (before === after ? count : 0), 0);
  return [
    `  ${page.say(words.same, { count: same, all })}`,
    ...changes
      .filter(({ before, after }) => before !== after)
      .map(
        ({ before, after, count }) =>
          `  ${page.say(words.change, { before: name(before), after: name(after), count })}`,
      ),
  ];
}
