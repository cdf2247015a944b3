import { nextTick } from "node:process";

/**
 * Runs several queries of one transaction concurrently and waits for all, even if one fails: a query left running would
 * reach the next transaction on the connection. Throws the first failure, in the order of the arguments.
 */
export async function together<T extends readonly unknown[] | []>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

type Question<T> = () => PromiseLike<T>;

/**
 * Sends several queries one after the other without waiting for the answers (pipelining): one round trip for all. The
 * database executes them in this order, so each sees what the earlier ones wrote or waited for.
 */
export async function inTurn<T extends readonly unknown[] | []>(
  ...questions: { readonly [K in keyof T]: Question<T[K]> }
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
export async function inTurn(...questions: readonly Question<unknown>[]): Promise<unknown[]> {
  const asked: Promise<unknown>[] = [];
  for (const ask of questions) {
    const one = Promise.resolve(ask());
    one.catch(() => undefined); // `together` reports the error
    asked.push(one);
    await handedOver();
  }
  return together(asked);
}

/**
 * Resolves once the driver has taken over the query: until then only promises that are already resolved are pending.
 */
async function handedOver(): Promise<void> {
  await undefined;
  return new Promise((resolve) => nextTick(resolve));
}
