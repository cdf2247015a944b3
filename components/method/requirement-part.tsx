import { cellNames, requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, MODES, ROLES, UPGRADINGS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { mean } from "@/lib/stats";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { methodWords, modeNames, modeReasons, roleNames, say, upgradingNames } from "@/lib/words";
import { MethodTable, Part } from "./method-table";

/** The matrix of requirements, its additions, and the sentence shown beside every gap. */
export function RequirementPart({ locale }: { locale: Locale }) {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  const { serve, transition, roleFloors, targetModifiers, cap, sourceLine } = requirements1;
  const listLevels = (levels: Readonly<Partial<Record<CellId, number>>>, sign = "") =>
    CELLS.flatMap((cell) =>
      levels[cell] === undefined ? [] : [`${nameCell(cell, locale)} ${sign}${levels[cell]}`],
    ).join(locale === "zh" ? "；" : "; ");
  const row = (input: { key: string; name: string; modes: readonly number[]; move: number; digits: number }) => ({
    key: input.key,
    cells: [input.name, ...[...input.modes, input.move].map((level) => level.toFixed(input.digits))],
  });
  return (
    <>
      <p className="mt-2 max-w-[72ch] font-semibold">{sourceLine[locale]}</p>
      <p className="mt-1 max-w-[72ch] text-ink-2">{words("directions")}</p>
      <MethodTable
        caption={words("requirement")}
        head={[words("cell"), ...MODES.map((mode) => modeNames[mode][locale]), words("transition")]}
        numeric={[1, 2, 3, 4, 5, 6]}
        rows={[
          ...CELLS.map((cell) =>
            row({
              key: cell,
              name: `${nameCell(cell, locale)}${locale === "zh" ? "：" : ": "}${cellNames[cell][locale]}`,
              modes: MODES.map((mode) => serve[cell][mode]),
              move: transition[cell],
              digits: 1,
            }),
          ),
          row({
            key: "mean",
            name: words("meanRow"),
            modes: MODES.map((mode) => mean(CELLS.map((cell) => serve[cell][mode]))),
            move: mean(CELLS.map((cell) => transition[cell])),
            digits: 2,
          }),
        ]}
      />
      <Part title={words("why")}>
        <dl className="mt-2 max-w-[80ch]">
          {MODES.map((mode) => (
            <div key={mode} className="mt-1.5">
              <dt className="inline font-semibold">{modeNames[mode][locale]}</dt>
              <dd className="inline text-ink-2">
                {locale === "zh" ? "：" : ". "}
                {modeReasons[mode][locale]}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={words("floors")} reading={words("floorsReading")}>
        <MethodTable
          caption={words("floors")}
          head={[words("function"), words("leastLevels")]}
          rows={ROLES.filter((role) => Object.keys(roleFloors[role]).length > 0).map((role) => ({
            key: role,
            cells: [roleNames[role][locale], listLevels(roleFloors[role])],
          }))}
        />
      </Part>
      <Part title={words("modifiers")} reading={say(methodWords.modifiersReading, locale, { cap })}>
        <MethodTable
          caption={words("modifiers")}
          head={[words("upgrading"), words("added")]}
          rows={UPGRADINGS.map((kind) => ({
            key: kind,
            cells: [upgradingNames[kind][locale], listLevels(targetModifiers[kind], "+")],
          }))}
        />
      </Part>
    </>
  );
}
