import { DETERMINANT_IDS, type ItemId } from "@/lib/instrument";
import type { FirmAnswers } from "@/lib/scoring";
import { anInstrument } from "./questionnaire";

const ITEMS = anInstrument().items.map(({ id }) => id);
const FACTS = [
  "firm.id",
  "stratum",
  "OEA",
  "OEM",
  "ODM",
  "OBM",
  "link1.share",
  ...DETERMINANT_IDS.map((id) => `link1.${id}`),
];

/**
 * Firms with whole levels as a table for `trellis assess` and `trellis error-model`: one customer each, one row per
 * person.
 */
export function errorTable(firms: readonly FirmAnswers[]): string {
  const lines = firms.flatMap(({ people }, firm) => {
    const facts = [
      `F${firm + 1}`,
      "",
      "0.25",
      "0.25",
      "0.25",
      "0.25",
      "1",
      ...DETERMINANT_IDS.map((_, at) => 1 + ((firm + at) % 5)),
    ];
    return people.map(({ stratum, levels }) =>
      [...facts.with(1, stratum), ...ITEMS.map((id) => wholeLevel(levels, id))].join(","),
    );
  });
  return [[...FACTS, ...ITEMS].join(","), ...lines, ""].join("\n");
}

function wholeLevel(levels: ReadonlyMap<ItemId, number>, id: ItemId): string {
  const level = levels.get(id);
  return level === undefined ? "" : String(Math.min(5, Math.max(1, Math.round(level))));
}
