export * from "./auth";
export * from "./charts";
export * from "./levels";
export * from "./refusals";
export * from "./say";
export * from "./shell";
