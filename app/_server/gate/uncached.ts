/** For answers about one person: no cache on the way keeps them, a refusal as little as a file. */
export const NO_STORE = { "Cache-Control": "no-store" } as const;

/** An answer that is only its status. */
export const bare = (status: number): Response => new Response(null, { status, headers: NO_STORE });
