import { insufficient } from "@/lib/result";
import { type Disclosure, type DisclosureFacts, discloseSnapshot, withdrawSnapshots } from "./disclose";
import type { FigureScale } from "./figures";
import { applyWithdrawals, type SeenStand, type Snapshot, type Withdrawal } from "./snapshot";
import type { PrintedSet, Viewer } from "./types";

type Own = Omit<DisclosureFacts, "audience" | "seen" | "earlier">;
type Withheld = Pick<Disclosure, "sets"> & { readonly snapshot?: Snapshot | undefined };

/**
 * What may be published to one viewer without revealing too much to others who also read it.
 *
 * It is checked against what each of them was ever shown. A set that would have to be withdrawn from one of them is
 * left out, and the rest is planned again without it. If sets were left out, the snapshot is also planned as if the
 * viewer saw everything that the affected readers see; the plan with more cells is used.
 */
export function discloseAmong(facts: Own, own: Viewer, others: readonly Viewer[]): Withheld {
  const alone = discloseApart(facts, own, others);
  if (alone.objecting.length === 0 || alone.snapshot === undefined) return alone;
  const widened = discloseTogether(facts, own, others, alone.objecting);
  return cellsIn(widened) > cellsIn(alone) ? widened : alone;
}

const cellsIn = ({ snapshot }: Withheld): number =>
  (snapshot?.sets ?? []).reduce((sum, { cells }) => sum + cells.length, 0);

type Apart = Withheld & { readonly objecting: readonly Viewer[] };

/** Leaves out every set that some reader could misuse, and returns these readers. */
function discloseApart(facts: Own, own: Viewer, readers: readonly Viewer[]): Apart {
  const refused = new Set<string>();
  const objecting = new Set<Viewer>();
  for (;;) {
    const { sets: cut, snapshot } = discloseWithout(facts, own, refused);
    const seen = [...objecting];
    if (snapshot === undefined) return { sets: cut, objecting: seen };
    const objections = readers.flatMap((viewer) => {
      const found = objectionsOf(viewer, snapshot, facts.figures, facts.limits);
      if (found.some(({ part }) => part === "set")) objecting.add(viewer);
      return found;
    });
    const sets = objections.filter(({ part }) => part === "set").map(({ dimension }) => dimension);
    if (sets.includes("total")) return { sets: cut.map(({ dimension }) => withheld(dimension)), objecting: seen };
    if (sets.length > 0) {
      for (const dimension of sets) refused.add(dimension);
      continue;
    }
    const [left = snapshot] = applyWithdrawals([snapshot], objections);
    const printed = cut.flatMap((set) => withoutDetails(set, objections));
    return { sets: [...printed, ...[...refused].map(withheld)], snapshot: left, objecting: [...objecting] };
  }
}

/**
 * Plans the snapshot as if the viewer saw what some others see, and then checks it for each of them, including the
 * viewer.
 */
function discloseTogether(facts: Own, own: Viewer, others: readonly Viewer[], joined: readonly Viewer[]): Withheld {
  const found = discloseApart(facts, { ...own, seen: seenBy([own, ...joined]) }, [own, ...others]);
  if (found.snapshot === undefined) return found;
  const spreads = spreadsOf(found.snapshot);
  const [snapshot] = applyWithdrawals([found.snapshot], spreads);
  return { sets: found.sets.flatMap((set) => withoutDetails(set, spreads)), snapshot };
}

function discloseWithout(facts: Own, own: Viewer, refused: ReadonlySet<string>): Disclosure {
  const members = facts.members.map((member) => ({
    ...member,
    cells: Object.fromEntries(Object.entries(member.cells).filter(([id]) => !refused.has(id))),
  }));
  const dimensions = facts.dimensions.filter(({ id }) => !refused.has(id));
  const audience = { kind: own.audience };
  return discloseSnapshot({ ...facts, dimensions, members, audience, seen: own.seen, earlier: own.snapshots });
}

const seenBy = (viewers: readonly Viewer[]): readonly SeenStand[] => [
  ...new Map(
    viewers.flatMap(({ seen }) => seen).map((stand) => [`${stand.firmId} ${stand.revision}`, stand] as const),
  ).values(),
];

/** Bins merged for all readers together may reveal few firms to one of them who sees fewer. */
const spreadsOf = ({ id: snapshotId, sets }: Snapshot): readonly Withdrawal[] =>
  sets.flatMap(({ dimension, cells }) =>
    cells
      .filter(({ spread }) => spread)
      .map(({ cell }) => ({ snapshotId, dimension, cell, part: "spread", reason: "seen-singly" }) as const),
  );

const withheld = (dimension: string) => ({ dimension, kind: "withheld", reason: "linked-by-few" }) as const;

/**
 * What would have to be withdrawn from one viewer as soon as the snapshot is shown. New figures are listed first,
 * because they are dropped rather than old ones.
 */
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

/** Printed sets without their withdrawn parts. */
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
