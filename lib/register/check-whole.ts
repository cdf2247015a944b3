import { SHARE_TOLERANCE } from "@/lib/rating";
import { reaches } from "@/lib/stats";
import { faultAt } from "@/lib/tables";
import { findFirstAlike } from "./alike";
import type { Fault } from "./faults";
import type { Heading, ReadRow, RegisterRow } from "./row";

type Whole = {
  readonly headings: readonly Heading[];
  readonly existing: readonly RegisterRow[];
  readonly customersMax: number;
};

type WholeReading = {
  /** Faults that prevent saving the file. */
  readonly faults: readonly Fault[];
  /** Possible mistakes that the reader decides on. */
  readonly doubts: readonly Fault[];
  /** Share of the firm's sales to customers after the file is saved, 0–1. */
  readonly sales: number;
};

/**
 * If all shares of a file together, or a customer's only share, are below this, they were probably entered as fractions
 * instead of percent.
 */
const FRACTIONS_BELOW = 0.02;
const CUSTOMER_SHARE_SMALL = 0.01;

/**
 * Checks that need all lines together: duplicate links, duplicate numbers, customers without a share, too many lines,
 * or more than 100 % of sales.
 *
 * Duplicates are searched among all lines with a name, including faulty ones, so that all are reported at once.
 */
export function checkWhole(
  { named, rows }: { readonly named: readonly ReadRow[]; readonly rows: readonly ReadRow[] },
  whole: Whole,
): WholeReading {
  const known = new Set(named.flatMap(({ before }) => before?.id ?? []));
  const kept = whole.existing.filter((link) => link.id !== null && !known.has(link.id));
  const customers = checkCustomers(rows, kept, whole);
  return {
    faults: [...findNumbersTwice(named, whole), ...customers.faults],
    doubts: [...findTwice(named, kept, whole), ...doubtShares(rows, kept, whole)],
    sales: customers.sales,
  };
}

const placeOf = (whole: Whole, key: string): Heading | undefined =>
  whole.headings.find(({ column }) => column.key === key);

function findNumbersTwice(rows: readonly ReadRow[], whole: Whole): readonly Fault[] {
  const place = placeOf(whole, "id");
  if (place === undefined) return [];
  const first = new Map<string, number>();
  return rows.flatMap(({ row, before }) => {
    if (before?.id == null) return [];
    const other = first.get(before.id);
    if (other === undefined) first.set(before.id, row);
    return other === undefined ? [] : faultAt(row, place, "id-twice", { value: other });
  });
}

/** Searches duplicates only of new lines, because a line with a number refers to an existing link. */
function findTwice(rows: readonly ReadRow[], kept: readonly RegisterRow[], whole: Whole): readonly Fault[] {
  const place = placeOf(whole, "partnerName");
  if (place === undefined) return [];
  const inRegister = findFirstAlike(kept);
  const inFile = findFirstAlike(rows.map(({ after, row }) => ({ ...after, row })));
  return rows.flatMap(({ row, before, after }) => {
    if (before !== null) return [];
    const at = (code: "twice" | "registered", value: string | number) => faultAt(row, place, code, { value });
    const line = inFile(after);
    if (line !== undefined && line.row < row) return at("twice", line.row);
    const link = inRegister(after);
    return link === undefined ? [] : at("registered", link.partnerName);
  });
}

function checkCustomers(rows: readonly ReadRow[], kept: readonly RegisterRow[], whole: Whole) {
  const before = kept.filter((link) => link.direction === "customer");
  let count = before.length;
  let sales = before.reduce((sum, link) => sum + (link.share ?? 0), 0);
  const place = placeOf(whole, "share") ?? placeOf(whole, "direction");
  const faults: Fault[] = [];
  let isOver = false;
  for (const { row, after } of rows.filter((one) => one.after.direction === "customer")) {
    const at = (code: Fault["code"], values: Fault["values"] = {}) =>
      place === undefined ? [] : [faultAt(row, place, code, values)];
    count += 1;
    sales += after.share ?? 0;
    if (after.share === null) faults.push(...at("share-missing"));
    if (count > whole.customersMax) {
      faults.push(...at("customers-over", { value: count, allowed: whole.customersMax }));
    }
    if (!isOver && !reaches(1 + SHARE_TOLERANCE, sales)) {
      isOver = true;
      faults.push(...at("sales-over", { value: inPercent(sales) }));
    }
  }
  return { faults, sales };
}

/** Shares that look like fractions, and suppliers with more than 100 % of purchases. */
function doubtShares(rows: readonly ReadRow[], kept: readonly RegisterRow[], whole: Whole): readonly Fault[] {
  const place = placeOf(whole, "share");
  const stated = rows.filter(({ after }) => after.share !== null);
  const [first] = stated;
  if (place === undefined || first === undefined) return [];
  const at = (row: number, code: Fault["code"], values: Fault["values"] = {}) => faultAt(row, place, code, values);
  const total = stated.reduce((sum, { after }) => sum + (after.share ?? 0), 0);
  if (stated.length > 1 && total > 0 && total < FRACTIONS_BELOW) return [at(first.row, "fractions")];
  const small = stated
    .filter(({ before, after }) => before?.share !== after.share && isSmall(after))
    .map(({ row, after }) => {
      const percent = inPercent(after.share ?? 0);
      return at(row, "small-share", { value: percent, allowed: Math.round(percent * 1e4) / 100 });
    });
  return [
    ...small,
    ...doubtPurchases(rows, kept).map(({ row, sum }) => at(row, "purchases-over", { value: inPercent(sum) })),
  ];
}

/** The line with which suppliers exceed 100 % of purchases; none if the register already exceeded it before. */
function doubtPurchases(rows: readonly ReadRow[], kept: readonly RegisterRow[]) {
  let sum = kept.reduce((before, link) => before + purchaseOf(link), 0);
  if (!reaches(1 + SHARE_TOLERANCE, sum)) return [];
  for (const { row, after } of rows) {
    sum += purchaseOf(after);
    if (!reaches(1 + SHARE_TOLERANCE, sum)) return [{ row, sum: totalOf(rows, kept) }];
  }
  return [];
}

const totalOf = (rows: readonly ReadRow[], kept: readonly RegisterRow[]): number =>
  [...kept, ...rows.map(({ after }) => after)].reduce((sum, link) => sum + purchaseOf(link), 0);
const purchaseOf = ({ direction, share }: RegisterRow): number => (direction === "supplier" ? (share ?? 0) : 0);
const isSmall = ({ direction, share }: RegisterRow): boolean =>
  direction === "customer" && share !== null && share > 0 && share < CUSTOMER_SHARE_SMALL;
const inPercent = (share: number): number => Math.round(share * 1e4) / 100;
