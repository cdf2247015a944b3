export * from "./invitation-columns";
export * from "./invitation-faults";
export * from "./read-invitations";
export * from "./states";
