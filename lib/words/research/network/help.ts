import { CHANNEL_DIRECTIONS, CHANNEL_FREQUENCIES, CHANNEL_KINDS, POSITION_IDS } from "@/lib/instrument";
import type { Text } from "@/lib/result";

const LINKS = `
  from,to,weight,mode,channels
  Screws Ltd,Pump Works,120,captive,training in yearly
  Castings Co,Pump Works,90,modular,
  Pump Works,Water AG,400,relational,joint-project both monthly; audit in yearly
`;

const FIRMS = `
  firm,lead,domestic,capability,absorption
  Water AG,yes,no,71,
  Pump Works,no,yes,48,.5
`;

/** The indentation of a column's description. */
const INDENT = " ".repeat(31);

/** Joins words in two lines, because they are too long for one. */
function inTwoLines(words: readonly string[], comma: string): string {
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half), words.slice(half)]
    .map((line) => line.join(comma))
    .join(`${comma.trimEnd()}\n${INDENT}`);
}

/** `trellis network --help`, in both languages. */
export const networkHelp: Text = {
  en: `trellis network FILE.csv: measures of a network from its relationships.

The file: CSV in UTF-8 with commas; the first line names the columns, each further line is one relationship.
A file may have up to 200,000 relationships and 50,000 firms.

  --firms FILE.csv             what is known of the firms, one on each line
  --undirected                 relationships have no direction; write each pair once
  --json                       trellis/network@1 in full digits instead of a page
  --lang en|zh                 language of the page
  --keep-going                 leave out lines that cannot be read, and list them

An example of relationships:
${LINKS}
  from, to                     needed: the supplier and the buyer
  weight                       value from 0; empty if it is not known. Without the column each relationship counts 1
  mode                         market, modular, relational, captive or hierarchy
  channels                     how knowledge is passed on: kind, direction, frequency; use ";" between channels
${INDENT}kind: one of
${INDENT}${inTwoLines(CHANNEL_KINDS, ", ")}
${INDENT}direction, as the supplier sees it: one of ${CHANNEL_DIRECTIONS.join(", ")}
${INDENT}frequency: one of ${CHANNEL_FREQUENCIES.join(", ")}
  conductance                  instead of mode and channels: the part that goes from supplier to buyer, 0 to 1
  conductance.back             the same from buyer to supplier
  share                        part of the buyer's purchases: 0.35 or 35%
  cycle                        the year; the last one is measured, and change is counted over all
  CX1, CX2 …                   answers of the supplier to the questions of position, 1 to 5. The columns are
${INDENT}${inTwoLines(POSITION_IDS, ", ")}

An example of firms:
${FIRMS}
  firm                         needed: its name, as in the relationships
  lead, source                 yes: lead firms, for tiers; where knowledge comes from (the lead firms unless given)
  domestic, adopter            yes: domestic firms; firms that have a practice already
  capability, sem              points from 0 to 100, and their standard error
  absorption, willing          0 to 1: how easily it learns; the chance that it takes part
  value                        weight of the firm in means
  sales, final.share           annual sales, and the part to final users
  final.use, value.added       of sectors: amounts for upstreamness and downstreamness

What is printed: degree, strength, components, trophic levels, tiers, upstreamness, betweenness, PageRank, eigenvector and
Bonacich centrality, Burt's constraint, effective size, intercentrality, key players, articulation points, bridges,
concentration. With mode or conductance also diffusion, social influence, adoption, widest paths and lift.
If a figure cannot be computed, the page says why. Repeated pairs are added. Relationships of a firm with itself are
listed separately.

The exit code is 0; it is 1 when --keep-going left out places, and 2 when nothing was computed.`,
  zh: `trellis network FILE.csv：由业务关系计算网络的各项指标。

数据文件：UTF-8 编码、逗号分隔的 CSV；首行为列名，其后每行一条业务关系。最多 200,000 条业务关系、50,000 家企业。

  --firms FILE.csv             企业情况，每行一家
  --undirected                 业务关系没有方向；每对企业只写一次
  --json                       输出 trellis/network@1（不取整），代替文字页面
  --lang en|zh                 页面语言
  --keep-going                 略去无法读取的行，逐处列出，继续计算

业务关系示例：
${LINKS}
  from, to                     必填：供应商、客户
  weight                       业务关系的金额，0 或以上；不详则留空。没有该列时，每条业务关系计 1
  mode                         market、modular、relational、captive 或 hierarchy
  channels                     知识如何传递：依次填写种类、方向、频率；多个渠道用“;”分隔
${INDENT}种类为以下之一：
${INDENT}${inTwoLines(CHANNEL_KINDS, "、")}
${INDENT}方向（以供应商为准）为以下之一：${CHANNEL_DIRECTIONS.join("、")}
${INDENT}频率为以下之一：${CHANNEL_FREQUENCIES.join("、")}
  conductance                  可代替以上两列：由供应商传到客户的部分，0 至 1
  conductance.back             由客户传到供应商的部分
  share                        占客户采购的比例：0.35 或 35%
  cycle                        年度；计算最后一个年度，变化按全部年度统计
  CX1、CX2 等                  供应商对位置问题的答案，1 至 5。可用的列：
${INDENT}${inTwoLines(POSITION_IDS, "、")}

企业示例：
${FIRMS}
  firm                         必填：企业名称，与业务关系文件一致
  lead, source                 填“是”：主导企业（用于层级）；知识来源（不填则为主导企业）
  domestic, adopter            填“是”：本国企业；已有该做法的企业
  capability, sem              能力分 0 至 100，及其标准误
  absorption, willing          0 至 1：吸收能力；愿意参与的概率
  value                        企业在平均值中的权重
  sales, final.share           年销售额，及其中售给最终用户的比例
  final.use, value.added       用于行业：最终使用与增加值，计算上游度与下游度

打印内容：度、强度、连通分支、营养级、层级、上游度、中介中心性、PageRank、特征向量与 Bonacich 中心性、Burt 约束、有效规模、
互中心性、关键者、割点、桥、集中度。有 mode 或 conductance 时，另给扩散、社会影响、采纳、最宽路径与提升。
不能计算的指标会说明原因。重复的企业对合并计算；企业与自身的业务关系单独列出。

退出码：0 正常；1 表示按 --keep-going 略去了部分内容；2 表示没有计算。`,
};
