export * from "./columns";
export * from "./faults";
export * from "./read-table";
export * from "./row";
export * from "./write-table";
