export * from "./kept";
export * from "./no-person";
export * from "./personal-data";
