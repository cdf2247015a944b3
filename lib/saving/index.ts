export {
  type Json,
  NEVER_SAVED,
  type Revision,
  type SaveEntry,
  type SaveOutcome,
  sameJson,
  type Version,
} from "./change";
export { ENTRY_SCHEMA, type Entry } from "./entry";
export { decideChange, withWords } from "./outcomes";
export { afterReply, asSent, chooseBatch, goOutAgain, withChange } from "./queue";
