let asked: Headers | undefined;

/** Sets the headers that `headers()` below returns, because in a test Next has no request. */
export function comeWith(given: Readonly<Record<string, string>>): void {
  asked = new Headers(given);
}

export function forgetRequest(): void {
  asked = undefined;
}

/** Replaces `next/headers`, by an alias in `tests/vitest.config.ts`. */
export async function headers(): Promise<Headers> {
  if (asked === undefined) throw new Error("no request is being answered");
  return asked;
}

export async function cookies(): Promise<ReadonlyMap<string, string>> {
  await headers();
  return new Map();
}
