export * from "./define";
export * from "./done-when";
export * from "./vocabulary";
