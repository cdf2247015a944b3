export * from "./error-model";
export * from "./types";
