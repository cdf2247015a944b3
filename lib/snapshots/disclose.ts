import type { UnitCell } from "./cells";
import { withdrawErased } from "./erasure";
import type { FigureScale } from "./figures";
import { keepLarge, keepSafe, listWithdrawals, readHistory } from "./history";
import { type Ledger, openLedger } from "./ledger";
import {
  CONTRIBUTORS_MIN,
  type DisclosureLimits,
  DOMINANCE_MAX,
  type ErasedFirm,
  QUARTILES_MIN,
  type SuppressionReason,
  type WithholdingReason,
} from "./limits";
import { type PlannedSet, planSets } from "./plan";
import { type CellFigures, type PrintFacts, printCell, recordCell } from "./print";
import {
  type CohortMember,
  type Dimension,
  type PublishedSet,
  SEEN_LEVELS,
  type SeenStand,
  type SetAudience,
  type Snapshot,
  TOTAL,
  type Withdrawal,
} from "./snapshot";

export type { CellFigures, FigureDisclosure } from "./print";

export type DisclosureFacts = {
  /** Id of the snapshot to be published. */
  readonly id: string;
  readonly cohortId: string;
  readonly members: readonly CohortMember[];
  /** The fixed published dimensions, by priority if not all can be published. */
  readonly dimensions: readonly Dimension[];
  readonly figures: readonly FigureScale[];
  readonly audience: SetAudience;
  /**
   * What the audience sees or saw individually in addition to the members' present consent; pass earlier results'
   * `seen` here.
   */
  readonly seen: readonly SeenStand[];
  /** Every snapshot this audience was ever shown, of this cohort or any other, oldest first. */
  readonly earlier: readonly Snapshot[];
  readonly erased?: readonly ErasedFirm[];
  /** Limits that differ from the defaults, which are 5, 10 and .5 in the order of `DisclosureLimits`. */
  readonly limits?: Partial<DisclosureLimits>;
};

export type CellDisclosure =
  | ({ readonly cell: string; readonly kind: "published" } & CellFigures)
  | { readonly cell: string; readonly kind: "suppressed"; readonly reason: SuppressionReason }
  | { readonly cell: string; readonly kind: "empty" };

export type SetDisclosure =
  | { readonly dimension: string; readonly kind: "published"; readonly cells: readonly CellDisclosure[] }
  | { readonly dimension: string; readonly kind: "withheld"; readonly reason: WithholdingReason };

export type Disclosure = {
  /** Whether anything can be published: the total, and with it the sets that are not withheld. */
  readonly republish: boolean;
  /** The total first, then the dimensions in their order. */
  readonly sets: readonly SetDisclosure[];
  /** To be applied in the same transaction, whether or not anything is published. */
  readonly withdrawals: readonly Withdrawal[];
  /** What the audience has now seen individually; pass it as `seen` next time. */
  readonly seen: readonly SeenStand[];
  /** What to store about the snapshot; pass it as `earlier` next time. Absent if nothing is published. */
  readonly snapshot?: Snapshot;
};

/**
 * Decides which parts of a frozen snapshot may be published to one audience, and which parts of earlier ones must be
 * withdrawn.
 *
 * A figure is published only if neither it nor any linear combination of figures that this audience ever saw is based
 * on fewer than k firms besides those it sees individually. Shape: members with their revision, cells and values; the
 * fixed dimensions; every snapshot ever shown to the audience. Unit: that of each figure. Range: means in hundredths,
 * quartiles and shares in twentieths of the scale, n in bands. Edge cases: members without a cell count as a suppressed
 * cell; a revision that did not change a figure is not a change of that figure; for "any firm" one more contributor is
 * needed; figures whose safety cannot be proved within a bounded search are withheld. Errors: withheld sets and cells
 * have a reason; throws for a duplicate firm, a value missing or outside its scale, an unknown cell, two weights for
 * one revision and k below 2. Values are only used to see whether a revision changed them. Source: method 3.6;
 * Hundepool et al. 2012; stricter than the method where that would leak, see the decisions of this room.
 */
export function discloseSnapshot(facts: DisclosureFacts): Disclosure {
  const limits = readLimits(facts);
  checkFacts(facts);
  const ledger = openLedger(facts);
  const shown = readHistory(ledger, facts.earlier, () => limits.k);
  const { id, cohortId, members, dimensions, earlier, erased = [] } = facts;
  const snapshot = { id, cohortId, group: earlier.length };
  const { kept, sets: planned } = planSets({ ledger, limits, snapshot, members, dimensions, shown });

  const print = { ledger, limits, figures: facts.figures, memberOf: membersByUnit(ledger, members) };
  const { sets, recorded } = printSets(planned, print);
  const published = recorded.map(({ dimension }) => dimension);
  return {
    republish: recorded.length > 0,
    sets,
    withdrawals: [
      ...listWithdrawals(ledger, { shown, kept }, limits),
      ...withdrawErased({ cohortId, earlier, erased, kept, published, k: limits.k }),
    ],
    seen: listSeen(facts),
    ...(recorded.length > 0 && {
      snapshot: { id, cohortId, members: members.map(withoutConsent), sets: recorded, withdrawn: [] },
    }),
  };
}

/**
 * What must be withdrawn when an audience sees more firms individually: by consent, or if a consenting firm joins or
 * gets a new revision. Must run in the same transaction as that change, so that `seen` is complete.
 *
 * Shape: the current members, and every snapshot ever shown to the audience. Unit: none. Range: none. Edge cases:
 * without newly seen firms nothing is withdrawn; the newest snapshots are kept first. Errors: as `discloseSnapshot`.
 * Source: method 3.6.
 */
export function withdrawSnapshots(
  facts: Pick<DisclosureFacts, "audience" | "earlier" | "figures" | "limits" | "members" | "seen">,
): Pick<Disclosure, "seen" | "withdrawals"> {
  const limits = readLimits(facts);
  const own = ownFirms(facts.audience);
  const ledger = openLedger(facts);
  // Published sets are judged by the minimum that applied to them, because their readers may remember them.
  const shown = readHistory(ledger, facts.earlier, ({ k = limits.k - own }) => Math.min(limits.k, k + own));
  const kept = keepSafe(ledger, keepLarge(ledger, shown));
  return { seen: listSeen(facts), withdrawals: listWithdrawals(ledger, { shown, kept }, limits) };
}

/** For "any firm" one more firm is needed, so that k remain besides the reading firm. */
const ownFirms = (audience: SetAudience): number => (audience.kind === "firm" && audience.firmId === undefined ? 1 : 0);

function readLimits({ audience, limits }: Pick<DisclosureFacts, "audience" | "limits">): DisclosureLimits {
  const k = limits?.k ?? CONTRIBUTORS_MIN;
  const own = ownFirms(audience);
  if (!Number.isInteger(k) || k < 2) throw new RangeError(`k of ${k} protects nobody`);
  return {
    k: k + own,
    quartilesMin: (limits?.quartilesMin ?? QUARTILES_MIN) + own,
    dominanceMax: limits?.dominanceMax ?? DOMINANCE_MAX,
  };
}

function checkFacts({ members, dimensions, figures, earlier }: DisclosureFacts): void {
  for (const held of [members, ...earlier.map((snapshot) => snapshot.members)]) {
    if (new Set(held.map(({ firmId }) => firmId)).size < held.length) throw new RangeError("a firm stands in twice");
  }
  const cells = new Map(dimensions.map((dimension) => [dimension.id, new Set(dimension.cells)]));
  if (cells.has(TOTAL) || cells.size < dimensions.length) throw new RangeError("dimensions need names of their own");
  for (const { firmId, cells: own, values } of members) {
    for (const [dimension, cell] of Object.entries(own)) {
      if (cells.get(dimension)?.has(cell) !== true) throw new RangeError(`${firmId} in no cell: ${dimension} ${cell}`);
    }
    for (const { id, min, max } of figures) {
      const value = values[id] ?? Number.NaN;
      if (!(value >= min && value <= max)) throw new RangeError(`${firmId} has no ${id} within ${min}–${max}`);
    }
  }
}

const membersByUnit = (ledger: Ledger, members: readonly CohortMember[]): ReadonlyMap<number, CohortMember> =>
  new Map(members.map((member) => [ledger.unitOf(member), member]));

/** The sets as printed, and what to store about the published ones. */
function printSets(
  planned: readonly PlannedSet[],
  facts: PrintFacts,
): { readonly sets: readonly SetDisclosure[]; readonly recorded: readonly PublishedSet[] } {
  const recorded: PublishedSet[] = [];
  const sets = planned.map(({ dimension, cells, plan, refusal }): SetDisclosure => {
    if (refusal !== undefined) return { dimension, kind: "withheld", reason: refusal };
    const printed = new Map(plan.shown.map((cell) => [cell.cell, printCell(cell, facts)]));
    recorded.push({ dimension, cells: recordCells(plan.shown, printed, facts.ledger) });
    return {
      dimension,
      kind: "published",
      cells: cells.map(({ cell, units }): CellDisclosure => {
        const shown = printed.get(cell);
        if (shown !== undefined) return { cell, kind: "published", ...shown };
        if (units.length === 0) return { cell, kind: "empty" };
        return { cell, kind: "suppressed", reason: plan.suppressed.get(cell) ?? "complementary" };
      }),
    };
  });
  return { sets, recorded };
}

const recordCells = (cells: readonly UnitCell[], printed: ReadonlyMap<string, CellFigures>, ledger: Ledger) =>
  cells.flatMap((cell) => {
    const figures = printed.get(cell.cell);
    return figures === undefined ? [] : [recordCell(cell, figures, ledger)];
  });

/** All results that the audience saw individually before, or sees by present consent, without duplicates. */
function listSeen({
  audience,
  seen,
  members,
}: Pick<DisclosureFacts, "audience" | "members" | "seen">): readonly SeenStand[] {
  const shown = members.filter(({ consent }) => SEEN_LEVELS[audience.kind].includes(consent));
  const stands = [...seen, ...shown].map(({ firmId, revision, values }) => ({
    firmId,
    revision,
    ...(values !== undefined && { values }),
  }));
  return [...new Map(stands.map((stand) => [`${stand.revision} ${stand.firmId}`, stand])).values()];
}

const withoutConsent = ({ consent: _, ...member }: CohortMember) => member;
