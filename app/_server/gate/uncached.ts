/** For responses about one person: no cache may store them, including refusals. */
export const NO_STORE = { "Cache-Control": "no-store" } as const;

/** A response with only a status. */
export const bare = (status: number): Response => new Response(null, { status, headers: NO_STORE });
