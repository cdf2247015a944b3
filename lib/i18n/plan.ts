import type { PlanEvent, PlanMover, PlanState } from "@/lib/plan";
import type { Text } from "@/lib/result";

export const planStateWords: Readonly<Record<PlanState, Text>> = {
  "not-started": { en: "Not started", zh: "未开始" },
  running: { en: "Running", zh: "进行中" },
  done: { en: "Done", zh: "已做完" },
  verified: { en: "Verified", zh: "已验证" },
  "set-aside": { en: "Set aside", zh: "已搁置" },
};

/** A move as an order, for buttons and the table of moves on the help page. */
export const planMoveWords: Readonly<Record<PlanEvent, Text>> = {
  start: { en: "Start", zh: "开始" },
  finish: { en: "Mark as done", zh: "标为做完" },
  resume: { en: "Work on it again", zh: "继续做" },
  verify: { en: "Verify by a record", zh: "用记录验证" },
  reopen: { en: "Take the record back, with a reason", zh: "撤回记录并写原因" },
  "set-aside": { en: "Set aside, with a reason", zh: "搁置并写原因" },
  "take-up": { en: "Take up again", zh: "重新列入" },
};

export const planMoverWords: Readonly<Record<PlanMover, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  owner: { en: "Owner of the measure", zh: "措施负责人" },
};
