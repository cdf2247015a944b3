import { cellNames, context1, gpnLo1, measures1, position1 } from "@/lib/catalog";
import { CELLS, LEVELS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { ladderWords, levelNames, methodWords, say } from "@/lib/words";
import { MethodTable, Part } from "./method-table";

/** The questionnaire: its grid of sixteen parts with sources, and the common scale. */
export function InstrumentPart({ locale }: { locale: Locale }) {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  return (
    <>
      <MethodTable
        caption={words("instrument")}
        head={[words("cell"), words("definition"), words("sources")]}
        rows={CELLS.map((cell) => ({
          key: cell,
          cells: [
            <>
              {cellNames[cell][locale]}
              <span className="type-caption block font-normal text-ink-3">{nameCell(cell, locale)}</span>
            </>,
            gpnLo1.cells[cell].definition[locale],
            <span key="sources" lang="en" className="text-ink-2">
              {gpnLo1.cells[cell].sources}
            </span>,
          ],
        }))}
      />
      <Part title={words("ladder")}>
        <MethodTable
          caption={words("ladder")}
          head={[words("level"), words("meaning")]}
          rows={LEVELS.map((level) => ({
            key: String(level),
            cells: [`${level} ${levelNames[level][locale]}`, ladderWords[level][locale]],
          }))}
        />
      </Part>
      <Part title={words("howToAnswer")}>
        <p className="mt-1 max-w-[72ch]">{gpnLo1.answerRule[locale]}</p>
        <p className="mt-2 max-w-[72ch] text-ink-2">
          {say(methodWords.otherQuestions, locale, {
            position: position1.questions.filter((question) => !["TR1", "MB1"].includes(question.id)).length,
            context: context1.factors.length,
            measures: measures1.measures.length,
          })}
        </p>
      </Part>
    </>
  );
}
