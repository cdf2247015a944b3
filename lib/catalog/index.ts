export * from "./names";
export * from "./requirements";
