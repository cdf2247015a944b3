export * from "./context";
export { gpnLo1 } from "./gpn-lo-1";
export * from "./instruments";
export * from "./measures";
export * from "./names";
export * from "./position";
export * from "./pulse";
export * from "./requirements";
export * from "./screening";
