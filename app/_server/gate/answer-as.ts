import { findActor, isStaleSession } from "./actor";
import type { UserActor } from "./gate";
import { logBroken } from "./log";
import { bare, NO_STORE } from "./uncached";

/** The second argument of a route handler. */
export type RouteContext = { readonly params: Promise<Record<string, string>> };

/**
 * Answers a request as the signed-in person. `signedOut` answers without a session, and if the session ends meanwhile. An
 * unexpected error is logged as `what`, and the response contains its reference number.
 */
export async function answerAs(
  what: string,
  run: (actor: UserActor) => Promise<Response>,
  signedOut: () => Response | Promise<Response> = () => bare(401),
): Promise<Response> {
  const actor = await findActor();
  if (actor === undefined) return signedOut();
  try {
    return await run(actor);
  } catch (error) {
    if (isStaleSession(error)) return signedOut();
    return Response.json({ status: "broken", reference: logBroken(what, error) }, { status: 500, headers: NO_STORE });
  }
}
