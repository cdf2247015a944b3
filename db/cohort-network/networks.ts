import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { Dealt, NetworkMap, NetworkMemory, NetworkReport, SeenNode, Survey } from "@/lib/cohort-network";
import type { JobStatus } from "@/lib/jobs";
import type { Actor } from "@/lib/policy";
import { insufficient, isInsufficient } from "@/lib/result";
import { HIDDEN_FIRMS_MIN } from "@/lib/snapshots";
import { recordAuditIn } from "../audit/audit";
import { askRows } from "../core/ask";
import { inParts } from "../core/in-parts";
import { asActor, type Tx } from "../core/scope";
import { findLatestJobIn, requestJobIn } from "../jobs/jobs";
import { cohortNetwork, networkDisclosure, networkNode, type ShownBefore, type StoredMarks } from "../schema/networks";
import { readStampIn } from "./survey-facts";

export type KeptNetwork = {
  readonly id: string;
  readonly computedAt: Date;
  /** Whether registers or results have changed since the map was made. */
  readonly changed: boolean;
  readonly map: NetworkMap;
  readonly report: NetworkReport;
  readonly nodes: readonly SeenNode[];
};

/**
 * The latest stored map of a cohort's network, and the status of the job that makes a new one; each undefined if there
 * is none.
 */
export async function findNetwork(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<{ readonly network: KeptNetwork | undefined; readonly job: JobStatus | undefined }> {
  return asActor(actor, async (tx) => {
    const job = await findLatestJobIn(tx, { kind: "network", key: cohortId });
    const [latest] = await tx
      .select()
      .from(cohortNetwork)
      .where(eq(cohortNetwork.cohortId, cohortId))
      .orderBy(desc(cohortNetwork.computedAt))
      .limit(1);
    if (latest === undefined) return { network: undefined, job };
    const { id, computedAt, map } = latest;
    const nodes = await listNodesIn(tx, { cohortId, networkId: id });
    const report = await holdBackIn(tx, cohortId, latest.report);
    const changed = (await readStampIn(tx, { cohortId })) !== latest.stamp;
    return { network: { id, computedAt, changed, map, report, nodes }, job };
  });
}

/**
 * The figures on link governance from the latest stored map, reduced to what may be shown now. Undefined without a map.
 */
export async function findLinkReportIn(
  tx: Tx,
  { cohortId }: { readonly cohortId: string },
): Promise<Pick<NetworkReport, "links"> | undefined> {
  const last = await findLastReportIn(tx, { cohortId });
  return last === undefined ? undefined : { links: (await holdBackIn(tx, cohortId, last)).links };
}

/** Requests a new map. Does nothing while a job for it is waiting or running. */
export async function requestNetwork(actor: Actor, { cohortId }: { readonly cohortId: string }): Promise<void> {
  await asActor(actor, async (tx) => {
    await requestJobIn(tx, actor, { kind: "network", key: cohortId, cohortId });
    await recordAuditIn(tx, { act: "network.compute", cohortId, object: { kind: "cohort", id: cohortId } });
  });
}

async function listNodesIn(
  tx: Tx,
  { cohortId, networkId }: { readonly cohortId: string; readonly networkId: string },
): Promise<SeenNode[]> {
  const rows = await askRows<Pick<SeenNode, "place" | "firmId" | "name"> & { readonly marks: StoredMarks }>(
    tx,
    sql`select place, firm_id, name, marks from app.network_marks(${cohortId}, ${networkId}) order by place`,
  );
  return rows.map(({ marks, ...row }) => ({ ...marks, ...row }));
}

/**
 * Withholds a set of figures if one to four of its firms are no longer visible: the hidden firms' share could be
 * computed by subtracting the visible firms from the total.
 */
async function holdBackIn(tx: Tx, cohortId: string, report: NetworkReport): Promise<NetworkReport> {
  const [hidden] = await tx.execute<{ scores: number; links: number; unnamed: number }>(
    sql`select scores, links, unnamed from app.network_hidden(${cohortId})`,
  );
  const tells = (count: number) => count > 0 && count < HIDDEN_FIRMS_MIN;
  return {
    ...report,
    ...((tells(hidden?.scores ?? 0) || tells(hidden?.unnamed ?? 0)) && !isInsufficient(report.scores)
      ? { scores: insufficient("too-few") }
      : {}),
    ...(tells(hidden?.links ?? 0) && !isInsufficient(report.links) ? { links: insufficient("too-few") } : {}),
  };
}

/** The last published report on this network. It limits what the next one may disclose. */
export async function findLastReportIn(
  tx: Tx,
  { cohortId }: { readonly cohortId: string },
): Promise<NetworkReport | undefined> {
  const [last] = await tx
    .select({ report: cohortNetwork.report })
    .from(cohortNetwork)
    .where(eq(cohortNetwork.cohortId, cohortId))
    .orderBy(desc(cohortNetwork.computedAt))
    .limit(1);
  return last?.report;
}

/** All figures ever shown to administrators, for this cohort and all others, since two figures can be subtracted. */
export async function readMemoryIn(tx: Tx): Promise<NetworkMemory> {
  const rows = await tx
    .select({ scores: networkDisclosure.scores, links: networkDisclosure.links })
    .from(networkDisclosure)
    .orderBy(asc(networkDisclosure.at), asc(networkDisclosure.networkId));
  const shown = (sets: readonly ShownBefore[]) => sets.flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot]));
  const seen = (sets: readonly ShownBefore[]) => [
    ...new Map(sets.flatMap((set) => set.seen.map((stand) => [`${stand.firmId} ${stand.revision}`, stand]))).values(),
  ];
  const [scores, links] = [rows.map((row) => row.scores), rows.map((row) => row.links)];
  return {
    ...{ scores: shown(scores), links: shown(links), seenScores: seen(scores), seenLinks: seen(links) },
    namedScores: scores.flatMap(({ named = [] }) => named),
  };
}

/** Stores a map with the data of each firm, replaces the previous one, and records which figures were shown. */
export async function keepNetworkIn(
  tx: Tx,
  input: { readonly cohortId: string; readonly id: string; readonly jobId: string; readonly stamp: string },
  { map, report, nodes, shown, drawn }: Survey & Pick<Dealt, "drawn">,
): Promise<void> {
  const { cohortId, id } = input;
  const lookOf = new Map(drawn.map(({ firmId, look }) => [firmId, look]));
  await tx.insert(cohortNetwork).values({ ...input, map, report });
  const rows = nodes.map(({ firmId, place, ...marks }) => ({
    ...{ cohortId, networkId: id, firmId, place, marks },
    look: lookOf.get(firmId) ?? 1,
  }));
  for (const part of inParts(rows)) await tx.insert(networkNode).values(part);
  const setOf = ({ snapshot, seen }: Survey["shown"]["scores"]): ShownBefore => ({ snapshot: snapshot ?? null, seen });
  await tx.insert(networkDisclosure).values({
    cohortId,
    networkId: id,
    scores: { ...setOf(shown.scores), named: shown.named },
    links: setOf(shown.links),
  });
  await tx.delete(cohortNetwork).where(and(eq(cohortNetwork.cohortId, cohortId), ne(cohortNetwork.id, id)));
}
