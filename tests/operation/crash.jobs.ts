import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { requestNetwork } from "@/db/cohort-network/networks";
import { type ACohort, aCohort } from "../support/cohorts";
import { aRunCohort, invite, type RunCohort } from "../support/running-cohorts";

const PAUSE_MS = 1500;

/** Cohorts whose administrators request network maps and invite firms by mail, so that the worker always has jobs. */
export type Requesters = { readonly drawn: readonly ACohort[]; readonly inviting: RunCohort };

export const makeRequesters = async (): Promise<Requesters> => ({
  drawn: await Promise.all(["one", "two"].map((seed) => aCohort({ firms: 40, links: 80, seed }))),
  inviting: await aRunCohort(),
});

/** A request that fails because the database was killed is not repeated. */
export async function requestUntil(isOver: () => boolean, { drawn, inviting }: Requesters): Promise<void> {
  for (let round = 0; !isOver(); round += 1) {
    const cohort = drawn[round % drawn.length];
    const firms = [1, 2].map((n) => ({
      firmName: `Works ${round}.${n}`,
      email: `${randomUUID()}@example.test`,
      locale: "en" as const,
    }));
    await Promise.allSettled([
      cohort === undefined ? undefined : requestNetwork(cohort.administrator, cohort),
      invite(inviting, firms),
    ]);
    await sleep(PAUSE_MS);
  }
}
