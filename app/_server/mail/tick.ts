import { sweepFiles } from "@/db/evidence/sweep";
import { forgetWhatIsOver } from "@/db/personal-data/forget";
import { forgetConfirmations } from "@/db/position/confirmations";
import { log, logBroken } from "../gate/log";
import { ownAddress } from "../gate/public-address";
import { asJob, newReference } from "../process/reference";
import { isStopping, underWay } from "../process/under-way";
import { sendAssignmentMails } from "./assignment-mails";
import { sendConsultantMails } from "./consultant-mails";
import { sendPhaseMails } from "./phase-mails";
import { sendPulseMails } from "./pulse-mails";

const MINUTE_MS = 60_000;
const SWEEP_MS = 6 * 60 * MINUTE_MS;
/** Delay of the first sweep after the start, so that the first pages do not wait for it. */
const FIRST_SWEEP_MS = 30_000;
/** Maximum number of questionnaire links e-mailed by one process per minute. */
const PULSE_MAILS_MOST = 200;

declare global {
  /** One set of timers per process, even if the module is reloaded in development. */
  var trellisTick: NodeJS.Timeout | undefined;
}

/**
 * Starts the timers of a server process, which end with it. Several processes may send and sweep at the same time: each
 * due e-mail is claimed by only one of them.
 */
export function startTick(): void {
  if (globalThis.trellisTick !== undefined) return;
  globalThis.trellisTick = setInterval(() => void underWay(tick), MINUTE_MS).unref();
  setTimeout(() => void sweep(), FIRST_SWEEP_MS).unref();
  setInterval(() => void sweep(), SWEEP_MS).unref();
}

/** Does everything due this minute; an error is logged and does not stop the rest. */
export async function tick(): Promise<void> {
  const address = ownAddress();
  const due = {
    "mails about assignments": () => sendAssignmentMails({ now: new Date(), address }),
    "mails about reviews": () => sendPhaseMails({ now: new Date(), address }),
    "daily mails to consultants": () => sendConsultantMails({ now: new Date(), address }),
    "links of the pulse": () => sendPulseMails({ address, most: PULSE_MAILS_MOST }),
    "forgetting of requests that ran out": forgetConfirmations,
    "forgetting of sessions, codes, screenings and counters that are over": forgetWhatIsOver,
  };
  for (const [what, run] of Object.entries(due)) {
    if (isStopping()) return;
    try {
      await asJob(newReference(), run);
    } catch (error) {
      logBroken(`tick failed: ${what}`, error);
    }
  }
}

async function sweep(): Promise<void> {
  try {
    const swept = await sweepFiles();
    if (swept.expired + swept.removed + swept.incoming > 0) log.info(swept, "files that were due are deleted");
  } catch (error) {
    log.error({ err: error }, "files could not be swept");
  }
}
