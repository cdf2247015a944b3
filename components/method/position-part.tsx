import { CORNERS } from "@/lib/instrument";
import { CORNER_STATES, DETERMINANTS } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { methodWords, modeNamesAtFirstUse, offModelNames, positionFormulas } from "@/lib/words";
import { FormulaList } from "./formula-list";
import { GovernanceCases } from "./governance-cases";
import { MethodTable, Part } from "./method-table";

const NAMES = { ...modeNamesAtFirstUse, ...offModelNames } as const;

/** How a relationship is classified: the eight types, then formulas and published cases. */
export function PositionPart({ locale }: { locale: Locale }) {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  return (
    <>
      <Part title={words("corners")} reading={words("captiveName")}>
        <MethodTable
          caption={words("corners")}
          head={[words("corner"), ...DETERMINANTS.map((determinant) => words(determinant))]}
          rows={CORNERS.map((corner) => ({
            key: corner,
            cells: [
              NAMES[corner][locale],
              ...DETERMINANTS.map((determinant) => words(CORNER_STATES[corner][determinant])),
            ],
          }))}
        />
      </Part>
      <FormulaList locale={locale} formulas={positionFormulas} />
      <GovernanceCases locale={locale} />
    </>
  );
}
