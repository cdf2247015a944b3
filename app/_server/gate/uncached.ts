/** For responses about one person: no cache may store them, including refusals. */
export const NO_STORE = { "Cache-Control": "no-store" } as const;

/** A response without a body. */
export const bare = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...NO_STORE, ...headers } });
