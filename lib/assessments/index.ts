export * from "./cycle";
export * from "./workflow";
