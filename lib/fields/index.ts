export * from "./field-entry";
export * from "./fitting-days";
export * from "./keyed-entry";
