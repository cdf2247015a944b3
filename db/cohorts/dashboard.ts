import { and, eq, gt, inArray, sql } from "drizzle-orm";
import {
  type CohortPart,
  type CohortStanding,
  countOf,
  cyclesOf,
  type HeatColumn,
  type ItemProgress,
  type ReminderCounts,
} from "@/lib/cohort";
import type { NetworkReport } from "@/lib/cohort-network";
import type { Actor } from "@/lib/policy";
import { CONTRIBUTORS_MIN, type Silence, totalOf } from "@/lib/snapshots";
import { findLinkReportIn } from "../cohort-network/networks";
import { asActor, type Tx, together } from "../core/scope";
import { cohort } from "../schema/firms";
import { cohortRollup } from "../schema/progress";
import { findSilenceIn, findSnapshotIn, type ShownSnapshot } from "../snapshots/snapshots";
import { countStandingIn } from "./cohort-firms";
import { countOptedOutIn } from "./cohort-invitations";
import { listItemsIn } from "./cohort-items";

/** Number of columns of the heat map on one page; each column is a firm. */
export const HEAT_COLUMNS_MAX = 100;

export type Dashboard = {
  readonly closesOn: string | null;
  /** Fewest firms that a figure of this cohort may be based on. */
  readonly minimumK: number;
  readonly own: CohortPart;
  readonly parts: readonly CohortPart[];
  readonly cycles: readonly number[];
  /** The cycle that is shown. Undefined until a firm has begun one. */
  readonly cycle: number | undefined;
  readonly items: readonly ItemProgress[];
  readonly columns: readonly HeatColumn[];
  /** Undefined when a past cycle is shown. */
  readonly current: CurrentFacts | undefined;
};

/** Facts that do not belong to one cycle; they are read and shown only with the latest cycle. */
export type CurrentFacts = {
  /** Invited firms that declined mails and have not joined. */
  readonly optedOut: number;
  /** How many firms a reminder would reach now, and how many not. Uncounted if there are too many firms. */
  readonly reminders: ReminderCounts | "uncounted";
  /** The progress of each cohort with firms of its own. Empty if there are too many firms. */
  readonly standings: readonly CohortStanding[];
  readonly snapshot: ShownSnapshot | undefined;
  /** If no figures are shown: why the latest attempt to publish some failed. Undefined if there was no attempt. */
  readonly silence: Silence | undefined;
  /** How links are governed. Undefined without a network map, and if the cohort has too many firms. */
  readonly governance: Pick<NetworkReport, "links"> | undefined;
};

/** Checking whether a map may still be shown reads every firm. In larger cohorts the page only links to the map. */
const GOVERNANCE_FIRMS_MAX = 1000;

/** Counting whom a reminder would reach also reads every firm. In larger cohorts the page only links to the list. */
const REMINDERS_FIRMS_MAX = 5000;

type At = {
  readonly cohortId: string;
  readonly cycle?: number | undefined;
  readonly page?: number;
  readonly now?: Date;
};

/**
 * Everything the page of a cohort shows, with a constant number of queries. Counts come from roll-up tables and figures
 * from the last snapshot. No answers are read, and results only for one page of firms that chose to be visible.
 */
export async function findDashboard(
  actor: Actor,
  { cohortId, cycle, page = 0, now = new Date() }: At,
): Promise<Dashboard | undefined> {
  return asActor(actor, async (tx) => {
    const { own, ...rest } = await readPartsIn(tx, cohortId);
    if (own === undefined) return undefined;
    const cycles = cyclesOf(own);
    const shown = cycles.find((each) => each === cycle) ?? cycles[0];
    const [items, columns, current] = await together([
      listItemsIn(tx, { cohortId, cycle: shown ?? 0 }),
      listColumnsIn(tx, { cohortId, cycle: shown ?? 0, page }),
      shown === cycles[0] ? readCurrentIn(tx, { own, cohortId, now }) : undefined,
    ]);
    return { ...rest, own, cycles, cycle: shown, items, columns, current };
  });
}

type OwnAt = { readonly own: CohortPart; readonly cohortId: string; readonly now: Date };

async function readCurrentIn(tx: Tx, at: OwnAt): Promise<CurrentFacts> {
  const { own, cohortId } = at;
  const isSmall = countOf(own, { stage: "joined", cycle: 0 }) <= GOVERNANCE_FIRMS_MAX;
  const [optedOut, standing, figures, governance] = await together([
    countOptedOutIn(tx, { cohortId }),
    countFewIn(tx, at),
    findFiguresIn(tx, cohortId),
    isSmall ? findLinkReportIn(tx, { cohortId }) : undefined,
  ]);
  return { optedOut, ...standing, ...figures, governance };
}

async function findFiguresIn(tx: Tx, cohortId: string): Promise<Pick<CurrentFacts, "snapshot" | "silence">> {
  const of = { cohortId, audience: "administrator" } as const;
  const snapshot = await findSnapshotIn(tx, of);
  const isSilent = snapshot === undefined || totalOf(snapshot.report) === undefined;
  return { snapshot, silence: isSilent ? await findSilenceIn(tx, of) : undefined };
}

async function countFewIn(
  tx: Tx,
  { own, cohortId, now }: OwnAt,
): Promise<Pick<CurrentFacts, "reminders" | "standings">> {
  const firms = Math.max(...(["invited", "joined"] as const).map((stage) => countOf(own, { stage, cycle: 0 })));
  return firms > REMINDERS_FIRMS_MAX
    ? { reminders: "uncounted", standings: [] }
    : countStandingIn(tx, { cohortId, now });
}

/** Only the progress by week, for the weekly report. */
export async function findProgress(actor: Actor, { cohortId }: Pick<At, "cohortId">) {
  return asActor(actor, async (tx) => {
    const [{ own, ...rest }, optedOut] = await together([readPartsIn(tx, cohortId), countOptedOutIn(tx, { cohortId })]);
    return own === undefined ? undefined : { own, ...rest, optedOut, cycles: cyclesOf(own) };
  });
}

async function readPartsIn(tx: Tx, cohortId: string) {
  const cohorts = await readCohortsIn(tx, cohortId);
  const ids = cohorts.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await readWeeksIn(tx, ids);
  const all = cohorts.map(({ closesOn, minimumK, ...each }) => ({
    closesOn,
    minimumK,
    part: { ...each, weeks: rows.filter((row) => row.cohortId === each.id) },
  }));
  const own = all.find(({ part }) => part.id === cohortId);
  return {
    own: own?.part,
    closesOn: own?.closesOn ?? null,
    minimumK: own?.minimumK ?? CONTRIBUTORS_MIN,
    parts: all.filter(({ part }) => part.id !== cohortId).map(({ part }) => part),
  };
}

/** The cohort and its direct children, as far as the actor administers them. */
async function readCohortsIn(tx: Tx, cohortId: string) {
  return tx
    .select({
      id: cohort.id,
      name: cohort.name,
      liaison: cohort.liaison,
      closesOn: sql<string | null>`app.deadline_of(${cohort.id})`,
      minimumK: cohort.minimumK,
    })
    .from(cohort)
    .where(sql`(${cohort.id} = ${cohortId} or ${cohort.parentId} = ${cohortId})
      and ${cohort.id} = any((select app.cohorts_of_actor())::uuid[])`)
    .orderBy(cohort.createdAt, cohort.id);
}

async function readWeeksIn(tx: Tx, ids: readonly string[]) {
  return tx
    .select({
      cohortId: cohortRollup.cohortId,
      stage: cohortRollup.stage,
      cycle: cohortRollup.cycle,
      week: cohortRollup.week,
      firms: cohortRollup.firms,
    })
    .from(cohortRollup)
    .where(and(inArray(cohortRollup.cohortId, [...ids]), gt(cohortRollup.firms, 0)))
    .orderBy(cohortRollup.week);
}

/** How many firms joined a cohort or a cohort below it, from its roll-up table. Every page's frame shows it. */
export async function countJoinedIn(tx: Tx, { cohortId }: Pick<At, "cohortId">): Promise<number> {
  const [row] = await tx
    .select({ firms: sql<number>`coalesce(sum(${cohortRollup.firms}), 0)::int` })
    .from(cohortRollup)
    .where(and(eq(cohortRollup.cohortId, cohortId), eq(cohortRollup.cycle, 0), eq(cohortRollup.stage, "joined")));
  return row?.firms ?? 0;
}

type ColumnRow = {
  part: string | null;
  consent: number;
  started: boolean;
  final: boolean;
  pre: number | null;
  lrn: number | null;
  app: number | null;
  eva: number | null;
  name: string | null;
};

async function listColumnsIn(
  tx: Tx,
  { cohortId, cycle, page }: Required<Pick<At, "cohortId" | "page">> & { cycle: number },
) {
  const from = page * HEAT_COLUMNS_MAX;
  const rows = await tx.execute<ColumnRow>(
    sql`select * from app.heat_columns(${cohortId}, ${cycle}, ${from}, ${HEAT_COLUMNS_MAX})`,
  );
  return rows.map(({ pre, lrn, app, eva, ...row }) => withoutTrace({ ...row, levels: [pre, lrn, app, eva] }));
}

/**
 * Hides progress and consent of an unnamed column until its levels are published. The page of firms names those that
 * began or became final, so an unnamed column that changes at the same moment could be matched to a firm.
 */
const withoutTrace = (column: HeatColumn): HeatColumn =>
  column.name !== null || column.levels.some((level) => level !== null)
    ? column
    : { ...column, consent: 1, started: false, final: false };
