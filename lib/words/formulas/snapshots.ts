import type { Formula } from "@/lib/result";

/** How figures of many firms are protected from revealing a single one, for the method page. */
export const snapshotFormulas: readonly Formula[] = [
  {
    name: { en: "Minimum contributors", zh: "最少企业数" },
    formula: "n ≥ 5, quartiles n ≥ 10, counted outside the firms V that the reader sees singly, or none outside V",
    source: "Hundepool et al. 2012; method 3.6",
    note: {
      en: "A firm knows its own value, so figures for all firms need one firm more.",
      zh: "企业知道自己的数值，因此面向全体企业的数据还要再多一家。",
    },
  },
  {
    name: { en: "Dominance", zh: "占比上限" },
    formula: "max w / Σw ≤ ½, also outside V, of what is left over, and of what changed",
    source: "Hundepool et al. 2012; method 3.6",
    note: {
      en: "A mean that is mostly one firm tells of that firm.",
      zh: "若均值主要来自一家企业，就等于公开了这家企业。",
    },
  },
  {
    name: { en: "Complementary suppression", zh: "补充隐藏" },
    formula:
      "total − published cells: nobody, or ≥ 2 cells that together meet the minimum; else the smallest cell goes too",
    source: "Cox 1980; method 3.6",
    note: {
      en: "Firms without a cell count as a cell that is not shown.",
      zh: "没有归入任何一格的企业，按一个不显示的格计算。",
    },
  },
  {
    name: { en: "Smallest support", zh: "最小涉及企业数" },
    formula: "min over y ≠ 0 of firms touched by Σ y · figure, outside V: ≥ k over all figures ever shown",
    source: "Fellegi 1972; Vardy 1997 (minimum distance); method 3.6",
    note: {
      en: "No sum or difference of any figures, old and new, tells of fewer than five firms. What cannot be proved is not shown.",
      zh: "新旧数据无论怎样相加、相减，都不会只反映不足五家企业；不能证明安全的，就不公布。",
    },
  },
  {
    name: { en: "Growth by one", zh: "仅增减一家" },
    formula:
      "firms changed between two snapshots, in each cell and the total: 0 or ≥ k; a set is republished whole or not",
    source: "method 3.6",
    note: {
      en: "Changed: joined, left, erased, in another cell, or with another final revision. A revision that left a figure as it was is no change of that figure.",
      zh: "变动包括：加入、退出、被删除、换格、改用另一份定版结果。定版虽变而该项数值未变的，不算该项的变动。",
    },
  },
  {
    name: { en: "Nested cohorts", zh: "上下级企业组" },
    formula: "parent − child: 0 or ≥ k firms, and the same for every combination of cohorts",
    source: "Hundepool et al. 2012 (linked tables); method 3.6",
    note: {
      en: "Programme and region are one table to whoever reads both.",
      zh: "对同时看到上级和下级企业组数据的人来说，两者就是一张表。",
    },
  },
  {
    name: { en: "Withdrawal", zh: "撤回" },
    formula: "when V grows: every visible set with 1 to k − 1 firms outside V, in a cell or in a combination",
    source: "method 3.6",
    note: {
      en: "What was seen is remembered: later figures are held against withdrawn ones too.",
      zh: "看过的数据会被记住，因此新数据也要与已撤回的数据对照检查。",
    },
  },
  {
    name: { en: "Bands of n", zh: "企业数分档" },
    formula: "under 5, 5–9, 10–19, 20–49, 50 or more",
    source: "method 3.6",
    note: {
      en: "They protect nobody by themselves: the checks assume that the reader knows who is in each cell.",
      zh: "分档本身并不起保护作用：检查时一律假定读者知道每一格里有谁。",
    },
  },
  {
    name: { en: "Printed steps", zh: "取整" },
    formula: "means to 1 of 100, quartiles to 5 of 100, shares to 5 %",
    source: "method 3.6",
    note: { en: "Rounding comes on top; no check relies on it.", zh: "取整只是额外的保护，各项检查都不依赖它。" },
  },
  {
    name: { en: "Ends of the scale", zh: "量表两端" },
    formula: "mean outside V stays ½ · range · max w / Σw away from both ends; nearer: “this or more”, “this or less”",
    source: "Willenborg & de Waal 2001 (attribute disclosure); method 3.6",
    note: {
      en: "Five firms with a mean of 100 all have 100; so it reads “90 or more”.",
      zh: "五家企业平均 100 分，就等于每家都是 100 分；因此只写“90 分及以上”。",
    },
  },
  {
    name: { en: "Merged bins", zh: "合并区间" },
    formula: "quarter levels, neighbours merged until each holds ≥ k, and ≥ k or none outside V",
    source: "method 3.6",
    note: { en: "Below two merged bins no spread is shown.", zh: "合并后不足两个区间时，不显示分布。" },
  },
  {
    name: { en: "Pulse siblings", zh: "快速问卷的同级部门" },
    formula: "unit − printed units below it: nobody, or ≥ k answers of ≥ 2 units; else the smallest is rolled up too",
    source: "Cox 1980; method 3.6",
    note: {
      en: "Within a wave figures are renewed when every difference is none or five answers.",
      zh: "同一轮之内，只有每处差别为零或至少五份答卷时才更新。",
    },
  },
  {
    name: { en: "Pulse statements few have answered", zh: "作答人数不足的语句" },
    formula: "unit × statement with fewer than k levels leaves the figures of the unit and of the firm",
    source: "Cox 1980; method 3.6, 4.4",
    note: {
      en: "A unit below k people leaves as a whole; so no difference of figures tells of fewer than k.",
      zh: "人数不足 k 的部门整体不计入；因此任何数字相减，都推不出少于 k 人的情况。",
    },
  },
  {
    name: { en: "Pulse by hand", zh: "人工发放的短问卷" },
    formula: "handed out by a manager: one block of ≥ 10 people, ≥ 10 levels a statement; never a unit alone",
    source: "method 3.6 (9), stricter; ours",
    note: {
      en: "The person who hands out links could answer too. The firm less its mailed units leaves ten or nobody.",
      zh: "发链接的人自己也可能填答。全企业减去邮件发放的部门，余下至少十人，或没有人。",
    },
  },
  {
    name: { en: "Rate of agreement with buyers", zh: "与客户的一致率" },
    formula: "agreeing links / links, over ≥ k links of ≥ k firms and ≥ k buyers, none with more than half",
    source: "method 3.6",
    note: { en: "In steps of 5 %.", zh: "以 5% 为一档。" },
  },
  {
    name: { en: "Strata", zh: "分组统计" },
    formula: "mode × size, small cut at 100: n as a band, mean to 1 point, quartiles from n ≥ 10",
    source: "Hyndman & Fan 1996; method 3.6 and 2.4",
    note: {
      en: "Never a smallest or largest value. What may be published is decided for the whole set.",
      zh: "从不给出最小值和最大值。能否公布，按整套表一并决定。",
    },
  },
];
