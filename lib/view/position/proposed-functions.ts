import type { LinkFunction, Role } from "@/lib/instrument";

/** The work to tick on a new link for what is mainly done for the customer: with it alone, `roleOnLink` says that role. */
export const PROPOSED_FUNCTIONS: Readonly<Record<Role, readonly LinkFunction[]>> = {
  OEA: ["assembly"],
  OEM: ["input-sourcing", "process-engineering"],
  ODM: ["original-design"],
  OBM: ["own-brand", "own-distribution"],
};
