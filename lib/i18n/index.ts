export * from "./auth";
export * from "./countries";
export * from "./industries";
export * from "./charts";
export * from "./levels";
export * from "./refusals";
export * from "./say";
export * from "./shell";
