import type { Random } from "@/lib/result";
import { averageDeviation, evenVariance, rwgJ } from "./agreement";
import { choleskyFactor } from "./cholesky";
import type { DataMatrix } from "./data-matrix";
import { sum } from "./moments";
import { normalQuantile } from "./normal";
import { quantile } from "./quantile";
import { standardNormal } from "./random";

/** Shares of five options when all lean slightly to the upper end; their variance is SLIGHT_SKEW_VARIANCE. Source: LeBreton & Senter 2008, table 2. */
export const SLIGHT_SKEW: readonly number[] = [0.05, 0.15, 0.2, 0.35, 0.25];

export type AgreementSimulation = {
  readonly respondents: number;
  readonly items: number;
  /** Groups drawn. */
  readonly draws: number;
  readonly random: Random;
  /** How many options, all equally likely, or the likelihood of each; five unless given. */
  readonly options?: number | readonly number[];
  /** Variance without agreement; that of an even spread over as many options unless given. */
  readonly nullVariance?: number;
  /** Correlation of the items within a person before they are cut into options: one for all pairs, or the whole table. */
  readonly itemCorrelation?: number | readonly (readonly number[])[];
};

/** What groups that only guess reach, group by group, and the marks that agreement must pass. */
export type SimulatedAgreement = {
  readonly rwgJ: Float64Array;
  readonly averageDeviation: Float64Array;
  /** The 95th percentile of r_wg(j) and the 5th of the average deviation, quantiles of type 7. */
  readonly critical: { readonly rwg: number; readonly averageDeviation: number };
};

/**
 * Agreement of groups whose members answer by chance: what the table of critical values was made with.
 *
 * Shape: as many values as draws. Unit: none; levels. Range: 0–1; 0 and up. Edge cases: the same generator state gives the
 * same values; correlated items raise the marks, which shows that the table's are lower bounds. Errors: none insufficient;
 * fewer than two respondents, no items or draws, options that are no distribution, and correlations that are no positive
 * definite table are thrown. Source: Dunlap, Burke & Smith-Crowe 2003; multilevel::rwg.j.sim; method 3.2.
 */
export function simulateAgreement(simulation: AgreementSimulation): SimulatedAgreement {
  const { respondents, items, draws } = simulation;
  checkCounts({ respondents, items, draws });
  const shares = sharesOf(simulation.options ?? 5);
  const nullVariance = simulation.nullVariance ?? evenVariance(shares.length);
  const fill = filler(simulation, shares);
  const group: DataMatrix = { rows: respondents, columns: items, values: new Float64Array(respondents * items) };
  const values = { rwgJ: new Float64Array(draws), averageDeviation: new Float64Array(draws) };
  for (let draw = 0; draw < draws; draw += 1) {
    fill(group.values);
    values.rwgJ[draw] = numberOf(rwgJ(group, { nullVariance }));
    values.averageDeviation[draw] = numberOf(averageDeviation(group));
  }
  const critical = {
    rwg: quantile(values.rwgJ, 0.95),
    averageDeviation: quantile(values.averageDeviation, 0.05),
  };
  return { ...values, critical };
}

function checkCounts(counts: { respondents: number; items: number; draws: number }): void {
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isInteger(count) || count < (name === "respondents" ? 2 : 1)) throw new RangeError(`${count} ${name}`);
  }
}

function sharesOf(options: number | readonly number[]): readonly number[] {
  if (typeof options === "number") {
    evenVariance(options);
    return Array.from({ length: options }, () => 1 / options);
  }
  if (options.length < 2 || options.some((share) => !(share > 0)) || Math.abs(sum(options) - 1) > 1e-9) {
    throw new RangeError("the likelihoods of the options are positive and sum to 1");
  }
  return options;
}

/** A full group has an agreement; only a mistake of this file could be the exception. */
function numberOf(value: number | object): number {
  if (typeof value !== "number") throw new Error("a drawn group without agreement");
  return value;
}

/** Writes one group of answers by chance over the values, person after person. */
function filler(
  { items, random, itemCorrelation }: AgreementSimulation,
  shares: readonly number[],
): (values: Float64Array) => void {
  const cuts = shares.slice(0, -1).map((_, option) => sum(shares.slice(0, option + 1)));
  if (itemCorrelation === undefined) {
    return (values) => {
      for (let at = 0; at < values.length; at += 1) values[at] = optionOf(random(), cuts);
    };
  }
  const lower = factorOf(itemCorrelation, items);
  const normalCuts = cuts.map(normalQuantile);
  const next = standardNormal(random);
  return (values) => {
    for (let start = 0; start < values.length; start += items) {
      const noise = Array.from({ length: items }, next);
      for (let item = 0; item < items; item += 1) {
        const z = sum(noise.slice(0, item + 1).map((value, k) => value * (lower[item * items + k] ?? 0)));
        values[start + item] = optionOf(z, normalCuts);
      }
    }
  };
}

/** The first option whose cut lies above the number, from 1. */
function optionOf(number: number, cuts: readonly number[]): number {
  let option = 1;
  for (const cut of cuts) if (number >= cut) option += 1;
  return option;
}

function factorOf(correlation: number | readonly (readonly number[])[], items: number): Float64Array {
  const at = (i: number, j: number) =>
    typeof correlation === "number" ? (i === j ? 1 : correlation) : (correlation[i]?.[j] ?? Number.NaN);
  const table = Float64Array.from({ length: items * items }, (_, place) =>
    at(Math.floor(place / items), place % items),
  );
  const symmetric = table.every((value, place) => value === at(place % items, Math.floor(place / items)));
  const unit = Array.from({ length: items }, (_, i) => at(i, i)).every((value) => value === 1);
  const lower = symmetric && unit ? choleskyFactor(table, items) : undefined;
  if (lower === undefined) throw new RangeError(`these are no correlations of ${items} items`);
  return lower;
}
