import { allowTryFromHere } from "../gate/limits";
import { bare, NO_STORE } from "../gate/uncached";

/**
 * The button of a mailbox that ends mails of one kind: one POST by the mailbox's own server, without a cookie or a page
 * (RFC 8058). The key in the path is all the right there is, so the origin of the request is not asked, nor its body.
 * Pressed twice it is answered alike; whoever holds no key is told that there is nothing.
 */
export async function stopByPost(stop: () => Promise<boolean>): Promise<Response> {
  if (!(await allowTryFromHere("stopMails"))) return bare(429);
  return bare((await stop()) ? 200 : 404);
}

/** Whoever opens that address is led to the page with the button, whatever his key: programs that look for viruses open links too. */
export const leadToStopPage = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...NO_STORE, Location: path } });
