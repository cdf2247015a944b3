import { SIZE_BAND_STARTS } from "@/lib/position";

/** Sizes in reports: the bands of a firm's size, with small cut at 100. Source: method 2.4. */
export const REPORT_SIZES = ["micro", "small-to-99", "small-from-100", "medium", "large"] as const;
export type ReportSize = (typeof REPORT_SIZES)[number];

/** Employees from which a report's size begins. Source: method 2.4. */
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
 * Shape: employees, a whole number. Unit: persons. Range: one of five sizes. Edge cases: a band begins with its first
 * number: 20, 100, 300, 1,000. Errors: a number below 0 is thrown. Source: method 2.4.
 */
export function reportSize(employees: number): ReportSize {
  if (!(employees >= 0)) throw new RangeError(`not a number of employees: ${employees}`);
  return REPORT_SIZES.findLast((size) => employees >= REPORT_SIZE_STARTS[size]) ?? "micro";
}
