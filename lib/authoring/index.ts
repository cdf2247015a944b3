export * from "./difference";
export * from "./document";
export * from "./file-faults";
export * from "./read-sheets";
export * from "./sheet-faults";
export * from "./sheets";
export * from "./upgrade";
