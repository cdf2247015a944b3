import type { Text } from "@/lib/result";

/** Why a figure of a network is missing, and if possible what would provide it. */
export const missingWords = {
  "absorption-unknown": {
    en: "no firm has a value for “absorption”; add this column to the file for --firms",
    zh: "没有企业填写 absorption 值；请在 --firms 的文件中加上这一列",
  },
  atomistic: { en: "there are too many small partners to count", zh: "规模小的合作方太多，无法计数" },
  "closed-circle": {
    en: "sales go round in a closed circle and never leave it",
    zh: "销售只在一个闭合的循环中流动，没有出口",
  },
  "closed-group": {
    en: "the firms of one group learn only from each other and never reach a common value",
    zh: "有一组企业只互相影响，数值来回变动，不能收敛",
  },
  "determinant-unanswered": { en: "a question that decides the type has no answer", zh: "决定类型的题没有答全" },
  "does-not-fit": { en: "the link fits no known mode", zh: "这条联系不符合任何已知模式" },
  bundle: { en: "one line contains many partners", zh: "一行包含多个合作方" },
  "fewer-than-30-links": { en: "fewer than 30 links have answers", zh: "有答案的联系不足 30 条" },
  "fewer-than-three-nodes": { en: "there are fewer than three firms", zh: "企业不足三家" },
  isolate: { en: "the firm has no link", zh: "该企业与其他企业没有业务联系" },
  "no-adopter": {
    en: "no firm has the practice; add a column named “adopter” to the file for --firms",
    zh: "还没有企业采用这一做法；请在 --firms 的文件中加上 adopter 列",
  },
  "no-anchor": { en: "no buyer has five suppliers", zh: "没有哪家客户有五家供应商" },
  "no-candidate": {
    en: "no firm is marked as domestic; fill in the column “domestic”",
    zh: "没有标为本国的企业；请填写 domestic 列",
  },
  "no-conductance": {
    en: "no link says how knowledge passes; add a column named “conductance” or “mode”",
    zh: "没有一条联系说明知识如何传递；请加上 conductance 或 mode 列",
  },
  "no-firm": { en: "there are no firms", zh: "一家企业也没有" },
  "no-inflow": { en: "no knowledge flows in", zh: "没有知识流入" },
  "no-largest-component": {
    en: "no connected part of the network is larger than all others",
    zh: "没有哪个连通分支比其他的都大",
  },
  "no-lead-firm": {
    en: "no lead firm is named; add a column named “lead” to the file for --firms",
    zh: "没有指定主导企业；请在 --firms 的文件中加上 lead 列",
  },
  "no-link": { en: "there are no links", zh: "企业之间没有联系" },
  "no-mode": { en: "no mode is known", zh: "没有已知的模式" },
  "no-new-link": { en: "there are no new links", zh: "企业之间没有新的联系" },
  "no-earlier-cycle": { en: "there is no earlier cycle", zh: "没有更早的周期" },
  "no-output": { en: "the firm has no sales", zh: "该企业没有销售" },
  "no-sales": {
    en: "sales are not stated; add columns named “sales” and “final.share” to the file for --firms",
    zh: "没有填写销售额；请在 --firms 的文件中加上 sales 和 final.share 列",
  },
  "no-final-use": {
    en: "final use is not stated for all firms; add a column named “final.use” to the file for --firms",
    zh: "有企业没有填写最终使用；请在 --firms 的文件中加上 final.use 列",
  },
  "no-value-added": {
    en: "value added is not stated for all firms; add a column named “value.added” to the file for --firms",
    zh: "有企业没有填写增加值；请在 --firms 的文件中加上 value.added 列",
  },
  "no-score": {
    en: "no firm has a value for capability; add a column named “capability” to the file for --firms",
    zh: "没有企业填写能力值；请在 --firms 的文件中加上 capability 列",
  },
  "no-share": {
    en: "there are no shares of purchases; add a column named “share”",
    zh: "没有采购占比；请加上 share 列",
  },
  "no-source": {
    en: "no source of knowledge is named; add a column named “source” or “lead” to the file for --firms",
    zh: "没有指定知识来源；请在 --firms 的文件中加上 source 或 lead 列",
  },
  "no-spread": { en: "the values do not differ", zh: "各个数值之间没有差异" },
  "no-target": { en: "every firm is a source of knowledge", zh: "所有企业都是知识来源" },
  "no-valued-link": { en: "no link has a weight", zh: "没有一条联系带有权重" },
  "no-variation": { en: "the links do not differ", zh: "各条联系之间没有差异" },
  "no-weights": { en: "the file has no weights", zh: "文件没有权重" },
  "not-asked": { en: "the questions needed for this are not answered", zh: "有关的题没有答案" },
  "not-candidate": { en: "only domestic firms are ranked", zh: "只对本国企业排名" },
  "not-converged": { en: "the computation does not converge", zh: "计算没有收敛" },
  "not-drawn": {
    en: "errors are not stated; add a column named “sem” to the file for --firms",
    zh: "没有填写误差；请在 --firms 的文件中加上 sem 列",
  },
  "not-settled": { en: "the computation does not reach a stable value", zh: "计算达不到稳定的数值" },
  "one-cycle": {
    en: "the file has only one cycle; to see change, the column “cycle” needs two or more",
    zh: "文件只有一个周期；要看变化，cycle 列须有两个以上周期",
  },
  "one-score": { en: "only one firm has a value for capability", zh: "只有一家企业有能力值" },
  "outside-largest-component": {
    en: "the firm is not in the largest connected part of the network",
    zh: "该企业不在最大连通分支内",
  },
  "partner-share-unknown": {
    en: "the partner's share is not known; fill in the column “share”",
    zh: "合作方的占比未知；请填写 share 列",
  },
  "several-closed-groups": {
    en: "relationships can end in separate groups of types, so there is no single long-run mix",
    zh: "业务关系最终可能停在几组不同的类型中，长期构成不止一种",
  },
  "share-unknown": { en: "the share of sales is not known", zh: "销售占比未知" },
  "structure-only": { en: "capability is known for less than 60% of the firms", zh: "能力值已知的企业不足 60%" },
  "tenth-is-zero": { en: "the tenth percentile is 0", zh: "第十百分位数为 0" },
  "too-few-cycles": { en: "there are fewer than three cycles", zh: "周期不足三个" },
  "too-few-firms": { en: "there are fewer than ten firms", zh: "企业不足十家" },
  "too-few-left": { en: "there are fewer than two firms", zh: "企业不足两家" },
  "too-large": { en: "the network is too large; use a part of it", zh: "网络过大；请截取一部分" },
  "values-too-far-apart": {
    en: "the weights differ by too much; check the smallest",
    zh: "权重相差过大；请核对最小的几个",
  },
  "too-many-paths": { en: "there are too many paths to count", zh: "路径过多，无法计数" },
  unreachable: { en: "no path leads to a lead firm", zh: "没有通向主导企业的路径" },
  "value-unknown": { en: "no link of the firm has a weight", zh: "该企业的联系都没有权重" },
  "never-adopts": { en: "the firm never adopts", zh: "该企业不会采用这一做法" },
  "is-source": { en: "the firm itself is a source of knowledge", zh: "该企业本身就是知识来源" },
} as const satisfies Readonly<Record<string, Text>>;
export type MissingReason = keyof typeof missingWords;
