export { countFirms } from "./network/nodes";
export { summariseNetwork } from "./network/page";
export { FIRMS_MAX, firmTable, linkTable } from "./network/rows";
export { studyNetwork } from "./network/study";
export { type ReadTable, readTable, type TableKind } from "./network/table";
export type { NetworkStudy } from "./network/types";
