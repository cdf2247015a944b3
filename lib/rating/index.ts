export * from "./format-rating";
export * from "./formats";
