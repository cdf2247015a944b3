import { SIZE_BAND_STARTS } from "@/lib/position";

/** Firm sizes in reports: the size bands, with small divided at 100. Source: method 2.4. */
export const REPORT_SIZES = ["micro", "small-to-99", "small-from-100", "medium", "large"] as const;
export type ReportSize = (typeof REPORT_SIZES)[number];

/** Minimum number of employees of each report size. Source: method 2.4. */
export const REPORT_SIZE_STARTS: Readonly<Record<ReportSize, number>> = {
  micro: SIZE_BAND_STARTS.micro,
  "small-to-99": SIZE_BAND_STARTS.small,
  "small-from-100": 100,
  medium: SIZE_BAND_STARTS.medium,
  large: SIZE_BAND_STARTS.large,
};

/**
 * Size of a firm in reports.
 *
 * Shape: employees, an integer. Unit: persons. Range: one of five sizes. Edge cases: a band includes its first number:
 * 20, 100, 300, 1,000. Errors: throws for a number below 0. Source: method 2.4.
 */
export function reportSize(employees: number): ReportSize {
  if (!(employees >= 0)) throw new RangeError(`not a number of employees: ${employees}`);
  return REPORT_SIZES.findLast((size) => employees >= REPORT_SIZE_STARTS[size]) ?? "micro";
}
