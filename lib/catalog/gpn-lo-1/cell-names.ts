import type { CellId } from "@/lib/instrument";
import type { Text } from "@/lib/result";

export const cellNames: Readonly<Record<CellId, Text>> = {
  "PRE.ORG": { en: "Responsibility, time and speaking up", zh: "责任、时间与有话敢说" },
  "PRE.NET": { en: "Who tracks changes, and how", zh: "动向由谁关注" },
  "PRE.POS": { en: "Position map and aim", zh: "位置图与升级目标" },
  "PRE.INT": { en: "Ready to work with partners", zh: "与合作方对接的准备" },
  "LRN.ORG": { en: "Learning inside the firm", zh: "企业内部学习" },
  "LRN.NET": { en: "Learning from market changes", zh: "从市场变化中学习" },
  "LRN.POS": { en: "Learning from our own work", zh: "从自己的业务中学习" },
  "LRN.INT": { en: "Learning with partners", zh: "与合作方共同学习" },
  "APP.ORG": { en: "From lesson to routine", zh: "从经验到固定做法" },
  "APP.NET": { en: "Adapting to market changes", zh: "随市场变化调整" },
  "APP.POS": { en: "Upgrading steps", zh: "升级行动" },
  "APP.INT": { en: "Applying lessons with partners", zh: "与合作方一起应用" },
  "EVA.ORG": { en: "Evaluating learning", zh: "评价学习效果" },
  "EVA.NET": { en: "Evaluating market expectations", zh: "评价对市场的预判" },
  "EVA.POS": { en: "Evaluating our position", zh: "评价自身位置" },
  "EVA.INT": { en: "Evaluating relationships", zh: "评价业务关系" },
};
