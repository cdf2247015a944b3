export * from "./publish";
export { hideDetails } from "./together";
export * from "./types";
