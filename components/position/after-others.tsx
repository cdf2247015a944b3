import { setImmediate } from "node:timers/promises";
import { cache, type ReactNode } from "react";

/** The last piece of the page that is being made. */
const piecesOfPage = cache(() => ({ last: Promise.resolve() }));

/** Renders its children after the requests that wait by then, so that a long page blocks the server for one piece at a time. */
export async function AfterOthers({ children }: { readonly children: ReactNode }): Promise<ReactNode> {
  const pieces = piecesOfPage();
  pieces.last = pieces.last.then(() => setImmediate());
  await pieces.last;
  return children;
}
