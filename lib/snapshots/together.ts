import {
  applyWithdrawals,
  type Disclosure,
  type DisclosureFacts,
  discloseSnapshot,
  type FigureScale,
  type Snapshot,
  type Withdrawal,
  withdrawSnapshots,
} from "@/lib/benchmark";
import { insufficient } from "@/lib/result";
import type { PrintedSet, Viewer } from "./types";

type Own = Omit<DisclosureFacts, "audience" | "seen" | "earlier">;
type Withheld = Pick<Disclosure, "sets"> & { readonly snapshot?: Snapshot | undefined };

/**
 * What may be published to one viewer without telling too much to others who come to read it, too.
 *
 * It is laid beside what each of them was ever shown; a set that would have to be withdrawn from one of them is left out,
 * and the rest is cut anew without it.
 */
export function discloseAmong(facts: Own, own: Viewer, others: readonly Viewer[]): Withheld {
  const refused = new Set<string>();
  for (;;) {
    const dimensions = facts.dimensions.filter(({ id }) => !refused.has(id));
    const members = facts.members.map((member) => ({
      ...member,
      cells: Object.fromEntries(Object.entries(member.cells).filter(([id]) => !refused.has(id))),
    }));
    const disclosure = discloseSnapshot({
      ...facts,
      dimensions,
      members,
      audience: { kind: own.audience },
      seen: own.seen,
      earlier: own.snapshots,
    });
    const { snapshot } = disclosure;
    if (snapshot === undefined) return { sets: disclosure.sets };
    const objections = others.flatMap((viewer) => objectionsOf(viewer, snapshot, facts.figures, facts.limits));
    const sets = objections.filter(({ part }) => part === "set").map(({ dimension }) => dimension);
    if (sets.includes("total")) return { sets: disclosure.sets.map(({ dimension }) => withheld(dimension)) };
    if (sets.length > 0) {
      for (const dimension of sets) refused.add(dimension);
      continue;
    }
    const [left = snapshot] = applyWithdrawals([snapshot], objections);
    const printed = disclosure.sets.flatMap((set) => withoutDetails(set, objections));
    return { sets: [...printed, ...[...refused].map(withheld)], snapshot: left };
  }
}

const withheld = (dimension: string) => ({ dimension, kind: "withheld", reason: "linked-by-few" }) as const;

/** What one viewer would have to be denied again at once. The new figures come last in doubt, so they stand first. */
function objectionsOf(
  { audience, seen, snapshots }: Viewer,
  snapshot: Snapshot,
  figures: readonly FigureScale[],
  limits: DisclosureFacts["limits"],
): readonly Withdrawal[] {
  const { withdrawals } = withdrawSnapshots({
    audience: { kind: audience },
    members: [],
    figures,
    seen,
    earlier: [snapshot, ...snapshots],
    ...(limits === undefined ? {} : { limits }),
  });
  return withdrawals.filter(({ snapshotId }) => snapshotId === snapshot.id);
}

const withoutDetails = (set: Disclosure["sets"][number], withdrawals: readonly Withdrawal[]): Disclosure["sets"] =>
  hideDetails([set], withdrawals).flatMap((each) => (each.kind === "withdrawn" ? [] : [each]));

/** Printed sets without what was taken back of them. */
export function hideDetails(sets: readonly PrintedSet[], withdrawals: readonly Withdrawal[]): PrintedSet[] {
  return sets.map((set): PrintedSet => {
    const own = withdrawals.filter(({ dimension }) => dimension === set.dimension);
    if (set.kind !== "published" || own.length === 0) return set;
    if (own.some(({ part }) => part === "set")) return { dimension: set.dimension, kind: "withdrawn" };
    const cells = set.cells.map((cell) => {
      if (cell.kind !== "published") return cell;
      const gone = own.filter((each) => each.cell === cell.cell).map(({ part }) => part);
      const figures = Object.entries(cell.figures).map(([id, figure]) => [
        id,
        {
          ...figure,
          ...(gone.includes("quartiles") && { quartiles: insufficient("too-few") }),
          ...(gone.includes("spread") && { spread: insufficient("too-few") }),
        },
      ]);
      return { ...cell, figures: Object.fromEntries(figures) };
    });
    return { ...set, cells };
  });
}
