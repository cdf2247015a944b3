export * from "./cell";
export * from "./fault";
export * from "./file-fault";
export * from "./file-line";
export * from "./guided-table";
export * from "./read-lines";
export * from "./table-bounds";
