import { requirements1 } from "@/lib/catalog";
import type { Locale } from "@/lib/result";
import { ESTIMATE_FIRMS_MIN, errorModelProvisional, errorsOfFullAnswers } from "@/lib/scoring";
import { cutoffWords, methodWords, ratingFormulas, say } from "@/lib/words";
import { FormulaList } from "./formula-list";
import { MethodTable, Part } from "./method-table";

const CUTOFFS = [
  "clearly",
  "short",
  "gapListed",
  "recommend",
  "nearlyEightInTen",
  "meets",
  "bandRun",
  "handoverBroken",
] as const;
/** Numbers of respondents in one role group whose standard errors the table shows. */
const VOICES = [1, 2, 3, 6, 12] as const;
const UNITS = [
  ["cell", "unitCell"],
  ["phase", "unitPhase"],
  ["overall", "unitOverall"],
] as const;
const LETTERS = ["A", "B", "C", "D", "E"] as const;

/** Formulas of the rating, its letters, the cut-offs on odds in one place, and the declared errors. */
export function RatingPart({ locale }: { locale: Locale }) {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  const { bands, cutoffs } = requirements1;
  const errors = VOICES.map((count) => errorsOfFullAnswers(errorModelProvisional, count));
  return (
    <>
      <FormulaList locale={locale} formulas={ratingFormulas} />
      <Part title={words("bands")}>
        <MethodTable
          caption={words("bands")}
          head={[words("letter"), words("fitFrom")]}
          rows={LETTERS.map((letter) => ({ key: letter, cells: [letter, String(bands[letter])] }))}
        />
      </Part>
      <Part title={words("cutoffs")}>
        <MethodTable
          caption={words("cutoffs")}
          head={[words("value"), words("where")]}
          rows={CUTOFFS.map((name) => ({
            key: name,
            cells: [[cutoffs[name]].flat().join(" / "), cutoffWords[name][locale]],
          }))}
        />
      </Part>
      <Part
        title={words("errors")}
        reading={say(methodWords.errorsReading, locale, {
          model: errorModelProvisional.version,
          firms: ESTIMATE_FIRMS_MIN,
        })}
      >
        <MethodTable
          caption={words("errors")}
          head={[
            words("unit"),
            ...VOICES.map((count) => (count === 1 ? words("voice") : say(methodWords.voices, locale, { count }))),
          ]}
          numeric={VOICES.map((_, at) => at + 1)}
          rows={UNITS.map(([key, name]) => ({
            key,
            cells: [words(name), ...errors.map((each) => each[key].toFixed(3))],
          }))}
        />
      </Part>
    </>
  );
}
