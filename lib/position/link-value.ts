import type { Currency, ValueBand } from "@/lib/instrument";

/** Millions that stand for a band: its geometric middle, and the ends of the open ones. Source: convention of ours. */
const BAND_MILLIONS: Readonly<Record<ValueBand, number>> = {
  "under-1": 0.5,
  "1-5": 2.2,
  "5-20": 10,
  "20-100": 45,
  "over-100": 150,
};

/**
 * Yuan for one unit of a currency, to one digit: it only has to sort links by size, on a map whose widths have five
 * steps. Source: convention of ours.
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
 * Shape: band and currency as the register has them. Unit: millions of yuan. Range: above 0. Edge cases: without a
 * currency it is yuan; without a band null. Errors: none. Source: convention of ours.
 */
export function linkValue(band: ValueBand | null, currency: Currency | null): number | null {
  return band === null ? null : BAND_MILLIONS[band] * YUAN_FOR[currency ?? "CNY"];
}
