import { type Measure, measures1 } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { methodWords } from "@/lib/words";
import { MethodTable } from "./method-table";

/** Every measure with the parts of the questionnaire it may raise, its grade of evidence and its basis. */
export function MeasuresPart({ locale }: { locale: Locale }) {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  return (
    <details className="opens-on-paper">
      <summary className="link mt-2 inline-block min-h-6">{words("measures")}</summary>
      <MethodTable
        caption={words("measures")}
        head={[words("measure"), words("effects"), words("grade"), words("basis")]}
        rows={measures1.measures.map((measure) => ({
          key: measure.id,
          cells: [
            measure.title[locale],
            effectsOf(measure, locale),
            measure.evidenceGrade,
            <span key="basis" lang="en" className="text-ink-2">
              {measure.source}
            </span>,
          ],
        }))}
      />
    </details>
  );
}

function effectsOf({ effects }: Measure, locale: Locale): string {
  return CELLS.flatMap((cell) =>
    effects[cell] === undefined ? [] : [`${nameCell(cell, locale)} +${effects[cell]}`],
  ).join(locale === "zh" ? "；" : "; ");
}
