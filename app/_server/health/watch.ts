import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../gate/log";

/** A part that answers later than this counts as not answering. */
const LIMIT_MS = 4000;

type Watched<T> = {
  /** The name of the part in the log. */
  readonly part: string;
  readonly ask: () => Promise<T>;
  /** How long an answer is used again, so that nobody can load the server by asking. */
  readonly keepMs: number;
};

/**
 * Asks a part of the server, at most once at a time. Undefined if it fails or takes too long; the reason, which may contain
 * addresses, is only logged.
 */
export function watch<T>({ part, ask, keepMs }: Watched<T>): () => Promise<T | undefined> {
  let known: { readonly value: T | undefined; readonly until: number } | undefined;
  let asking: Promise<T> | undefined;
  let answering: Promise<T | undefined> | undefined;

  const answer = async (): Promise<T | undefined> => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    const value = await Promise.race([asking, giveUp()]).catch((error: unknown) => {
      log.error({ part, err: error }, "health: a part does not answer");
      return undefined;
    });
    known = { value, until: Date.now() + keepMs };
    return value;
  };

  return async () => {
    if (known !== undefined && Date.now() < known.until) return known.value;
    answering ??= answer().finally(() => {
      answering = undefined;
    });
    return answering;
  };
}

async function giveUp(): Promise<never> {
  await sleep(LIMIT_MS, undefined, { ref: false });
  throw new Error(`no answer within ${LIMIT_MS} ms`);
}
