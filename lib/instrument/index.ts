export * from "./define";
export * from "./done-when";
export * from "./position-codes/position-codes";
export * from "./vocabulary";
