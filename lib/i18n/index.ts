export * from "./say";
export * from "./refusals";
export * from "./shell";
