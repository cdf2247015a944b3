import { type Ledger, type LedgerView, type Sum, viewRows } from "./ledger";
import { besideOlder, countHidden, findSmallSupport } from "./support";

/**
 * Whether every combination of these sums is based on at least k firms, in each way of treating equal values as one
 * (`views`).
 */
export const isSafe = (ledger: Ledger, sums: readonly Sum[], k: number): boolean =>
  ledger.views.every((view) => findSmallSupport(viewRows(sums, view), ledger.firmOf, k) === "none");

/**
 * Prepares a check of new sums next to the sums that stay visible. The returned function says whether every combination
 * of both is based on at least k firms. Called without new sums, it checks the visible sums alone.
 */
export function checkBeside(ledger: Ledger, kept: readonly Sum[], k: number): (added: readonly Sum[]) => boolean {
  const checks = ledger.views.map((view) => {
    const exposes = besideOlder(viewRows(kept, view), ledger.firmOf, k);
    return (added: readonly Sum[]) => exposes(viewRows(added, view)) === "none";
  });
  return (added) => checks.every((check) => check(added));
}

/**
 * Whether sums added to everything ever shown reveal nothing new about fewer than k firms.
 *
 * When a firm becomes individually visible, an old figure can become a figure of few firms. It is then withdrawn, but
 * readers may remember it. The unknown values of such figures are excluded: a new combination must involve k firms
 * besides them, or have been possible before.
 */
export const addsNothing = (
  ledger: Ledger,
  { shown, added }: { readonly shown: readonly Sum[]; readonly added: readonly Sum[] },
  k: number,
): boolean => ledger.views.every((view) => viewAddsNothing(ledger, { shown, added, view }, k));

function viewAddsNothing(
  ledger: Ledger,
  { shown, added, view }: { readonly shown: readonly Sum[]; readonly added: readonly Sum[]; readonly view: LedgerView },
  k: number,
): boolean {
  const before = viewRows(shown, view);
  const after = viewRows([...shown, ...added], view);
  const aside = new Set<number>();
  const rest = (rows: typeof before) =>
    rows.map(({ units, group }) => ({ units: Array.from(units).filter((unit) => !aside.has(unit)), group }));
  for (;;) {
    const found = findSmallSupport(rest(before), ledger.firmOf, k);
    if (found === "unproven") return false;
    if (found === "none") break;
    for (const unit of found) aside.add(unit);
  }
  if (findSmallSupport(rest(after), ledger.firmOf, k) !== "none") return false;
  if (aside.size === 0) return true;
  const [told, tells] = [countHidden(before, aside), countHidden(after, aside)];
  return told !== undefined && told === tells;
}
