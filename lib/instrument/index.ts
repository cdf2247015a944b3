export * from "./define";
export * from "./vocabulary";
