export * from "./context";
export * from "./measures";
export * from "./names";
export * from "./position";
export * from "./pulse";
export * from "./requirements";
export * from "./screening";
