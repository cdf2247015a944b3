import { MODES, type Mode } from "@/lib/instrument";
import { isInsufficient, tabulate } from "@/lib/result";
import { effectiveSampleSize } from "./bandwidth";
import { kernelPercentile } from "./percentile";
import { buildPool, type Participant, type Pool } from "./pool";
import type { PositionVector } from "./position-vector";
import { describeComposition, findReferenceGroup, type GroupBasis, type ReferenceGroup } from "./reference-group";
import type { Place } from "./thirds";

/** The overall level and the levels of the four phases: for each, a firm is told its place among participants. */
export const PLACED_FIGURES = ["overall", "pre", "lrn", "app", "eva"] as const;
export type PlacedFigure = (typeof PLACED_FIGURES)[number];

/** The statement about one level of a firm: hundredths in steps of 5; no number if the interval is too wide for one. */
export type PlacedScore = {
  readonly level: number;
  readonly sem: number;
  readonly place: Place;
  readonly printed: number | null;
  readonly low: number;
  readonly high: number;
};

/** A part of a reference group. Modes with few firms are combined as "other", together with firms of unknown mode. */
export type GroupPart = { readonly of: Mode | "other"; readonly share: number };

/** Why a firm does not see its place. */
const PLACE_SILENCES = ["too-few-participants", "too-few", "too-many", "changed-by-few"] as const;
export type PlaceSilence = (typeof PLACE_SILENCES)[number];

/** A firm's place among the participants of one snapshot, or why it is withheld. */
export type PlaceReading =
  | {
      readonly kind: "placed";
      readonly basis: GroupBasis;
      readonly effectiveSize: number;
      readonly composition: readonly GroupPart[];
      readonly scores: Readonly<Record<PlacedFigure, PlacedScore>>;
    }
  | { readonly kind: "withheld"; readonly reason: PlaceSilence };

/** A firm in the pool that others were compared with: its result at that time, and its position. */
export type PoolEntry = { readonly firmId: string; readonly stand: number; readonly position: PositionVector };

export type MemberPlace = {
  readonly firmId: string;
  readonly assessmentId: string;
  readonly stand: number;
  readonly reading: PlaceReading;
  readonly forConsultants: boolean;
};

/**
 * A member firm of a cohort with its latest frozen result, and the errors of its levels; null if these were not stored.
 */
type Member = {
  readonly firmId: string;
  readonly assessmentId: string;
  readonly stand: number;
  readonly values: Readonly<Record<PlacedFigure, number>>;
  readonly sem: Readonly<Record<PlacedFigure, number>> | null;
  readonly position: PositionVector;
};

/** A reader of figures, with the firms they see individually and, for a consultant, their clients. */
type PlaceViewer = {
  readonly audience: string;
  readonly cohortId: string | undefined;
  readonly clients?: readonly string[] | undefined;
  readonly seen: readonly { readonly firmId: string; readonly revision: number }[];
};

type PlaceInput = {
  readonly members: readonly Member[];
  readonly k: number;
  /** Pools of earlier snapshots of this cohort. */
  readonly earlier: readonly (readonly PoolEntry[])[];
  readonly cohortId: string;
  readonly viewers: readonly PlaceViewer[];
};

/**
 * Maximum number of members for computing places, because the time grows with its square. Firms of a larger cohort get
 * their place in the cohorts below it.
 */
const PLACED_MAX = 5000;

type Places = { readonly pool: readonly PoolEntry[]; readonly places: readonly MemberPlace[] };

/**
 * Each member's place among the others, and the pool that it is computed from.
 *
 * Shape: members with their latest result, the minimum number of firms k, earlier pools, readers. Unit: hundredths in
 * steps of 5. Range: 0–100. Edge cases: members without errors are left out; nobody gets a place among more than 5,000.
 * Errors: a place that would reveal something about few firms is withheld with its reason. Source: method 3.6.
 */
export function placeMembers({ members, k, earlier, cohortId, viewers }: PlaceInput): Places {
  const known = members.filter((member): member is Measured => member.sem !== null);
  if (known.length > PLACED_MAX) return { pool: [], places: known.map(unplaced) };
  const pool = known.map(({ firmId, stand, position }): PoolEntry => ({ firmId, stand, position }));
  const pools = tabulate(PLACED_FIGURES, (figure) => poolOf(known, figure));
  const groups = groupsOf(pool);
  const before = earlier.map((entries) => ({ entries, groups: groupsOf(entries) }));
  const open = safeForConsultants({ pool, groups, k, cohortId, viewers });
  const places = known.map((member, at): MemberPlace => {
    const { firmId, assessmentId, stand } = member;
    const group = groups[at];
    const reading = readingOf({ member, at, pools, group, pool, k, before });
    return { firmId, assessmentId, stand, reading, forConsultants: open.has(firmId) };
  });
  return { pool, places };
}

const unplaced = ({ firmId, assessmentId, stand }: Measured): MemberPlace => ({
  ...{ firmId, assessmentId, stand },
  ...{ reading: { kind: "withheld", reason: "too-many" }, forConsultants: true },
});

type Measured = Member & { readonly sem: NonNullable<Member["sem"]> };
type Group = ReferenceGroup | undefined;

const participantOf = ({ firmId, position }: PoolEntry): Participant<"capped"> => ({
  ...{ kind: "capped", id: firmId, x: 0, sem: 0, position },
});

/** The reference group of each firm, computed from the positions alone. */
function groupsOf(entries: readonly PoolEntry[]): Group[] {
  const pool = buildPool("capped", entries.map(participantOf));
  return pool.members.map((firm) => {
    const group = findReferenceGroup(firm, pool);
    return isInsufficient(group) ? undefined : group;
  });
}

/** The members to compare with, each with one of its figures. Figures are capped by the records that prove the answers. */
const poolOf = (members: readonly Measured[], figure: PlacedFigure): Pool<"capped"> =>
  buildPool(
    "capped",
    members.map(({ firmId: id, values, sem, position }) => {
      return { kind: "capped", id, x: values[figure], sem: sem[figure], position };
    }),
  );

type Before = { readonly entries: readonly PoolEntry[]; readonly groups: readonly Group[] };
type Reading = {
  readonly member: Measured;
  /** The place of the member in every pool. */
  readonly at: number;
  readonly pools: Readonly<Record<PlacedFigure, Pool<"capped">>>;
  readonly group: Group;
  readonly pool: readonly PoolEntry[];
  readonly k: number;
  readonly before: readonly Before[];
};

function readingOf({ member, at, pools, group, pool, k, before }: Reading): PlaceReading {
  if (group === undefined) return { kind: "withheld", reason: "too-few-participants" };
  if (group.effectiveSize < k) return { kind: "withheld", reason: "too-few" };
  if (before.some((earlier) => isChangedByFew({ at, pool, group, earlier, k }))) {
    return { kind: "withheld", reason: "changed-by-few" };
  }
  return {
    kind: "placed",
    basis: group.basis,
    effectiveSize: Math.round(group.effectiveSize),
    composition: partsOf(group.weights, pools.overall.modes, k),
    scores: tabulate(PLACED_FIGURES, (figure) => {
      const firm = pools[figure].members[at];
      if (firm === undefined) throw new RangeError(`no member ${at} in a pool`);
      const { place, printed, interval } = kernelPercentile(firm, pools[figure], group);
      return {
        level: member.values[figure],
        sem: member.sem[figure],
        place,
        printed: isInsufficient(printed) ? null : printed,
        low: inSteps(interval.low),
        high: inSteps(interval.high),
      };
    }),
  };
}

const STEP = 5;
const inSteps = (share: number): number => STEP * Math.round((share * 100) / STEP);

/** Shares of the modes in steps of .05; modes of fewer than k firms of the group are combined as "other". */
function partsOf(weights: Float64Array, modes: Pool<"capped">["modes"], k: number): GroupPart[] {
  const composition = describeComposition(weights, modes);
  const count = new Map<Mode | "other", number>();
  for (const [at, mode = "other"] of modes.entries()) {
    if ((weights[at] ?? 0) > 0) count.set(mode, (count.get(mode) ?? 0) + 1);
  }
  const of = (mode: Mode | "other"): number => count.get(mode) ?? 0;
  const shown = MODES.filter((mode) => of(mode) >= k).sort((a, b) => of(b) - of(a));
  const rest = () => [...count].reduce((sum, [mode, n]) => (shown.some((one) => one === mode) ? sum : sum + n), 0);
  while (rest() > 0 && rest() < k && shown.length > 0) shown.pop();
  const parts = shown.map((mode): GroupPart => ({ of: mode, share: inSteps(composition[mode]) / 100 }));
  const left = 1 - shown.reduce((sum, mode) => sum + composition[mode], 0);
  return [
    ...parts.sort((a, b) => b.share - a.share),
    ...(rest() > 0 ? [{ of: "other", share: inSteps(left) / 100 } as const] : []),
  ];
}

/**
 * If the changed firms have less than this share of a group's weight, the printed figures, in steps of .05, do not
 * change.
 */
const MOVED_SHARE_MIN = 0.025;

type Change = {
  readonly at: number;
  readonly pool: readonly PoolEntry[];
  readonly group: NonNullable<Group>;
  readonly earlier: Before;
  readonly k: number;
};

/** Whether the firms that changed in the group since an earlier snapshot matter, but are worth fewer than k firms. */
function isChangedByFew({ at, pool, group, earlier, k }: Change): boolean {
  const self = pool[at]?.firmId ?? "";
  const then = earlier.groups[earlier.entries.findIndex(({ firmId }) => firmId === self)];
  if (then === undefined) return false;
  const now = sharesOf(pool, group.weights);
  const past = sharesOf(earlier.entries, then.weights);
  const changed = [...new Set([...now.keys(), ...past.keys()])].filter((stand) => !(now.has(stand) && past.has(stand)));
  const firms = new Map<string, number>();
  for (const stand of changed) {
    const firm = stand.split(" ")[0] ?? "";
    if (firm === self) continue;
    firms.set(firm, Math.max(firms.get(firm) ?? 0, now.get(stand) ?? 0, past.get(stand) ?? 0));
  }
  const shares = [...firms.values()];
  const moved = shares.reduce((sum, share) => sum + share, 0);
  return moved >= MOVED_SHARE_MIN && !isWorth(shares, k);
}

function sharesOf(entries: readonly PoolEntry[], weights: Float64Array): Map<string, number> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(entries.map(({ firmId, stand }, at) => [`${firmId} ${stand}`, (weights[at] ?? 0) / total]));
}

function isWorth(weights: ArrayLike<number>, k: number): boolean {
  const size = effectiveSampleSize(weights);
  return !isInsufficient(size) && size >= k - 1e-9;
}

type Safety = {
  readonly pool: readonly PoolEntry[];
  readonly groups?: readonly Group[];
  readonly k: number;
  readonly cohortId: string;
  readonly viewers: readonly PlaceViewer[];
};

/**
 * Firms whose place reveals to none of their consultants something about fewer than k firms that the consultant does
 * not see individually.
 *
 * Shape: a pool, the minimum number of firms k, readers. Unit: none. Range: a subset of the pool. Edge cases: a firm
 * without a group reveals nothing. Errors: none. Source: method 3.6.
 */
export function safeForConsultants({
  pool,
  groups = groupsOf(pool),
  k,
  cohortId,
  viewers,
}: Safety): ReadonlySet<string> {
  const consultants = viewers
    .filter((one) => one.audience === "consultant" && (one.clients !== undefined || one.cohortId === cohortId))
    .map(({ seen, clients }) => ({
      seen: new Set(seen.map(({ firmId, revision }) => `${firmId} ${revision}`)),
      clients: clients === undefined ? undefined : new Set(clients),
    }));
  const safe = pool.filter(({ firmId }, at) => {
    const weights = groups[at]?.weights;
    if (weights === undefined) return true;
    return consultants
      .filter(({ clients }) => clients === undefined || clients.has(firmId))
      .every(({ seen }) => {
        const hidden = weights.filter((_, each) => !seen.has(`${pool[each]?.firmId} ${pool[each]?.stand}`));
        return hidden.every((weight) => weight === 0) || isWorth(hidden, k);
      });
  });
  return new Set(safe.map(({ firmId }) => firmId));
}
