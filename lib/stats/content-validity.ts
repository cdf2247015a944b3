import { type Insufficient, insufficient } from "@/lib/result";

/** Experts from which an item's content validity is spoken of. Source: Lynn 1986; method 3.9. */
export const EXPERTS_MIN = 6;

/** Item-level content validity that an item must reach. Source: Lynn 1986; method 3.9. */
export const ITEM_CONTENT_VALIDITY_MIN = 0.78;

/**
 * Lawshe's content validity ratio of an item: how far the experts who call it essential are a majority.
 *
 * CVR = (n_e − N/2) / (N/2). Shape: number of experts who say essential, number of all. Unit: none. Range: −1 to 1.
 * Edge cases: 0 when half of them say so. Errors: insufficient without experts; counts that are not whole, negative or
 * larger than all are thrown. Source: Lawshe 1975, Personnel Psychology 28, 563–575; method 3.9.
 */
export function contentValidityRatio(essential: number, experts: number): number | Insufficient<"no-experts"> {
  checkCounts(essential, experts);
  return experts === 0 ? insufficient("no-experts") : (essential - experts / 2) / (experts / 2);
}

/**
 * Item-level content validity index (I-CVI): the share of experts who call an item relevant.
 *
 * Shape: number of experts who say relevant (3 or 4 of 4), number of all. Unit: a share. Range: 0–1. Edge cases: .78 with
 * at least 6 experts is the line of the method. Errors: insufficient with fewer than 6 experts; counts that are not whole,
 * negative or larger than all are thrown. Source: Lynn 1986, Nursing Research 35, 382–385; method 3.9.
 */
export function itemContentValidity(relevant: number, experts: number): number | Insufficient<"too-few-experts"> {
  checkCounts(relevant, experts);
  return experts < EXPERTS_MIN ? insufficient("too-few-experts") : relevant / experts;
}

function checkCounts(some: number, all: number): void {
  if (!(Number.isInteger(some) && Number.isInteger(all) && some >= 0 && some <= all)) {
    throw new RangeError(`not ${some} of ${all} experts`);
  }
}
