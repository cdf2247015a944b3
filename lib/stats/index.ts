export * from "./distributions";
export * from "./formulas";
export * from "./moments";
export * from "./normal";
export * from "./random";
