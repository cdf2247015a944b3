import canonicalize from "canonicalize";
import { MODES } from "@/lib/instrument";
import { findCoinciding } from "./coinciding";
import { type DisclosureFacts, withdrawSnapshots } from "./disclose";
import type { FigureScale } from "./figures";
import { REPORT_SIZES, reportSize } from "./report-size";
import { type CohortMember, type Dimension, type Snapshot, TOTAL, type Withdrawal } from "./snapshot";
import { discloseAmong } from "./together";
import {
  type FrozenStand,
  type MemberFacts,
  type PrintedSet,
  type Publication,
  type PublishInput,
  type Silence,
  SNAPSHOT_FIGURES,
  type SnapshotAudience,
  type SnapshotDimension,
  STAYS,
  type Viewer,
} from "./types";

/** All figures are levels. */
const FIGURE_SCALES: readonly FigureScale[] = SNAPSHOT_FIGURES.map((id) => ({ id, min: 1, max: 5 }));

/** Factor for combining cycle and revision into one number that is unique for each result of a firm. */
const REVISIONS_MAX = 1000;
export const standOf = ({ cycle, revision }: { readonly cycle: number; readonly revision: number }): number =>
  cycle * REVISIONS_MAX + revision;

/** The cycle in the number that `standOf` makes of a cycle and a revision. */
export const cycleOfStand = (stand: number): number => Math.floor(stand / REVISIONS_MAX);

export const revisionOfStand = (stand: number): number => stand % REVISIONS_MAX;

/**
 * Administrators first, because their figures are the most important ones; those shown to firms must be safe together
 * with these.
 */
const ORDER: readonly SnapshotAudience[] = ["administrator", "consultant", "firm"];

/** Frozen figures of a cohort for each audience, or why there are none, considering everything that was ever shown. */
export function publishSnapshots(input: PublishInput): Publication[] {
  const made: Publication[] = [];
  for (const audience of ORDER) {
    const viewers = input.viewers.map((viewer) => withNew(viewer, made));
    const own = viewers.find((each) => isOwn(each, audience, input.cohortId));
    if (own === undefined) continue;
    const others = viewers.filter((each) => each !== own && isShownTo(audience, each));
    made.push(publishFor(input, own, others));
  }
  return made;
}

const isOwn = (viewer: Viewer, audience: SnapshotAudience, cohortId: string): boolean =>
  viewer.audience === audience && (audience === "firm" || viewer.cohortId === cohortId);

/** Figures for firms are shown to everyone; the others to readers of the cohort in that role. */
const isShownTo = (audience: SnapshotAudience, viewer: Viewer): boolean =>
  audience === "firm" || (audience === viewer.audience && viewer.beside !== true);

const withNew = (viewer: Viewer, made: readonly Publication[]): Viewer => ({
  ...viewer,
  snapshots: [
    ...viewer.snapshots,
    ...made.filter(({ audience }) => isShownTo(audience, viewer)).flatMap(({ shown }) => shown),
  ],
});

function publishFor(input: PublishInput, own: Viewer, others: readonly Viewer[]): Publication {
  const { k, members } = input;
  const id = input.ids[own.audience];
  // figures for another audience form a separate series, even for the same firms
  const cohortId = own.audience === "administrator" ? input.cohortId : `${input.cohortId} ${own.audience}`;
  const facts = { id, cohortId, figures: FIGURE_SCALES, limits: { k }, erased: input.erased };
  const cut = { dimensions: dimensionsOf(input), members: members.map((member) => memberOf(member, member.now)) };
  const now = discloseAmong({ ...facts, ...cut }, own, others);
  const cycles = [...new Set(members.map((member) => member.now.cycle))].sort((a, b) => b - a);
  const base = { id, audience: own.audience };
  const silence = silenceOf(input, now.sets) ?? (isShown(own.snapshots, now.snapshot) ? "unchanged" : undefined);
  if (now.snapshot === undefined || silence !== undefined) {
    const reason = silence ?? "too-few";
    return { ...base, shown: [], report: { cycles, k, sets: withoutFigures(now.sets), before: [], silence: reason } };
  }
  const withNow = (viewer: Viewer): Viewer => ({
    ...viewer,
    snapshots: [...viewer.snapshots, now.snapshot].flatMap(known),
  });
  const before = now.sets.some(showsAgain)
    ? discloseAmong(
        {
          ...facts,
          id: `${id} before`,
          cohortId: `${cohortId} before`,
          dimensions: [],
          members: membersBefore(members),
        },
        withNow(own),
        others.map(withNow),
      )
    : { sets: [] };
  const coinciding = findCoinciding(cut.members, cut.dimensions, k);
  const shown = [now.snapshot, before.snapshot].flatMap(known);
  return { ...base, shown, report: { cycles, k, sets: now.sets, coinciding, before: before.sets } };
}

const known = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const showsAgain = (set: PrintedSet): boolean =>
  set.dimension === "stay" &&
  set.kind === "published" &&
  set.cells.some(({ cell, kind }) => cell === "again" && kind === "published");

const withoutFigures = (sets: readonly PrintedSet[]): PrintedSet[] => sets.filter(({ kind }) => kind === "withheld");

function silenceOf({ members }: PublishInput, sets: readonly PrintedSet[]): Silence | undefined {
  if (members.length === 0) return "no-result";
  const total = sets.find(({ dimension }) => dimension === TOTAL);
  if (total?.kind !== "withheld") return undefined;
  return total.reason === "changed-by-few" || total.reason === "linked-by-few" ? total.reason : "too-few";
}

/** Whether the last shown snapshot has the same firms with the same results and the same cells. */
function isShown(earlier: readonly Snapshot[], snapshot: Snapshot | undefined): boolean {
  const last = earlier.findLast(({ cohortId, sets }) => cohortId === snapshot?.cohortId && sets.length > 0);
  if (snapshot === undefined || last === undefined) return false;
  return canonicalize(standsOf(last)) === canonicalize(standsOf(snapshot));
}

const standsOf = ({ members }: Snapshot) => members.map(({ firmId, revision, cells }) => ({ firmId, revision, cells }));

function dimensionsOf({ members, parts }: PublishInput): Dimension[] {
  const industries = [...new Set(members.flatMap(({ industry }) => industry ?? []))].sort();
  const cells: Readonly<Record<SnapshotDimension, readonly string[]>> = {
    size: REPORT_SIZES,
    mode: MODES,
    industry: industries,
    part: parts,
    stay: STAYS,
  };
  return Object.entries(cells)
    .filter(([, each]) => each.length > 0)
    .map(([id, each]) => ({ id, cells: each }));
}

function memberOf(member: MemberFacts, { values, ...at }: FrozenStand): CohortMember {
  const { firmId, consent, employees, industry, mode, part, before } = member;
  const cells = {
    ...(employees === null ? {} : { size: reportSize(employees) }),
    ...(mode === null ? {} : { mode }),
    ...(industry === null ? {} : { industry }),
    ...(part === null ? {} : { part }),
    stay: before === null ? "first" : "again",
  };
  return { firmId, consent, revision: standOf(at), cells, values };
}

const membersBefore = (members: readonly MemberFacts[]): CohortMember[] =>
  members.flatMap((member) => (member.before === null ? [] : [{ ...memberOf(member, member.before), cells: {} }]));

/** What must be withdrawn from each viewer, now that they see more firms individually; without duplicates. */
export function checkViewers(
  viewers: readonly Viewer[],
  facts: { readonly limits: NonNullable<DisclosureFacts["limits"]> },
): readonly Withdrawal[] {
  const found = viewers.flatMap(({ audience, seen, snapshots }) =>
    snapshots.length === 0
      ? []
      : withdrawSnapshots({
          audience: { kind: audience },
          members: [],
          figures: FIGURE_SCALES,
          seen,
          earlier: snapshots,
          limits: facts.limits,
        }).withdrawals,
  );
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}
