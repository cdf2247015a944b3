import { allowTryFromHere } from "../gate/limits";
import { bare, NO_STORE } from "../gate/uncached";

/**
 * One-click unsubscribe: one POST by the mail provider's server, without cookies or a page (RFC 8058). The key in the
 * path is the only authorization, so neither the request's origin nor its body is checked. Repeated requests get the
 * same response; an invalid key gets 404.
 */
export async function stopByPost(stop: () => Promise<boolean>): Promise<Response> {
  if (!(await allowTryFromHere("stopMails"))) return bare(429);
  return bare((await stop()) ? 200 : 404);
}

/**
 * Opening that address with GET redirects to the page with the button for any key, because virus scanners open links
 * too.
 */
export const leadToStopPage = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...NO_STORE, Location: path } });
