import { sendCohortMails } from "./mail";
import { surveyCohort } from "./network";
import { checkCohort, publishCohort } from "./snapshot";
import type { JobHandlers } from "./worker";

export const handlers: JobHandlers = {
  network: surveyCohort,
  mail: sendCohortMails,
  snapshot: publishCohort,
  "snapshot-check": checkCohort,
};
