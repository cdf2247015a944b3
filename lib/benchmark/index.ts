export * from "./distance";
export * from "./formulas";
export * from "./position-vector";
