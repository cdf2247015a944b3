export * from "./assemble";
export * from "./cross-check";
export * from "./deal";
export * from "./figures";
export * from "./layout";
export * from "./survey";
export * from "./types";
