import { forgetWhatIsOver } from "@/db/personal-data/forget";
import { forgetConfirmations } from "@/db/position/confirmations";
import { logBroken } from "../gate/log";
import { ownAddress } from "../sign-in/own-address";
import { sendAssignmentMails } from "./assignment-mails";
import { sendConsultantMails } from "./consultant-mails";
import { sendPhaseMails } from "./phase-mails";
import { sendPulseMails } from "./pulse-mails";

const MINUTE_MS = 60_000;
/** Maximum number of questionnaire links e-mailed by one process per minute. */
const PULSE_MAILS_MOST = 200;

declare global {
  /** One timer per process, even if the module is reloaded in development. */
  var trellisTick: NodeJS.Timeout | undefined;
}

/**
 * Runs once a minute in every server process; each due e-mail is claimed by only one of them. Ends with the process.
 */
export function startTick(): void {
  if (globalThis.trellisTick !== undefined) return;
  globalThis.trellisTick = setInterval(() => void tick(), MINUTE_MS);
  globalThis.trellisTick.unref();
}

/** Does everything due this minute; an error is logged and does not stop the rest. */
export async function tick(): Promise<void> {
  const due = {
    "mails about assignments": () => sendAssignmentMails({ now: new Date(), address: ownAddress() }),
    "mails about reviews": () => sendPhaseMails({ now: new Date(), address: ownAddress() }),
    "daily mails to consultants": () => sendConsultantMails({ now: new Date(), address: ownAddress() }),
    "links of the pulse": () => sendPulseMails({ address: ownAddress(), most: PULSE_MAILS_MOST }),
    "forgetting of requests that ran out": forgetConfirmations,
    "forgetting of sessions, codes, screenings and counters that are over": forgetWhatIsOver,
  };
  for (const [what, run] of Object.entries(due)) {
    try {
      await run();
    } catch (error) {
      logBroken(`tick failed: ${what}`, error);
    }
  }
}
