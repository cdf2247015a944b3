import { forgetConfirmations } from "@/db/confirmations";
import { sendAssignmentMails } from "./assignment-mails";
import { logBroken } from "./log";

const MINUTE_MS = 60_000;

declare global {
  /** One clock a process, also when the module is loaded again in development. */
  var trellisTick: NodeJS.Timeout | undefined;
}

/** Once a minute, in every process of the server: what is due is claimed by one of them. Ends with the process. */
export function startTick(): void {
  if (globalThis.trellisTick !== undefined) return;
  globalThis.trellisTick = setInterval(() => void tick(), MINUTE_MS);
  globalThis.trellisTick.unref();
}

/** Does what is due at this minute; what breaks is logged and keeps nothing else from being done. */
export async function tick(): Promise<void> {
  const due = {
    "mails about assignments": () => sendAssignmentMails({ now: new Date(), address: ownAddress() }),
    "forgetting of requests that ran out": forgetConfirmations,
  };
  for (const [what, run] of Object.entries(due)) {
    try {
      await run();
    } catch (error) {
      logBroken(`tick failed: ${what}`, error);
    }
  }
}

/** Where this installation is reached, known without a request: AUTH_URL, else the address the server listens on. */
function ownAddress(): string {
  if (process.env.AUTH_URL) return new URL(process.env.AUTH_URL).origin;
  return `http://${process.env.TRELLIS_BIND || "127.0.0.1"}:${process.env.PORT || "3000"}`;
}
