export * from "./cycle";
export * from "./mailed";
export * from "./workflow";
