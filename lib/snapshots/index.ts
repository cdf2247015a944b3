export * from "./benchmark";
export * from "./decide";
export * from "./gaps";
export * from "./places";
export * from "./publish";
export * from "./read";
export { hideDetails } from "./together";
export * from "./types";
