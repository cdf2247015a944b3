export * from "./consistency";
export * from "./corners";
export * from "./dependence";
export * from "./formulas";
export * from "./placement";
export * from "./portfolio";
export * from "./role";
export * from "./types";
