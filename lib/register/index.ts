export * from "./alike";
export * from "./columns";
export * from "./faults";
export * from "./partner";
export * from "./past";
export * from "./read-table";
export * from "./row";
export * from "./write-table";
