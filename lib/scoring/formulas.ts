import type { Formula } from "@/lib/result";

/** What this room computes, for the method page. */
export const scoringFormulas: readonly Formula[] = [
  {
    name: { en: "Level of an item", zh: "单题等级" },
    formula: "mean within each role group, then over role groups",
    source: "method 3.2",
    note: {
      en: "No group floods a score. A consultant's rating never enters.",
      zh: "人数多的岗位类别不会盖过其他类别。顾问的评分不计入。",
    },
  },
  {
    name: { en: "Level of a cell", zh: "格的等级" },
    formula: "Σx / n over its answered items",
    source: "method 3.1",
    note: {
      en: "Needs two answers, or all where fewer apply. More than one item not applicable: no score.",
      zh: "至少两题有等级；适用题不足两题时须全部作答。一格中有两题及以上不适用，则不计分。",
    },
  },
  {
    name: { en: "Level of a phase or lens", zh: "阶段或视角的等级" },
    formula: "mean of its valid cells",
    source: "method 3.1",
    note: {
      en: "A phase needs levels on 75 % of its items that apply, and at most one empty cell.",
      zh: "一个阶段至少 75% 的适用题有等级，空格最多一个。",
    },
  },
  {
    name: { en: "Overall level", zh: "总体等级" },
    formula: "mean of the four phases",
    source: "method 3.1",
    note: {
      en: "Three or more items not applicable: reduced form, the mean of the twelve cells outside Interaction.",
      zh: "三题及以上不适用时采用缩减口径：不计互动合作视角，取其余十二格的平均。",
    },
  },
  {
    name: { en: "Prorated score", zh: "按已答题折算" },
    formula: "Σ(x − μ) / answered + Σμ / asked, with equal μ",
    source: "method 3.1",
    note: {
      en: "With equal item means this is the plain mean of what was answered. Marked wherever it applies.",
      zh: "各题平均相等时，就是已答题的平均。凡折算之处都有标记。",
    },
  },
  {
    name: { en: "Points", zh: "分数" },
    formula: "25 (level − 1)",
    source: "method 3.1",
    note: { en: "Level 1 is 0, level 5 is 100.", zh: "1 级为 0 分，5 级为 100 分。" },
  },
  {
    name: { en: "Standard error and interval", zh: "标准误与区间" },
    formula: "SEM = SD √(1 − ρ); level ± 1.645 SEM",
    source: "method 3.4",
    note: {
      en: "Provisional model p1: cell .466, phase and lens .271, overall .164, screening .30. Declared, not estimated.",
      zh: "暂定误差模型 p1：格 0.466，阶段与视角 0.271，总体 0.164，快速自评 0.30。为设定值，尚未由数据估计。",
    },
  },
  {
    name: { en: "Cap by records", zh: "以记录为限" },
    formula: "min(x, cap): E0, E1 3; E2 5, or 4 when older; E3 5",
    source: "expert judgement; method 3.1",
    note: {
      en: "Applied to each answer before averaging. Up to 3 no record is needed.",
      zh: "先对每个答案设限，再取平均。3 级及以下不需要记录。",
    },
  },
  {
    name: { en: "Staged level", zh: "已达等级" },
    formula: "largest L with every phase ≥ L − .25 and every cell ≥ L − 1",
    source: "expert judgement; method 3.1",
    note: { en: "A strength does not make up for a weakness.", zh: "长处不能抵消短处。" },
  },
  {
    name: { en: "Weakest hand-over", zh: "最弱的衔接" },
    formula: "d = lowest phase − mean of the others; Φ((−.5 − d) / .313) ≥ .8",
    source: "expert judgement; method 3.1",
    note: { en: "Then the loop is broken there. Shown, not scored.", zh: "满足时，循环在该阶段中断。只展示，不计分。" },
  },
  {
    name: { en: "Balance of the loop", zh: "循环均衡度" },
    formula: "geometric mean / arithmetic mean of the phases",
    source: "method 3.1",
    note: { en: "1 when all four phases are equal.", zh: "四个阶段相等时为 1。" },
  },
  {
    name: { en: "Agreement r_wg(j)", zh: "看法一致程度 r_wg(j)" },
    formula: "J (1 − s²/2) / (J (1 − s²/2) + s²/2)",
    source: "James, Demaree & Wolf 1984; method 3.2",
    note: {
      en: "Supported only above what random answers reach at this number of people and items.",
      zh: "须高于同样人数、题数下随机作答所能达到的数值，才算看法一致。",
    },
  },
  {
    name: { en: "Agreement r*_wg", zh: "看法一致程度 r*_wg" },
    formula: "1 − s²/2",
    source: "Lindell, Brandt & Whitney 1999; method 3.2",
    note: { en: "Can be negative.", zh: "可能为负。" },
  },
  {
    name: { en: "Average deviation", zh: "平均差" },
    formula: "mean over items of mean abs(x − item mean)",
    source: "Burke & Dunlap 2002; method 3.2",
    note: { en: "At most 5/6 for agreement.", zh: "看法一致要求不超过 5/6。" },
  },
  {
    name: { en: "Split view", zh: "各岗位类别看法不同" },
    formula: "5 cells without agreement, or a phase apart by > 1.96 √(s²/n + s′²/n′)",
    source: "method 3.2",
    note: {
      en: "Needs two role groups; the second test three people in each. A finding, not noise.",
      zh: "须有两个岗位类别；后一项要求每类至少三人。这是一项发现，不是误差。",
    },
  },
];
