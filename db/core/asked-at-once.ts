import { nextTick } from "node:process";

/**
 * What was asked for at once in one transaction. It waits for all, also where one fails: a question left behind would be
 * asked after the transaction, of whoever has the connection by then. Throws the first failure in the order of the asking.
 */
export async function together<T extends readonly unknown[] | []>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

type Question<T> = () => PromiseLike<T>;

/**
 * Asks each once the one before is on its way, without waiting for its answer: one wait for all. The database answers in this
 * order, and each sees what stands by then: what those before had to wait for, and what they wrote.
 */
export async function inTurn<T extends readonly unknown[] | []>(
  ...questions: { readonly [K in keyof T]: Question<T[K]> }
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
export async function inTurn(...questions: readonly Question<unknown>[]): Promise<unknown[]> {
  const asked: Promise<unknown>[] = [];
  for (const ask of questions) {
    const one = Promise.resolve(ask());
    one.catch(() => undefined); // told by `together`
    asked.push(one);
    await handedOver();
  }
  return together(asked);
}

/** When the driver has what was asked so far: on the way to it nothing waits but for promises, which are all kept by then. */
async function handedOver(): Promise<void> {
  await undefined;
  return new Promise((resolve) => nextTick(resolve));
}
