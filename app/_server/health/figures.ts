import { Gauge, Registry } from "prom-client";
import { readLastBackup } from "@/db/backup/last-backup";
import { listPools } from "@/db/core/client";
import { readFigures } from "@/db/core/health";
import { JOB_KINDS, JOB_STATES } from "@/lib/jobs";
import { askParts } from "./parts";
import { watch } from "./watch";

const figuresOfDatabase = watch({ part: "figures", keepMs: 10_000, ask: readFigures });

const lastBackup = watch({ part: "backup", keepMs: 10_000, ask: readLastBackup });

const MAIL_STATES = ["waiting", "sent", "bounced", "failed", "perhaps sent", "dropped"];

/**
 * What is known at the moment of asking, in the text format of Prometheus: parts, connections and counts of the database. A
 * registry of its own for each answer, so that no value is left from an earlier one.
 */
export async function readGauges(): Promise<string> {
  const [parts, figures] = await Promise.all([askParts(), figuresOfDatabase()]);
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `trellis_${name}`, help, labelNames: [...labelNames], registers: [registry] });

  const ok = gauge("part_ok", "1 if a part of /api/health/ready is ok, otherwise 0.", ["part"]);
  for (const [part, condition] of Object.entries(parts)) ok.set({ part }, condition === "ok" ? 1 : 0);

  const last = await lastBackup();
  if (last !== undefined)
    gauge("backup_seconds", "Age of the last backup.").set((Date.now() - Date.parse(last.at)) / 1000);

  const lent = gauge("pool_in_use", "Connections of this process that a transaction uses now.", ["login"]);
  const most = gauge("pool_max", "Connections that this process may open.", ["login"]);
  const queued = gauge("pool_waiting", "Transactions of this process that wait for a connection.", ["login"]);
  for (const { purpose: login, inUse, max, waiting } of listPools()) {
    lent.set({ login }, inUse);
    most.set({ login }, max);
    queued.set({ login }, waiting);
  }
  if (figures === undefined) return registry.metrics();

  const jobs = gauge("jobs", "Jobs of the last month.", ["kind", "state"]);
  const jobWait = gauge("job_wait_seconds", "Age of the oldest waiting job.", ["kind"]);
  for (const kind of JOB_KINDS) {
    jobWait.set({ kind }, 0);
    for (const state of JOB_STATES) jobs.set({ kind, state }, 0);
  }
  const mails = gauge("cohort_mails", "Mails to invited firms.", ["state"]);
  for (const state of MAIL_STATES) mails.set({ state }, 0);
  for (const { what, kind, state, n } of figures.counts) {
    if (what === "jobs") jobs.set({ kind, state }, n);
    if (what === "job wait") jobWait.set({ kind }, n);
    if (what === "mails") mails.set({ state }, n);
  }
  gauge("database_bytes", "Size of the database.").set(figures.bytes);
  const connections = gauge("database_connections", "Connections to the database, of all processes.", ["login"]);
  for (const { login, n } of figures.connections) connections.set({ login }, n);
  const oldest = gauge("transaction_seconds", "Age of the oldest transaction of a login.", ["login"]);
  for (const { login, seconds } of figures.oldest) oldest.set({ login }, seconds);
  return registry.metrics();
}
