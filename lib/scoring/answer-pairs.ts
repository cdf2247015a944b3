import { type CellId, type ItemId, STRATA, type Stratum } from "@/lib/instrument";
import { levelIn, membersOf } from "./items";
import type { ScoringInput } from "./types";

/** Kinds of pairs of answers from which the error components are estimated. */
export const PAIR_KINDS = ["sameItem", "sameCell", "twoCells", "twoItems"] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** The answers of the people of one firm: the applicable items, and the levels that each person gave. */
export type FirmAnswers = {
  readonly items: readonly { readonly id: ItemId; readonly cell: CellId }[];
  readonly people: readonly { readonly stratum: Stratum; readonly levels: Levels }[];
};
type Levels = ReadonlyMap<ItemId, number>;

/**
 * Extracts the answers of a firm's people from an input of `scoreAssessment`.
 *
 * Shape: an input as it is scored. Unit: levels. Range: 1–5. Edge cases: consultants' answers, items that do not apply
 * and answers without a level are left out. Errors: none. Source: method 3.2, 3.4.
 */
export function answersOfFirm({
  instrument,
  notApplicable,
  respondents,
}: Pick<ScoringInput, "instrument" | "notApplicable" | "respondents">): FirmAnswers {
  const items = instrument.items.filter(({ id }) => notApplicable[id] === undefined);
  return {
    items: items.map(({ id, cell }) => ({ id, cell })),
    people: membersOf(respondents).map(({ stratum, answers }) => ({
      stratum,
      levels: new Map(
        items.flatMap(({ id }) => {
          const level = levelIn(answers[id]);
          return level === undefined ? [] : [[id, level] as const];
        }),
      ),
    })),
  };
}

/** A weighted sum of products of two people's differences, and its weight. */
type Products = { total: number; weight: number };

/**
 * For two items of a cell in one role group, over firms: number of firms with both, and sums of the group's mean
 * difference, of its square, and of 1/n.
 */
type Differences = { firms: number; total: number; ofSquares: number; ofInverses: number };

/** Sums over the pairs of answers of firms. Sums of firms can be added, and a firm can be subtracted again. */
export type PairSums = {
  people: number;
  readonly pairs: Record<PairKind, number>;
  readonly products: Readonly<Record<"sameItem" | "sameCell" | "twoCells", Products>>;
  readonly differences: Map<string, Differences>;
};

export const noSums = (): PairSums => ({
  people: 0,
  pairs: { sameItem: 0, sameCell: 0, twoCells: 0, twoItems: 0 },
  products: {
    sameItem: { total: 0, weight: 0 },
    sameCell: { total: 0, weight: 0 },
    twoCells: { total: 0, weight: 0 },
  },
  differences: new Map(),
});

/** Adds or subtracts the sums of a firm. */
export function addSums(to: PairSums, firm: PairSums, sign: 1 | -1): void {
  to.people += sign * firm.people;
  for (const kind of PAIR_KINDS) to.pairs[kind] += sign * firm.pairs[kind];
  for (const kind of ["sameItem", "sameCell", "twoCells"] as const) {
    to.products[kind].total += sign * firm.products[kind].total;
    to.products[kind].weight += sign * firm.products[kind].weight;
  }
  for (const [key, own] of firm.differences) {
    const sums = to.differences.get(key) ?? { firms: 0, total: 0, ofSquares: 0, ofInverses: 0 };
    sums.firms += sign * own.firms;
    sums.total += sign * own.total;
    sums.ofSquares += sign * own.ofSquares;
    sums.ofInverses += sign * own.ofInverses;
    to.differences.set(key, sums);
  }
}

/** The pairs of answers of one firm, within each role group: of two people, and of two items of a cell. */
export function pairSumsOf({ items, people }: FirmAnswers): PairSums {
  const sums = noSums();
  sums.people = people.filter(({ levels }) => levels.size > 0).length;
  for (const stratum of STRATA) {
    const group = people.filter((person) => person.stratum === stratum);
    if (group.length === 0) continue;
    const columns = items.map(({ id }) => group.map(({ levels }) => levels.get(id) ?? Number.NaN));
    for (const [at, item] of items.entries())
      for (let place = at; place < items.length; place += 1) {
        const other = items[place];
        if (other === undefined) continue;
        const both = compare(columns[at] ?? [], columns[place] ?? []);
        if (item.id !== other.id && item.cell === other.cell) addDifference(sums, both, { stratum, item, other });
        const kind = item.id === other.id ? "sameItem" : item.cell === other.cell ? "sameCell" : "twoCells";
        if (both.people < 2) continue;
        // Σ_{j<k} (x_j − x_k)(y_j − y_k)/n over n people, each of n(n − 1)/2 pairs with weight 1/n
        sums.products[kind].total += both.products;
        sums.products[kind].weight += (both.people - 1) / 2;
        sums.pairs[kind] += (both.people * (both.people - 1)) / 2;
      }
  }
  return sums;
}

type Compared = { readonly people: number; readonly difference: number; readonly products: number };

/** For those who answered both items: their number, the mean difference, and Σ (x − x̄)(y − ȳ). */
function compare(x: readonly number[], y: readonly number[]): Compared {
  let [people, ofX, ofY, ofBoth] = [0, 0, 0, 0];
  for (let row = 0; row < x.length; row += 1) {
    const one = (x[row] ?? Number.NaN) - SCALE_CENTRE;
    const two = (y[row] ?? Number.NaN) - SCALE_CENTRE;
    // NaN: one of the two has no level
    if (!(one + two < Number.POSITIVE_INFINITY)) continue;
    people += 1;
    ofX += one;
    ofY += two;
    ofBoth += one * two;
  }
  if (people === 0) return { people, difference: 0, products: 0 };
  return { people, difference: (ofX - ofY) / people, products: ofBoth - (ofX * ofY) / people };
}

/** Sums of squares are most precise when centred on the middle of the scale. */
const SCALE_CENTRE = 3;

type Between = {
  readonly stratum: Stratum;
  readonly item: FirmAnswers["items"][number];
  readonly other: FirmAnswers["items"][number];
};

function addDifference(sums: PairSums, { people, difference }: Compared, { stratum, item, other }: Between): void {
  if (people === 0) return;
  // the same direction in all firms, regardless of the order of items
  const turned = item.id < other.id;
  const key = turned ? `${stratum} ${item.id} ${other.id}` : `${stratum} ${other.id} ${item.id}`;
  const total = turned ? difference : -difference;
  sums.differences.set(key, { firms: 1, total, ofSquares: total ** 2, ofInverses: 1 / people });
  sums.pairs.twoItems += people;
}
