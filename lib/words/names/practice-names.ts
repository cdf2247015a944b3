import type { EvidenceGrade, Lens, Level, Phase, Stratum } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/**
 * Names shown on pages, one for each thing. Every table is complete: a new member does not compile until it is named.
 */
type Names<K extends string | number> = Readonly<Record<K, Text>>;

export const phaseNames: Names<Phase> = {
  PRE: { en: "Preparation", zh: "准备" },
  LRN: { en: "Learning", zh: "学习" },
  APP: { en: "Application", zh: "应用" },
  EVA: { en: "Evaluation", zh: "评价" },
};

/** Other activities of a phase besides its items; shown after the name of the phase. */
export const phaseActivities: Names<Phase> = {
  PRE: { en: "Map the position, set the target", zh: "画位置图、定目标" },
  LRN: { en: "Learn inside and outside the firm", zh: "向企业内外学" },
  APP: { en: "Apply and keep records", zh: "用起来、留记录" },
  EVA: { en: "Review and make final", zh: "审核并定版" },
};

export const lensNames: Names<Lens> = {
  ORG: { en: "Own foundations", zh: "组织基础" },
  NET: { en: "Following the market", zh: "关注市场" },
  POS: { en: "Own role", zh: "自身定位" },
  INT: { en: "Working with partners", zh: "互动合作" },
};

/** A short description of each lens, shown below its name. */
export const lensGlosses: Names<Lens> = {
  ORG: { en: "responsibility, routines, skills", zh: "责任、固定做法与技能" },
  NET: { en: "news from customers and markets", zh: "客户和市场的动向" },
  POS: { en: "our role in the production network", zh: "在生产网络中担任的角色" },
  INT: { en: "exchange with partners", zh: "与合作方的知识交流" },
};

export const stratumNames: Names<Stratum> = {
  management: { en: "Management", zh: "管理" },
  engineering: { en: "Engineering", zh: "技术" },
  production: { en: "Production", zh: "生产" },
  commercial: { en: "Commercial", zh: "商务" },
};

export const levelNames: Names<Level> = {
  1: { en: "Not in use yet", zh: "尚未开展" },
  2: { en: "Now and then", zh: "零散" },
  3: { en: "Regular", zh: "制度化" },
  4: { en: "Managed by results", zh: "闭环" },
  5: { en: "Keeps improving", zh: "持续改进" },
};

export const evidenceGradeNames: Names<EvidenceGrade> = {
  E0: { en: "No record", zh: "没有记录" },
  E1: { en: "Document", zh: "文件" },
  E2: { en: "Record of use", zh: "使用记录" },
  E3: { en: "Third-party or verified record", zh: "第三方记录或已核实的记录" },
};
