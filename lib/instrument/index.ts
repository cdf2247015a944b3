export * from "./cell-places";
export * from "./define";
export * from "./item-ids";
export * from "./position-codes/position-codes";
export * from "./position-codes/position-tables";
export * from "./total-tables";
export * from "./vocabulary";
