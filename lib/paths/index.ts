export * from "./client-paths";
export * from "./cohort-paths";
export * from "./file-paths";
export * from "./firm-paths";
export * from "./method-paths";
export * from "./rating-paths";
export * from "./rating-targets";
export * from "./sign-in-paths";
