import { CELLS, type CellId, type ItemId, STRATA, type Stratum } from "@/lib/instrument";
import { type Insufficient, insufficient } from "@/lib/result";
import { mean, sampleVariance, sum } from "@/lib/stats";
import type { ErrorModel } from "./error-model";
import { levelIn, membersOf } from "./items";
import type { ScoringInput } from "./types";

/** Firms that each kind of pair must come from before errors are estimated. Source: method 3.4. */
export const ESTIMATE_FIRMS_MIN = 30;

/** The four components of an error model, in the order in which they are told. */
export const ERROR_COMPONENTS = ["item", "respondent", "respondentCell", "residual"] as const;
export type ErrorComponent = (typeof ERROR_COMPONENTS)[number];

/** Kinds of pairs of answers from which the components follow. */
export const PAIR_KINDS = ["sameItem", "sameCell", "twoCells", "twoItems"] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export type EstimatedErrorModel = ErrorModel & {
  /** Firms that gave pairs of each kind. */
  readonly firms: Readonly<Record<PairKind, number>>;
  /** Components that came out below 0 and stand at 0. */
  readonly negative: readonly ErrorComponent[];
};

/** What the people of one firm answered: the items that apply to it, and the levels that each person gave. */
export type FirmAnswers = {
  readonly items: readonly { readonly id: ItemId; readonly cell: CellId }[];
  readonly people: readonly { readonly stratum: Stratum; readonly levels: ReadonlyMap<ItemId, number> }[];
};

/**
 * What the people of one firm answered, from an input of `scoreAssessment`.
 *
 * Shape: an input as it is scored. Unit: levels. Range: 1–5. Edge cases: a consultant's answers are not the firm's; items
 * that do not apply and answers without a level are left out. Errors: none. Source: method 3.2, 3.4.
 */
export function answersOfFirm({ instrument, notApplicable, respondents }: ScoringInput): FirmAnswers {
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

/**
 * The four components of error from the answers of many firms to one instrument, by the method of moments over pairs.
 *
 * With d_i the difference of two people of one role group on item i: ½·mean(d_i²) over items estimates V_R + V_RC + V_E,
 * ½·mean(d_i·d_k) over two items of a cell V_R + V_RC, and over items of two cells V_R. With y the difference of one
 * person's answers to two items of a cell, averaged over the n people of a firm, ½·(variance of y between firms) −
 * V_E·mean(1/n) estimates V_I. Of n people a pair counts 1/n, so that sums of squares add up as in an analysis of variance;
 * for complete and equal data the components are those of one. Shape: answers firm by firm. Unit:
 * levels². Range: from 0. Edge cases: a component below 0 is 0 and named; what does not apply to a firm is no answer.
 * Errors: insufficient while a kind of pair comes from fewer than 30 firms. Source: Henderson 1953, method 1; Searle,
 * Casella & McCulloch 1992; Brennan 2001; method 3.4.
 */
export function estimateErrorModel(
  version: string,
  firms: readonly FirmAnswers[],
): EstimatedErrorModel | Insufficient<"too-few-firms"> {
  const people = firms.map(sumsOfPeople);
  const items = pairsOfItems(firms);
  const counts = {
    sameItem: people.filter(({ sameItem }) => sameItem.weight > 0).length,
    sameCell: people.filter(({ sameCell }) => sameCell.weight > 0).length,
    twoCells: people.filter(({ twoCells }) => twoCells.weight > 0).length,
    twoItems: items.firms,
  };
  if (PAIR_KINDS.some((kind) => counts[kind] < ESTIMATE_FIRMS_MIN)) return insufficient("too-few-firms");

  const half = (kind: "sameItem" | "sameCell" | "twoCells") =>
    sum(people.map((firm) => firm[kind].total)) / sum(people.map((firm) => firm[kind].weight)) / 2;
  const [all, shared, respondent] = [half("sameItem"), half("sameCell"), half("twoCells")];
  const residual = all - shared;
  const found = {
    item: mean(items.pairs.map(({ variance, inverse }) => variance / 2 - residual * inverse)),
    respondent,
    respondentCell: shared - respondent,
    residual,
  };
  const atLeast0 = (component: ErrorComponent) => Math.max(0, found[component]);
  return {
    version,
    item: atLeast0("item"),
    respondent: atLeast0("respondent"),
    respondentCell: atLeast0("respondentCell"),
    residual: atLeast0("residual"),
    firms: counts,
    negative: ERROR_COMPONENTS.filter((component) => found[component] < 0),
  };
}

/** A weighted sum of products, and its weight. */
type Sums = { total: number; weight: number };
type PeopleSums = Readonly<Record<"sameItem" | "sameCell" | "twoCells", Sums>>;

/** Products of differences between two people of one role group, summed over the pairs of a firm. */
function sumsOfPeople({ items, people }: FirmAnswers): PeopleSums {
  const sums: PeopleSums = { sameItem: none(), sameCell: none(), twoCells: none() };
  for (const stratum of STRATA) {
    const rows = people.filter((person) => person.stratum === stratum).map(({ levels }) => levels);
    for (const [at, item] of items.entries())
      for (const other of items.slice(at)) {
        const kind = item.id === other.id ? "sameItem" : item.cell === other.cell ? "sameCell" : "twoCells";
        addCovariance(sums[kind], rows, item.id, other.id);
      }
  }
  return sums;
}

const none = (): Sums => ({ total: 0, weight: 0 });

/**
 * Adds Σ_{j<k} (x_j − x_k)(y_j − y_k)/n over the people who answered both items, which is Σ_j (x_j − x̄)(y_j − ȳ); there
 * are n(n − 1)/2 pairs of weight 1/n.
 */
function addCovariance(sums: Sums, rows: readonly Levels[], item: ItemId, other: ItemId): void {
  const both = rows.flatMap((row) => {
    const [x, y] = [row.get(item), row.get(other)];
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });
  if (both.length < 2) return;
  const [centreX, centreY] = [mean(both.map(([x]) => x)), mean(both.map(([, y]) => y))];
  sums.total += sum(both.map(([x, y]) => (x - centreX) * (y - centreY)));
  sums.weight += (both.length - 1) / 2;
}

type Levels = ReadonlyMap<ItemId, number>;
/** Of two items of a cell: the variance between firms of a firm's mean difference, and the mean of 1/n over firms. */
type ItemPair = { readonly variance: number; readonly inverse: number };

/** Pairs of items of a cell that enough firms answered, and how many firms gave the pair with the fewest. */
function pairsOfItems(firms: readonly FirmAnswers[]): { readonly pairs: readonly ItemPair[]; readonly firms: number } {
  const rows = firms.map(({ people }) => people.map(({ levels }) => levels));
  const items = new Map(firms.flatMap((firm) => firm.items.map(({ id, cell }) => [id, cell] as const)));
  const found = CELLS.flatMap((cell) => {
    const own = [...items].flatMap(([id, of]) => (of === cell ? [id] : []));
    return own.flatMap((item, at) => own.slice(at + 1).map((other) => differencesOf(rows, item, other)));
  });
  return {
    pairs: found.map((each) => ({
      variance: each.length < 2 ? 0 : sampleVariance(each.map(({ difference }) => difference)),
      inverse: each.length === 0 ? 0 : mean(each.map(({ people }) => 1 / people)),
    })),
    firms: Math.min(...found.map((each) => each.length)),
  };
}

/** Mean difference between two items, firm by firm, over the people who answered both. */
function differencesOf(firms: readonly (readonly Levels[])[], item: ItemId, other: ItemId) {
  return firms.flatMap((rows) => {
    const differences = rows.flatMap((row) => {
      const [x, y] = [row.get(item), row.get(other)];
      return x === undefined || y === undefined ? [] : [x - y];
    });
    return differences.length === 0 ? [] : [{ difference: mean(differences), people: differences.length }];
  });
}
