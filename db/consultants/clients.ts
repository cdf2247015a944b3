import { and, desc, eq, sql } from "drizzle-orm";
import type { AccessLine, ActiveEngagement, Client } from "@/lib/clients";
import type { ClientView, EngagementScope } from "@/lib/engagement";
import type { Actor } from "@/lib/policy";
import { askRows, askValue } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { shown, shownIfAny } from "../core/shown";
import { accessLog, consultant, engagement } from "../schema/engagements";
import { firm } from "../schema/firms";

export type LoggedView = {
  readonly firmId: string;
  readonly view: ClientView;
  /** The ids of what was viewed, such as an assessment or a record, for the log. */
  readonly subjects?: readonly string[] | undefined;
  /** The scope that the engagement must include. Without it, nothing is shown or logged. */
  readonly scope?: EngagementScope | undefined;
};

/**
 * Reads data of a client: writes the access log and then calls `run`, in one transaction.
 *
 * This is the only way to read a client's rows: the row rules show them only to a transaction that has logged the view.
 * Undefined, and nothing is logged, without an active engagement that covers the view.
 */
export async function asConsultant<T>(
  actor: Actor,
  input: LoggedView,
  run: (tx: Tx, client: Client) => Promise<T | undefined>,
): Promise<T | undefined> {
  if (actor.kind !== "user") return undefined;
  try {
    return await asActor(actor, (tx) => readLoggedIn(tx, input, run));
  } catch (error) {
    if (error instanceof NothingRead) return undefined;
    throw error;
  }
}

/** Rolls back the transaction with its log entry: if nothing was found, nothing was viewed. */
class NothingRead extends Error {}

async function readLoggedIn<T>(
  tx: Tx,
  input: LoggedView,
  run: (tx: Tx, client: Client) => Promise<T | undefined>,
): Promise<T> {
  const active = await findActiveIn(tx, input.firmId);
  if (active === undefined || (input.scope !== undefined && !active.scope.includes(input.scope)))
    throw new NothingRead();
  if ((await logViewIn(tx, [input.firmId], input)).length === 0) throw new NothingRead();
  const [found] = await tx
    .select({
      id: firm.id,
      name: shown(firm.name, firm.otherName),
      industry: firm.industry,
      country: firm.country,
      employees: firm.employees,
      timeZone: firm.timeZone,
      isDemo: firm.isDemo,
    })
    .from(firm)
    .where(eq(firm.id, input.firmId));
  if (found === undefined) throw new NothingRead();
  const role = active.mayReview ? "reviewer" : "consultant";
  const read = await run(tx, { ...found, engagement: active, role });
  if (read === undefined) throw new NothingRead();
  return read;
}

/** Logs one view of several clients and returns those that allow it. Afterwards the transaction can read their rows. */
export async function logViewIn(
  tx: Tx,
  firmIds: readonly string[],
  input: Pick<LoggedView, "view" | "subjects">,
): Promise<string[]> {
  const subjects = [...(input.subjects ?? [])];
  const firms = await askValue<string[]>(
    tx,
    sql`app.log_view(${sql.param([...firmIds])}::uuid[], ${input.view}, ${sql.param(subjects)}::text[])`,
  );
  return firms ?? [];
}

/** The currently active engagement with a firm, if any. Reads no data of the client. */
export async function findActiveIn(tx: Tx, firmId: string): Promise<ActiveEngagement | undefined> {
  const [row] = await askRows<Omit<ActiveEngagement, "endsAt"> & { readonly endsAt: string }>(
    tx,
    sql`select id, scope, may_review, blind_until_rated, ends_at from app.engagement_of_actor(${firmId})`,
  );
  return row && { ...row, endsAt: new Date(row.endsAt) };
}

/** The log of consultants' views in a firm, latest first, for its managers. */
export async function listAccess(
  actor: Actor,
  input: { readonly firmId: string; readonly limit: number; readonly offset?: number | undefined },
): Promise<{ readonly lines: AccessLine[]; readonly total: number }> {
  return asActor(actor, async (tx) => {
    const lines = await tx
      .select({
        id: accessLog.id,
        at: accessLog.at,
        view: accessLog.view,
        subjects: accessLog.subjects,
        engagementId: accessLog.engagementId,
        consultant: shownIfAny(consultant.displayName, consultant.otherName),
      })
      .from(accessLog)
      .innerJoin(engagement, and(eq(engagement.firmId, accessLog.firmId), eq(engagement.id, accessLog.engagementId)))
      .leftJoin(consultant, eq(consultant.personId, engagement.consultantId))
      .where(eq(accessLog.firmId, input.firmId))
      .orderBy(desc(accessLog.at), desc(accessLog.id))
      .limit(input.limit)
      .offset(input.offset ?? 0);
    const total = await tx.$count(accessLog, eq(accessLog.firmId, input.firmId));
    return { lines, total };
  });
}

/** All active engagements of the actor, one per client. Reads no data of the clients. */
export async function listActiveIn(tx: Tx): Promise<(ActiveEngagement & { readonly firmId: string })[]> {
  const rows = await tx.execute<{ id: string }>(sql`select unnest(app.firms_engaged()) as id`);
  const found: (ActiveEngagement & { readonly firmId: string })[] = [];
  for (const { id } of rows) {
    const active = await findActiveIn(tx, id);
    if (active !== undefined) found.push({ ...active, firmId: id });
  }
  return found;
}
