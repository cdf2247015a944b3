import { defineProgress } from "../progress";

/** Progress of the latest attempt to publish figures. */
export const GET = defineProgress("figures.read", "snapshot");
