// Preloaded into the web server (`node --import`): when asked to stop, it accepts no new connections, ends what is under way,
// and exits. A second signal ends it at once.
import { subscribe } from "node:diagnostics_channel";
import { setTimeout as sleep } from "node:timers/promises";

/** Longer than any save takes. What is not answered then is cut off: pages send unanswered saves again. */
const LIMIT_MS = 25_000;
const LOOK_MS = 20;
/** A terminal and the launcher may both send the same Ctrl-C; a later one is a second request. */
const SAME_SIGNAL_MS = 2000;

/** Set by the launcher for a production server; otherwise Next stops itself. */
if (process.env.TRELLIS_LAUNCHER !== undefined && process.env.NEXT_MANUAL_SIG_HANDLE) {
  const servers = new Set();
  const unanswered = new Set();
  subscribe("http.server.request.start", ({ response, server }) => {
    servers.add(server);
    unanswered.add(response);
    // so that a proxy opens its next connection elsewhere
    if (globalThis.trellisStopping) response.setHeader("Connection", "close");
    response.once("close", () => unanswered.delete(response));
  });

  let since;
  const stop = async () => {
    if (since !== undefined) {
      if (Date.now() - since > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    since = Date.now();
    globalThis.trellisStopping = true;
    await sleep(1000 * (Number(process.env.STOP_DELAY) || 0));
    for (const server of servers) server.close();
    const until = Date.now() + LIMIT_MS;
    // `trellisUnderWay` counts mails and other work without a request
    while ((unanswered.size > 0 || globalThis.trellisUnderWay > 0) && Date.now() < until) await sleep(LOOK_MS);
    await Promise.allSettled([...(globalThis.trellisPools?.values() ?? [])].map(({ pool }) => pool.end()));
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop());
}
