import { CORNERS } from "@/lib/instrument";
import { CORNER_STATES, DETERMINANT_SE_MIN, DETERMINANTS, placeDeterminants } from "@/lib/position";
import type { Locale, Text } from "@/lib/result";
import { methodWords, modeNames, modeNamesAtFirstUse, offModelNames, positionFormulas, say } from "@/lib/words";
import { FormulaList } from "./formula-list";
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

type GovernanceCase = { readonly state: Text; readonly inputs: readonly [number, number, number] };

/** Complexity, codifiability and supplier capability of eight cases, as we set them. Source: method 2.1. */
const CASES: readonly GovernanceCase[] = [
  { state: { en: "Bicycles: vertically integrated maker", zh: "自行车：纵向一体化厂" }, inputs: [0.8, 0.3, 0.2] },
  { state: { en: "Bicycles: standard components", zh: "自行车：标准零部件" }, inputs: [0.3, 0.9, 0.9] },
  { state: { en: "Apparel: cut-make-trim assembly", zh: "服装：来料加工" }, inputs: [0.7, 0.8, 0.2] },
  { state: { en: "Apparel: full-package supplier", zh: "服装：全包供应商" }, inputs: [0.8, 0.35, 0.8] },
  { state: { en: "Fresh vegetables: wholesale trade", zh: "鲜蔬：批发贸易" }, inputs: [0.2, 0.8, 0.7] },
  { state: { en: "Fresh vegetables: supermarket programme", zh: "鲜蔬：超市供货计划" }, inputs: [0.75, 0.75, 0.8] },
  { state: { en: "Electronics: in-house", zh: "电子：企业内部生产" }, inputs: [0.85, 0.25, 0.3] },
  { state: { en: "Electronics: turn-key contract maker", zh: "电子：全套代工厂" }, inputs: [0.9, 0.85, 0.9] },
];

/** Cases from publications, classified by the same function as every relationship. */
function GovernanceCases({ locale }: { locale: Locale }) {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  return (
    <Part
      title={words("cases")}
      reading={say(methodWords.casesReading, locale, { error: DETERMINANT_SE_MIN.toFixed(2) })}
    >
      <MethodTable
        caption={words("cases")}
        head={[
          words("caseState"),
          words("computedMode"),
          words("complexity"),
          words("codifiability"),
          words("capability"),
          words("largestMembership"),
          words("lead"),
          words("sure"),
        ]}
        numeric={[2, 3, 4, 5, 6, 7]}
        rows={CASES.map((each) => ({ key: each.state.en, cells: readCase(each, locale) }))}
      />
    </Part>
  );
}

function readCase({ state, inputs }: GovernanceCase, locale: Locale): readonly string[] {
  const [complexity, codifiability, capability] = inputs;
  const se = DETERMINANT_SE_MIN;
  const placed = placeDeterminants({
    complexity: { x: complexity, se },
    codifiability: { x: codifiability, se },
    capability: { x: capability, se },
  });
  const memberships = CORNERS.map((corner) => placed.membership[corner]).sort((a, b) => b - a);
  const [largest = 0, second = 0] = memberships;
  return [
    state[locale],
    placed.mode === null ? "–" : modeNames[placed.mode][locale],
    ...inputs.map((x) => x.toFixed(2)),
    largest.toFixed(2),
    (largest - second).toFixed(2),
    placed.nearest.odds.toFixed(3),
  ];
}
