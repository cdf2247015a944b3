/**
 * What a firm shares with a cohort: 1 counted, 2 visible to administrators, 3 also open to consultants. Source: method
 * 3.6.
 */
export const CONSENT_LEVELS = [1, 2, 3] as const;
export type ConsentLevel = (typeof CONSENT_LEVELS)[number];

/** The readers for whom a snapshot is published. Source: method 3.6. */
export const AUDIENCES = ["administrator", "consultant", "firm", "public"] as const;
type AudienceKind = (typeof AUDIENCES)[number];

/**
 * One audience. A firm with `firmId` is that firm, which knows its own value. Without it, any firm: figures shown to
 * all firms must protect against each of them.
 */
export type SetAudience =
  | { readonly kind: Exclude<AudienceKind, "firm"> }
  | { readonly kind: "firm"; readonly firmId?: string };

/**
 * Consent levels of firms that an audience sees individually. Anything else it sees or saw is passed as `seen`. Source:
 * method 3.6.
 */
export const SEEN_LEVELS: Readonly<Record<AudienceKind, readonly ConsentLevel[]>> = {
  administrator: [2, 3],
  consultant: [3],
  firm: [],
  public: [],
};

/** A firm in a snapshot, with one frozen revision of its result. */
export type Stand = { readonly firmId: string; readonly revision: number };

/** A result that an audience saw individually, with the values it saw. */
export type SeenStand = Stand & { readonly values?: Readonly<Record<string, number>> };

/** A firm among the members of a frozen snapshot. */
export type SnapshotMember = Stand & {
  /** Its cell in each published dimension; absent dimensions have no cell for it. */
  readonly cells: Readonly<Record<string, string>>;
  /** Its weight in every mean, which belongs to the revision; default 1. */
  readonly weight?: number;
  /** Its value for every figure; after the firm is erased, the replacement by `eraseFirm`. */
  readonly values?: Readonly<Record<string, number>>;
};

/** A current member of the cohort, with its consent. */
export type CohortMember = SnapshotMember & {
  readonly consent: ConsentLevel;
  readonly values: Readonly<Record<string, number>>;
};

/** A fixed published dimension, such as mode or size: every member is in one of its cells, or in none. */
export type Dimension = { readonly id: string; readonly cells: readonly string[] };

/** Id of the dimension and the cell of the total. Source: our convention. */
export const TOTAL = "total";

/** A cell as it was shown. */
export type PublishedCell = {
  readonly cell: string;
  /** Firms in it that the audience could not see individually at that time. */
  readonly hidden: number;
  readonly quartiles: boolean;
  readonly spread: boolean;
};

/** A published dimension, with the cells that were shown. */
export type PublishedSet = { readonly dimension: string; readonly cells: readonly PublishedCell[] };

/** A frozen snapshot as it was shown to one audience. */
export type Snapshot = {
  readonly id: string;
  readonly cohortId: string;
  /** The minimum that applied when it was published; default the current one. */
  readonly k?: number;
  readonly members: readonly SnapshotMember[];
  /** The sets of figures that are still visible. */
  readonly sets: readonly PublishedSet[];
  /** The sets of figures that were visible once and may be remembered. */
  readonly withdrawn: readonly PublishedSet[];
};

/**
 * What must be hidden from an audience: a whole set of a snapshot, or the quartiles or the distribution of one cell.
 */
export type Withdrawal = {
  readonly snapshotId: string;
  readonly dimension: string;
  readonly part: "set" | "quartiles" | "spread";
  /** For quartiles and distribution. */
  readonly cell?: string;
  /**
   * Too few firms remain that the audience does not see individually; or a firm was erased and no snapshot followed.
   */
  readonly reason: "seen-singly" | "erased";
};

/**
 * Applies withdrawals to snapshots: whole sets move to `withdrawn`, details of cells are no longer shown.
 *
 * Shape: snapshots of one audience, any withdrawals; returns the same snapshots in the same order. Unit: none. Range:
 * none. Edge cases: withdrawals of other snapshots change nothing; repeated ones count once. Errors: none. Source:
 * method 3.6.
 */
export function applyWithdrawals(
  snapshots: readonly Snapshot[],
  withdrawals: readonly Withdrawal[],
): readonly Snapshot[] {
  return snapshots.map((snapshot) => {
    const own = withdrawals.filter(({ snapshotId }) => snapshotId === snapshot.id);
    if (own.length === 0) return snapshot;
    const gone = new Set(own.filter(({ part }) => part === "set").map(({ dimension }) => dimension));
    const isHidden = (dimension: string, cell: string, part: Withdrawal["part"]) =>
      own.some((each) => each.part === part && each.dimension === dimension && each.cell === cell);
    const kept = snapshot.sets.filter(({ dimension }) => !gone.has(dimension));
    return {
      ...snapshot,
      sets: kept.map(({ dimension, cells }) => ({
        dimension,
        cells: cells.map((each) => ({
          ...each,
          quartiles: each.quartiles && !isHidden(dimension, each.cell, "quartiles"),
          spread: each.spread && !isHidden(dimension, each.cell, "spread"),
        })),
      })),
      withdrawn: [...snapshot.withdrawn, ...snapshot.sets.filter(({ dimension }) => gone.has(dimension))],
    };
  });
}

/** What is stored about an audience: the snapshots it was shown, and what it saw individually. */
type Memory = { readonly snapshots: readonly Snapshot[]; readonly seen: readonly SeenStand[] };

/**
 * Replaces the values of an erased firm in an audience's memory by numbers that only show which of them were equal.
 *
 * This is needed to compare a later snapshot with old ones in which a revision did not change a figure.
 * Shape: snapshots and individually seen results of one audience; returns the same in the same order. Unit: none.
 * Range: 0, 1, 2, … by first appearance. Edge cases: an unknown firm changes nothing. Errors: none. Source: method 3.6.
 */
export function eraseFirm({ snapshots, seen }: Memory, firmId: string): Memory {
  const met = new Map<string, number[]>();
  const order = (figure: string, value: number): number => {
    const values = met.get(figure) ?? [];
    met.set(figure, values);
    if (!values.includes(value)) values.push(value);
    return values.indexOf(value);
  };
  const erase = <T extends SeenStand>(stand: T): T => {
    if (stand.firmId !== firmId || stand.values === undefined) return stand;
    const values = Object.entries(stand.values).map(([figure, value]) => [figure, order(figure, value)] as const);
    return { ...stand, values: Object.fromEntries(values) };
  };
  return {
    snapshots: snapshots.map((snapshot) => ({ ...snapshot, members: snapshot.members.map((member) => erase(member)) })),
    seen: seen.map((stand) => erase(stand)),
  };
}
