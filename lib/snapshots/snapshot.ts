/** What a firm shares with a cohort: 1 counted, 2 visible to administrators, 3 open to consultants too. Source: method 3.6. */
export const CONSENT_LEVELS = [1, 2, 3] as const;
export type ConsentLevel = (typeof CONSENT_LEVELS)[number];

/** For whom a snapshot is published. Source: method 3.6. */
export const AUDIENCES = ["administrator", "consultant", "firm", "public"] as const;
type AudienceKind = (typeof AUDIENCES)[number];

/**
 * One audience. A firm with `firmId` is that firm, which knows its own value; without it, any firm: figures that are
 * published to all firms alike must hold back from each of them.
 */
export type SetAudience =
  | { readonly kind: Exclude<AudienceKind, "firm"> }
  | { readonly kind: "firm"; readonly firmId?: string };

/** Consent levels whose holders an audience sees singly. What else it sees or saw comes in as `seen`. Source: method 3.6. */
export const SEEN_LEVELS: Readonly<Record<AudienceKind, readonly ConsentLevel[]>> = {
  administrator: [2, 3],
  consultant: [3],
  firm: [],
  public: [],
};

/** A firm as it stands in a snapshot: with one frozen revision of its result. */
export type Stand = { readonly firmId: string; readonly revision: number };

/** A stand that an audience saw singly, with the values it saw. */
export type SeenStand = Stand & { readonly values?: Readonly<Record<string, number>> };

/** A firm among the members of a frozen snapshot. */
export type SnapshotMember = Stand & {
  /** Its cell in each published dimension; a dimension that is absent has no cell for it. */
  readonly cells: Readonly<Record<string, string>>;
  /** Its weight in every mean, which belongs to the revision; 1 unless given. */
  readonly weight?: number;
  /** Its value of every figure; once the firm is erased, what `eraseFirm` leaves. */
  readonly values?: Readonly<Record<string, number>>;
};

/** A member of the cohort now, with what it consents to. */
export type CohortMember = SnapshotMember & {
  readonly consent: ConsentLevel;
  readonly values: Readonly<Record<string, number>>;
};

/** A fixed published dimension, as mode or size: every member is in one of its cells, or in none. */
export type Dimension = { readonly id: string; readonly cells: readonly string[] };

/** The dimension and the cell under which the total stands. Source: convention of ours. */
export const TOTAL = "total";

/** A cell as it was shown. */
export type PublishedCell = {
  readonly cell: string;
  /** Firms in it that the audience could not see singly then. */
  readonly hidden: number;
  readonly quartiles: boolean;
  readonly spread: boolean;
};

/** One way of cutting the members that was published, with the cells that were shown. */
export type PublishedSet = { readonly dimension: string; readonly cells: readonly PublishedCell[] };

/** A frozen snapshot as it was shown to one audience. */
export type Snapshot = {
  readonly id: string;
  readonly cohortId: string;
  /** The minimum under which it was published; that of today unless given. */
  readonly k?: number;
  readonly members: readonly SnapshotMember[];
  /** What is still visible. */
  readonly sets: readonly PublishedSet[];
  /** What was visible once: whoever saw it may remember it. */
  readonly withdrawn: readonly PublishedSet[];
};

/** What must disappear for an audience: a whole set of a snapshot, or the quartiles or the spread of one cell. */
export type Withdrawal = {
  readonly snapshotId: string;
  readonly dimension: string;
  readonly part: "set" | "quartiles" | "spread";
  /** Of quartiles and spread. */
  readonly cell?: string;
  /** Too few firms are left that the audience does not see singly; or a firm was erased and no snapshot followed. */
  readonly reason: "seen-singly" | "erased";
};

/**
 * Snapshots after withdrawals: whole sets move to what was visible once, details of cells are no longer shown.
 *
 * Shape: snapshots of one audience, any withdrawals; the same snapshots in the same order. Unit: none. Range: none. Edge
 * cases: withdrawals of other snapshots change nothing; repeated ones count once. Errors: none. Source: method 3.6.
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

/** What is kept of an audience: the snapshots it was shown, and what it saw singly. */
type Memory = { readonly snapshots: readonly Snapshot[]; readonly seen: readonly SeenStand[] };

/**
 * What is kept of an audience after a firm was erased: its values become numbers that only tell which of them were equal.
 *
 * Without that, a later snapshot could not be held against old ones in which a revision had left a figure as it was.
 * Shape: snapshots and stands seen of one audience; the same in the same order. Unit: none. Range: 0, 1, 2, … by first
 * appearance. Edge cases: a firm that is nowhere changes nothing. Errors: none. Source: method 3.6.
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
