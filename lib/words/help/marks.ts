import type { Text } from "@/lib/result";

/** Marks that a score or a result can have. */
export const scoreMarks: readonly { readonly mark: Text; readonly meaning: Text }[] = [
  {
    mark: { en: "One person", zh: "单人作答" },
    meaning: {
      en: "Only one person answered, so agreement cannot be measured.",
      zh: "只有一人作答，无法判断大家看法是否一致。",
    },
  },
  {
    mark: { en: "Role groups differ", zh: "岗位看法不一" },
    meaning: {
      en: "Role groups differ by more than chance explains. See the chart by role group.",
      zh: "各类岗位的看法相差较大，不像是偶然。请看按岗位类别显示的图。",
    },
  },
  {
    mark: { en: "Shop floor differs", zh: "管理层与一线不一致" },
    meaning: {
      en: "Shop floor and management see different strengths and weaknesses among the four phases.",
      zh: "四个阶段哪强哪弱，一线与管理层看法不同。",
    },
  },
  {
    mark: { en: "After the records check", zh: "核对记录后" },
    meaning: {
      en: "Each answer counts only as far as a record supports it. The page says how many questions answered above level 3 have a record.",
      zh: "每个答案只计到记录能支持的等级。旁边注明，有人答得高于 3 级的题中，有几题有记录。",
    },
  },
  {
    mark: { en: "So far", zh: "目前" },
    meaning: {
      en: "You have answered all your items of a phase, and the result is not final yet. The level is based only on your answers.",
      zh: "您已答完这个阶段中分给您的题，但本轮还没有定版。等级只按您的答案计算。",
    },
  },
  {
    mark: { en: "Replaced by a newer revision", zh: "已被新版取代" },
    meaning: {
      en: "The result was reopened after it was final, and a newer revision exists.",
      zh: "结果定版后重新开放过，已有更新的修订版。",
    },
  },
  {
    mark: { en: "Prorated", zh: "按已答题折算" },
    meaning: {
      en: "Some items apply but have no level. They count with the average of the answered items.",
      zh: "有些题适用于企业，但还没有得出等级。这些题按已答题的平均值计。",
    },
  },
  {
    mark: { en: "Screening", zh: "快速自评" },
    meaning: {
      en: "A screening has 16 items and gives only an overall level. It is never compared with other results.",
      zh: "快速自评共 16 题，只给出总体等级，不与其他结果比较。",
    },
  },
  {
    mark: { en: "One aspect not scored", zh: "“互动合作”不评分" },
    meaning: {
      en: "“Working with partners” is not scored, because three items or more do not apply.",
      zh: "“互动合作”方面有三题及以上不适用，因此不计分。",
    },
  },
  {
    mark: { en: "Provisional", zh: "暂定" },
    meaning: {
      en: "Experts have set the size of the errors. It is not yet estimated from data.",
      zh: "误差大小由专家设定，还没有根据数据估计。",
    },
  },
];

/** The meaning of the position of the line for the required level. */
export const toneReadings = {
  "clearly-enough": {
    en: "The chance that the level is enough is 19 in 20 or more. It is still enough if half a level more is needed.",
    zh: "能力够用的可能性在九成五以上，要求再高半级也够。",
  },
  "probably-enough": {
    en: "The chance that the level is enough is 8 in 10 or more. The conditions for “clearly” are not both met.",
    zh: "能力够用的可能性至少有八成，但没有同时符合“明显够”的两个条件。",
  },
  open: {
    en: "The chance that the level is enough is more than 2 in 10 and less than 8 in 10. More answers may make it clear.",
    zh: "能力够用的可能性超过两成、不到八成。再有人作答，也许就能判断。",
  },
  "probably-short": {
    en: "The chance that the level is enough is 2 in 10 or less. The conditions for “clearly” are not both met.",
    zh: "能力够用的可能性不超过两成，但没有同时符合“明显不够”的两个条件。",
  },
  "clearly-short": {
    en: "The chance that the level is enough is 1 in 20 or less. It is still not enough if half a level less is needed.",
    zh: "能力够用的可能性在百分之五以下，要求再低半级也不够。",
  },
} satisfies Readonly<Record<string, Text>>;
