export * from "./cell";
export * from "./fault";
export * from "./file-fault";
export * from "./read-lines";
