import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { inTurn } from "./asked-at-once";
import { connect, isSingleLogin, type Purpose } from "./client";
import type { Tx } from "./pool";
import { mayTryAgain, withoutValues } from "./without-values";

/** `Tx` is a transaction; with an actor set, it sees the rows that the row rules show to that actor. */
export { inTurn, together } from "./asked-at-once";
export { askLast, type Tx } from "./pool";
export { QueryFailed } from "./without-values";

/** The session has ended or its person was deleted: the user must sign in again. */
export class StaleSession extends Error {
  constructor() {
    super("the session has ended");
  }
}

/**
 * Runs one transaction as this actor. Every query of the application goes through here.
 *
 * The first statement sets the actor and their language for the transaction and checks the session, so that the check
 * needs no query of its own. Without an actor the row rules show no rows.
 */
export async function asActor<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  return asActorAsking(actor, async () => undefined, run);
}

/**
 * Like `asActor`, but sends a first query together with the statement that sets the actor: one round trip for both. If
 * the session is rejected, no actor is set, so the query sees no rows.
 */
export async function asActorAsking<A, T>(
  actor: Actor,
  ask: (tx: Tx) => Promise<A>,
  run: (tx: Tx, asked: A) => Promise<T>,
): Promise<T> {
  return inTransactionAsking(
    "app",
    (tx) =>
      inTurn<[unknown, boolean, A]>(
        () => switchRole(tx, "trellis_app"),
        () => enterIn(tx, actor),
        () => ask(tx),
      ),
    async (tx, [, isIn, asked]) => {
      if (!isIn) throw new StaleSession();
      return run(tx, asked);
    },
  );
}

async function enterIn(tx: Tx, actor: Actor): Promise<boolean> {
  const reader = actor.kind === "user" ? (actor.locale ?? "") : "";
  const [entered] = await tx.execute<{ may: boolean }>(
    sql`select app.enter(${JSON.stringify(actorClaim(actor))}::jsonb) as may, set_config('app.reader', ${reader}, true)`,
  );
  return entered?.may === true;
}

/** Runs as the application without an actor: the row rules show nothing, but functions of the gate can be called. */
export async function asNobody<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("app", async (tx) => {
    await switchRole(tx, "trellis_app");
    return run(tx);
  });
}

/** Switches a transaction to another actor, for cases that the row rules cannot express; see `acceptIn`. */
export async function goOnAs(tx: Tx, actor: Actor): Promise<void> {
  await tx.execute(sql`select app.enter(${JSON.stringify(actorClaim(actor))}::jsonb)`);
}

/**
 * Runs in the sign-in role, which sees people, codes and tokens but no data of firms. `reader` is the language for
 * names.
 */
export async function asAuth<T>(run: (tx: Tx) => Promise<T>, reader?: Locale): Promise<T> {
  return inTransaction("auth", async (tx) => {
    await switchRole(tx, "trellis_auth");
    if (reader !== undefined) await tx.execute(sql`select set_config('app.reader', ${reader}, true)`);
    return run(tx);
  });
}

/** A worker running one job. The row rules limit it to its kind of job and the cohort of the job. */
export type WorkerActor = Extract<Actor, { kind: "worker" }>;

/** Runs as the worker, for one job. */
export async function asWorker<T>(actor: WorkerActor, run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("worker", async (tx) => {
    await switchRole(tx, "trellis_worker");
    await tx.execute(sql`select app.enter(${JSON.stringify(actorClaim(actor))}::jsonb)`);
    return run(tx);
  });
}

/** Runs as the operator, who sees every row: for migrate, seed, backup and erasure. Never use it in a request. */
export async function asOperator<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("owner", async (tx) => {
    await tx.execute(sql`select set_config('app.operator', 'on', true)`);
    return run(tx);
  });
}

/** How many attempts a transaction gets after a serialisation failure or a deadlock. */
const TRIES = 3;

/**
 * Runs a transaction, again after a serialisation failure. Effects of `run` outside the database must therefore be safe
 * to repeat.
 */
const inTransaction = <T>(purpose: Purpose, run: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransactionAsking(purpose, async () => undefined, run);

async function inTransactionAsking<A, T>(
  purpose: Purpose,
  ask: (tx: Tx) => Promise<A>,
  run: (tx: Tx, asked: A) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await connect(purpose).transactionAsking(ask, run);
    } catch (error) {
      const plain = withoutValues(error);
      if (tries === TRIES || !mayTryAgain(plain)) throw plain;
    }
  }
}

async function switchRole(tx: Tx, role: "trellis_app" | "trellis_auth" | "trellis_worker"): Promise<void> {
  if (isSingleLogin()) await tx.execute(sql`select set_config('role', ${role}, true)`);
}

/** The actor as the row rules read it. */
const actorClaim = (actor: Actor) => {
  switch (actor.kind) {
    case "user":
      return { kind: actor.kind, personId: actor.personId, session: actor.session };
    case "visitor":
      return { kind: actor.kind, visitorId: actor.visitorId };
    case "confirmer":
      return { kind: actor.kind, confirmationId: actor.confirmationId };
    case "pulse":
      return { kind: actor.kind, waveId: actor.waveId, unitId: actor.unitId };
    case "worker":
      return { kind: actor.kind, job: actor.job, cohortId: actor.cohortId };
  }
};
