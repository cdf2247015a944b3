import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { inTurn } from "./asked-at-once";
import { connect, isSingleLogin, type Purpose } from "./client";
import type { StatementValue, Tx } from "./pool";
import { mayTryAgain, withoutValues } from "./without-values";

/** One transaction, in which one actor sees what the row rules let him see. */
export { inTurn, together } from "./asked-at-once";
export { askLast, type Tx } from "./pool";
export { QueryFailed } from "./without-values";

/** The session has ended, here or elsewhere, or its person is gone: sign in again. */
export class StaleSession extends Error {
  constructor() {
    super("the session has ended");
  }
}

/**
 * Runs in one transaction as this actor; every query of the application goes through here, but for what is asked alone.
 *
 * The first statement sets the actor and the language he reads for the transaction, and looks whether his session lives, so
 * that an ended one costs no query of its own. No actor, no rows.
 */
export async function asActor<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  return asActorAsking(actor, async () => undefined, run);
}

/**
 * The same for what is asked first in any case: it is sent with the entering, in that order, and both are waited for once.
 * Whoever is not let in has no actor, and so no rows.
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

/** Whether a statement can be asked alone: with one login for all roles, a transaction has to take its role first. */
export const canAskAlone = (): boolean => !isSingleLogin();

/**
 * Asks one statement that enters as this actor by itself, by the claim that is its first value, and is a transaction of its
 * own. It may be asked twice, and it throws where nobody knows what became of it, as `statement` of the pool says. Undefined
 * where nothing was done: it cannot be asked alone, or a lock was not to be had in the time that the statement gives itself.
 */
export async function askAlone<R extends object>(
  actor: Actor,
  text: string,
  values: readonly StatementValue[],
): Promise<R | undefined> {
  if (!canAskAlone()) return undefined;
  try {
    const [row] = await connect("app").statement<R>(text, [JSON.stringify(actorClaim(actor)), ...values]);
    return row;
  } catch (error) {
    if (isLockMissing(error)) return undefined;
    throw withoutValues(error);
  }
}

const isLockMissing = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "55P03";

async function enterIn(tx: Tx, actor: Actor): Promise<boolean> {
  const reader = actor.kind === "user" ? (actor.locale ?? "") : "";
  const [entered] = await tx.execute<{ may: boolean }>(
    sql`select app.enter(${JSON.stringify(actorClaim(actor))}::jsonb) as may, set_config('app.reader', ${reader}, true)`,
  );
  return entered?.may === true;
}

/** As the application without an actor: the row rules show nothing, the functions of the gate answer. */
export async function asNobody<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("app", async (tx) => {
    await switchRole(tx, "trellis_app");
    return run(tx);
  });
}

/** Lets a transaction go on as somebody else, for a reason that the row rules do not know; see `acceptIn`. */
export async function goOnAs(tx: Tx, actor: Actor): Promise<void> {
  await tx.execute(sql`select app.enter(${JSON.stringify(actorClaim(actor))}::jsonb)`);
}

/** Runs as the sign-in, which sees people, codes and tokens, and nothing of a firm; `reader` is who reads names in it. */
export async function asAuth<T>(run: (tx: Tx) => Promise<T>, reader?: Locale): Promise<T> {
  return inTransaction("auth", async (tx) => {
    await switchRole(tx, "trellis_auth");
    if (reader !== undefined) await tx.execute(sql`select set_config('app.reader', ${reader}, true)`);
    return run(tx);
  });
}

/** A worker at one job; it reaches what the row rules give to that kind of job, for the cohort it was asked for. */
export type WorkerActor = Extract<Actor, { kind: "worker" }>;

/** Runs as the worker, at one job. */
export async function asWorker<T>(actor: WorkerActor, run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("worker", async (tx) => {
    await switchRole(tx, "trellis_worker");
    await tx.execute(sql`select app.enter(${JSON.stringify(actorClaim(actor))}::jsonb)`);
    return run(tx);
  });
}

/** Runs as the operator, who sees every row: migrate, seed, backup, erasure. Never inside a request. */
export async function asOperator<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction("owner", async (tx) => {
    await tx.execute(sql`select set_config('app.operator', 'on', true)`);
    return run(tx);
  });
}

/** How often a transaction is run that PostgreSQL ended in favour of another one. */
const TRIES = 3;

/** `run` may be called again from its beginning, so what it does outside the database must be safe to repeat. */
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

/** Only what the row rules read. */
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
