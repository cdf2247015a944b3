import type { Mover, PhaseEvent } from "@/lib/assessments";
import type { Text } from "@/lib/result";

/** Events of a phase as commands, for the table of transitions. */
export const phaseMoveWords: Readonly<Record<PhaseEvent, Text>> = {
  unlock: { en: "Unlock", zh: "开放" },
  submit: { en: "Submit", zh: "提交" },
  return: { en: "Return, with remarks", zh: "退回并附意见" },
  accept: { en: "Accept", zh: "通过" },
  reopen: { en: "Reopen, with a reason", zh: "重新开放并写原因" },
};

export const moverWords: Readonly<Record<Mover, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  reviewer: { en: "Reviewer", zh: "审核人" },
  system: { en: "Automatic", zh: "自动" },
};
