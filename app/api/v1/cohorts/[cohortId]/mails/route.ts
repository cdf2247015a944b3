import { defineProgress } from "../progress";

/** Progress of sending a cohort's e-mails. */
export const GET = defineProgress("firms.read", "mail");
