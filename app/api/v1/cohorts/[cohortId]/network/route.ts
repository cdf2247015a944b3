import { defineProgress } from "../progress";

/** Progress of the latest map of a cohort's network. */
export const GET = defineProgress("network.read", "network");
