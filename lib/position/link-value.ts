import type { Currency, ValueBand } from "@/lib/instrument";

/**
 * Representative value of a band, in millions: its geometric mean, and a fixed end for the open bands. Source: our
 * convention.
 */
const BAND_MILLIONS: Readonly<Record<ValueBand, number>> = {
  "under-1": 0.5,
  "1-5": 2.2,
  "5-20": 10,
  "20-100": 45,
  "over-100": 150,
};

/**
 * Approximate exchange rates to yuan, one digit: only used to sort links by size and for five widths on a map. Source:
 * our convention.
 */
const YUAN_FOR: Readonly<Record<Currency, number>> = {
  CNY: 1,
  USD: 7,
  EUR: 8,
  JPY: 0.05,
  HKD: 0.9,
  KRW: 0.005,
  TWD: 0.2,
  GBP: 9,
  INR: 0.08,
  VND: 0.0003,
};

/**
 * Annual value of a link in millions of yuan, from its band.
 *
 * Shape: band and currency as in the register. Unit: millions of yuan. Range: above 0. Edge cases: without a currency,
 * yuan is assumed; null without a band. Errors: none. Source: our convention.
 */
export function linkValue(band: ValueBand | null, currency: Currency | null): number | null {
  return band === null ? null : BAND_MILLIONS[band] * YUAN_FOR[currency ?? "CNY"];
}
