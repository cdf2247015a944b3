import { setImmediate } from "node:timers/promises";
import { cache, type ReactNode } from "react";

/** Resolves when the last part of the page so far may be rendered; `cache` gives each request its own. */
const piecesOfPage = cache(() => ({ last: Promise.resolve() }));

/**
 * Renders its children only after other waiting requests had a turn, so that a long page blocks the server for one part
 * at a time.
 */
export async function AfterOthers({ children }: { readonly children: ReactNode }): Promise<ReactNode> {
  const pieces = piecesOfPage();
  pieces.last = pieces.last.then(() => setImmediate());
  await pieces.last;
  return children;
}
