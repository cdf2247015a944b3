export * from "./invitation-columns";
export * from "./invitation-faults";
export * from "./progress";
export * from "./read-invitations";
export * from "./states";
