import { fileSender } from "../evidence/uploads";
import { latePart } from "../ui/late";

// Parts that a first visit of the questionnaire does not need.
export const talk = latePart(() => import("./conversation"));
export const lengthLimit = latePart(() => import("../ui/length-limit"));
export const decisionNotice = latePart(() => import("./decision-notice"));
export const helpDialog = latePart(() => import("./keys/help-dialog"));
export const commandList = latePart(() => import("./keys/command-list"));
export const assignDialog = latePart(() => import("./assign-dialog"));
export const recordEditor = latePart(() => import("../evidence/record-editor"));
export const previewDialog = latePart(() => import("../evidence/preview-dialog"));

export const FETCHED_AHEAD = [
  talk,
  lengthLimit,
  decisionNotice,
  helpDialog,
  commandList,
  assignDialog,
  recordEditor,
  previewDialog,
  fileSender,
];
