export * from "./cycle";
export * from "./mailed";
export * from "./section-order";
export * from "./workflow";
