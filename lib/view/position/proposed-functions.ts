import type { LinkFunction, Role } from "@/lib/instrument";

/**
 * Default functions of a new link for the main work for the customer: with only these, `roleOnLink` returns that role.
 */
export const PROPOSED_FUNCTIONS: Readonly<Record<Role, readonly LinkFunction[]>> = {
  OEA: ["assembly"],
  OEM: ["input-sourcing", "process-engineering"],
  ODM: ["original-design"],
  OBM: ["own-brand", "own-distribution"],
};
