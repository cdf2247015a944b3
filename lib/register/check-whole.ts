import { SHARE_TOLERANCE } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { fold } from "./cell-kinds";
import type { Fault } from "./faults";
import { faultAt, type Heading } from "./place";
import type { ReadRow, RegisterRow } from "./row";

type Whole = {
  readonly headings: readonly Heading[];
  readonly locale: Locale;
  readonly existing: readonly RegisterRow[];
  readonly customersMax: number;
};

/** Percent below which all shares of a file together look like fractions. */
const FRACTIONS_BELOW = 0.02;

/**
 * What only the lines together show: a link twice, customers without a share, too many, or beyond all sales.
 *
 * Twice is looked for among all lines with a name, also faulty ones, so that it does not turn up after the mending.
 */
export function checkWhole(
  { named, rows }: { readonly named: readonly ReadRow[]; readonly rows: readonly ReadRow[] },
  whole: Whole,
): readonly Fault[] {
  const known = new Set(named.flatMap(({ before }) => before?.id ?? []));
  const kept = whole.existing.filter((link) => link.id !== null && !known.has(link.id));
  return [...findTwice(named, kept, whole), ...checkCustomers(rows, kept, whole)];
}

const sameLink = ({ direction, partnerName, product }: RegisterRow): string =>
  [direction, fold(partnerName), fold(product ?? "")].join("\n");

function findTwice(rows: readonly ReadRow[], kept: readonly RegisterRow[], whole: Whole): readonly Fault[] {
  const seen = new Map<string, number | string>(kept.map((link) => [sameLink(link), link.partnerName]));
  const place = whole.headings.find(({ column }) => column.key === "partnerName");
  const faults: Fault[] = [];
  for (const { row, after } of rows) {
    const other = seen.get(sameLink(after));
    if (other === undefined) seen.set(sameLink(after), row);
    else if (place !== undefined) {
      const code = typeof other === "number" ? "twice" : "registered";
      faults.push(faultAt(row, place, whole.locale, { code, values: { value: other } }));
    }
  }
  return faults;
}

function checkCustomers(rows: readonly ReadRow[], kept: readonly RegisterRow[], whole: Whole): readonly Fault[] {
  const place = whole.headings.find(({ column }) => column.key === "share");
  const customers = rows.filter(({ after }) => after.direction === "customer");
  if (place === undefined) return [];
  const faults: Fault[] = customers
    .filter(({ after }) => after.share === null)
    .map(({ row }) => faultAt(row, place, whole.locale, { code: "share-missing" }));
  const stated = rows.flatMap(({ after }) => after.share ?? []);
  const total = stated.reduce((sum, share) => sum + share, 0);
  if (stated.length > 1 && total > 0 && total < FRACTIONS_BELOW) {
    const [first] = rows.filter(({ after }) => after.share !== null);
    if (first !== undefined) faults.push(faultAt(first.row, place, whole.locale, { code: "fractions" }));
  }
  const before = kept.filter((link) => link.direction === "customer");
  let count = before.length;
  let sales = before.reduce((sum, link) => sum + (link.share ?? 0), 0);
  for (const { row, after } of customers) {
    count += 1;
    sales += after.share ?? 0;
    if (count > whole.customersMax) {
      faults.push(
        faultAt(row, place, whole.locale, {
          code: "customers-over",
          values: { value: count, allowed: whole.customersMax },
        }),
      );
    }
    if (!reaches(1 + SHARE_TOLERANCE, sales)) {
      faults.push(
        faultAt(row, place, whole.locale, { code: "sales-over", values: { value: Math.round(sales * 1000) / 10 } }),
      );
      break;
    }
  }
  return faults;
}
