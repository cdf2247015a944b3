let asked: Headers | undefined;

/** The request that is answered from now on in this file; Next knows of one only where it serves a page. */
export function comeWith(given: Readonly<Record<string, string>>): void {
  asked = new Headers(given);
}

export function forgetRequest(): void {
  asked = undefined;
}

/** Takes the place of `next/headers`, by `tests/vitest.config.ts`. */
export async function headers(): Promise<Headers> {
  if (asked === undefined) throw new Error("no request is being answered");
  return asked;
}

export async function cookies(): Promise<ReadonlyMap<string, string>> {
  await headers();
  return new Map();
}
