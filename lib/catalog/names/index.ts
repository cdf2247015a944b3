export * from "./position-names";
export * from "./practice-names";
