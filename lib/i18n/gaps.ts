import type { Lens } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** The four aspects as people who have not read the method understand them. */
export const aspectNames: Readonly<Record<Lens, Text>> = {
  ORG: { en: "Own foundations", zh: "组织基础" },
  NET: { en: "Watching the network", zh: "网络感知" },
  POS: { en: "Our position", zh: "网络位置" },
  INT: { en: "Working with partners", zh: "互动合作" },
};

/** The same as the subject of an English sentence. */
export const aspectSubjects: Readonly<Record<Lens, Text>> = {
  ORG: { en: "Own foundations are", zh: "组织基础" },
  NET: { en: "Watching the network is", zh: "网络感知" },
  POS: { en: "Our position is", zh: "网络位置" },
  INT: { en: "Working with partners is", zh: "互动合作" },
};

/** Words of means and of the gaps between them and what customers require. */
export const gapWords = {
  title: { en: "How far these firms are from what their customers require", zh: "与客户要求相差多少" },
  reading: {
    en: "The mean of all firms together ({n}), in points of 100, after the records check. The largest gap comes first.",
    zh: "全部企业（{n}）的平均分，百分制，以记录为限。差距最大的在前。",
  },
  latest: {
    en: "Each firm counts with its latest final result, of any year.",
    zh: "每家企业取最近一次定版结果，不限年份。",
  },
  aspect: { en: "Aspect", zh: "方面" },
  own: { en: "Mean", zh: "均分" },
  required: { en: "Customers require", zh: "客户要求" },
  gap: { en: "Gap", zh: "差距" },
  whole: { en: "All firms reach {mean} of 100 on average.", zh: "全部企业平均 {mean} 分（满分 100）。" },
  byPhase: { en: "By phase: {phases}.", zh: "按阶段：{phases}。" },
  groupGaps: { en: "Gap to what customers require: {gaps}.", zh: "与客户要求的差距：{gaps}。" },
  named: { en: "{name} {value}", zh: "{name} {value}" },
  openEnd: {
    en: "A mean that is shown as “or more” or “or less” has no gap.",
    zh: "显示为“及以上”“及以下”的均分，不计算差距。",
  },
  meanIs: { en: "mean {own} of 100", zh: "均分 {own}（满分 100）" },
  meanAndRequired: {
    en: "mean {own} of 100, customers require {required}",
    zh: "均分 {own}，客户要求 {required}",
  },
  meanOnly: {
    en: "Where there are too few firms for a spread, the circle shows the mean.",
    zh: "企业太少、不能显示分布时，圆点为均分。",
  },
  requiredMeanOnly: {
    en: "The line then shows the mean of what customers require.",
    zh: "此时竖线为客户要求的均分。",
  },

  // Headline
  leads: {
    en: "{aspect} {n} {n|point|points} below what these firms’ customers require.",
    zh: "{aspect}比客户要求低 {n} 分。",
  },
  leadsOfFour: {
    en: "{aspect} {n} points below what these firms’ customers require; the other three are {rest} below.",
    zh: "{aspect}比客户要求低 {n} 分，其余三个方面低 {rest} 分。",
  },
  leadsAlone: {
    en: "{aspect} {n} points below what these firms’ customers require; the other three are about there.",
    zh: "{aspect}比客户要求低 {n} 分，其余三个方面大致达到要求。",
  },
  range: { en: "{from} to {to}", zh: "{from} 至 {to}" },
  upTo: { en: "up to {to}", zh: "至多 {to}" },
  reached: {
    en: "All four aspects are about where these firms’ customers require them.",
    zh: "四个方面都大致达到客户要求。",
  },
} as const satisfies Readonly<Record<string, Text>>;
