import { requirements1 } from "@/lib/catalog";
import { cutoffWords, methodWords, say } from "@/lib/i18n";
import { ratingFormulas } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { errorModelProvisional } from "@/lib/scoring";
import { FormulaList } from "./formula-list";
import { MethodTable, Part } from "./method-table";

const CUTOFFS = ["short", "gapListed", "recommend", "nearlyEightInTen", "meets", "bandRun", "handoverBroken"] as const;
const LETTERS = ["A", "B", "C", "D", "E"] as const;

/** Formulas of the rating, its letters, the cut-offs on odds in one place, and the declared errors. */
export function RatingPart({ locale }: { locale: Locale }) {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  const { bands, cutoffs, seReq } = requirements1;
  const { sem, version } = errorModelProvisional;
  const errors = [
    ["cell", "unitCell", sem.cell, seReq.cell],
    ["phase", "unitPhase", sem.phase, seReq.phase],
    ["overall", "unitOverall", sem.overall, seReq.overall],
    ["screening", "unitScreening", sem.screening, seReq.overall],
  ] as const;
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
          rows={CUTOFFS.map((name) => ({ key: name, cells: [String(cutoffs[name]), cutoffWords[name][locale]] }))}
        />
      </Part>
      <Part title={words("errors")} reading={say(methodWords.errorsReading, locale, { model: version })}>
        <MethodTable
          caption={words("errors")}
          head={[words("unit"), words("ofScore"), words("ofRequirement")]}
          numeric={[1, 2]}
          rows={errors.map(([key, name, score, requirement]) => ({
            key,
            cells: [words(name), String(score), String(requirement)],
          }))}
        />
      </Part>
    </>
  );
}
