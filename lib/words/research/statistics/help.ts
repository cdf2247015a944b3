import type { Text } from "@/lib/result";

const EXAMPLE = `
  column,meaning,scale,reversed,min,max,missing
  company,firm.id,,,,,
  level,stratum,,,,,
  q1,item,trust,,1,7,-99;999
  q2,item,trust;whole,yes,1,7,-99;999
  note,-,,,,,
`;

/** `trellis statistics --help`, in both languages. */
export const statisticsHelp: Text = {
  en: `trellis statistics FILE.csv: reliability and agreement of the scales in a data file.

The file: CSV in UTF-8 with commas; the first line names the columns, each further line is one respondent.

  --codebook FILE              CSV or JSON: what the columns hold
  --json                       trellis/statistics@1 in full digits instead of a page
  --lang en|zh                 language of the page
  --all                        also print below 30 firms, and below 10 firms of 3 respondents
  --bootstrap                  also print the bootstrap interval of α (2,000 draws)
  --keep-going                 count cells that cannot be read as missing, and list them

A codebook has a line for each column:
${EXAMPLE}
  column                       its name in the file; only this is needed
  meaning                      item (or nothing), firm.id, respondent.id, stratum, rater, "-" to leave it out
  scale                        scales of an item, several with ";" between them
  reversed                     yes: counts as min + max − x, and needs both
  min, max                     a value outside is not an answer; agreement needs whole numbers
  missing                      codes of a missing answer, with ";" between them; empty, NA, dk and 不清楚 always count

Without a codebook columns are read by their names: firm.id, stratum, LRN.INT.2 and so on.

What is printed: with firm.id, agreement within firms (r_wg(j), r*_wg, AD, ICC(1), ICC(2), variance components); with rater, the
raters compared (six ICCs, and of two raters the limits of agreement and κ); always, per scale: n, mean, SD, α with Feldt's
95 % interval, ω, item-rest correlations, α without each item. With firm.id the unit of reliability is the firm.

The exit code is 0; it is 1 when --keep-going left out places, and 2 when nothing was computed.`,
  zh: `trellis statistics FILE.csv：数据文件中各量表的信度与一致性。

数据文件：UTF-8 编码、逗号分隔的 CSV；首行为列名，其后每行一名作答者。

  --codebook FILE              编码簿（CSV 或 JSON）：说明各列是什么
  --json                       输出 trellis/statistics@1（不取整），代替文字页面
  --lang en|zh                 页面语言
  --all                        不足 30 家企业，或有 3 名作答者的企业不足 10 家时，也打印
  --bootstrap                  另给 α 的自助法区间（抽样 2,000 次）
  --keep-going                 无法读取的单元格按缺失处理，逐处列出，继续计算

编码簿每行说明一列：
${EXAMPLE}
  column                       数据文件中的列名；只有这一项必填
  meaning                      item（题目，可省略）、firm.id（企业）、respondent.id（作答者）、stratum（岗位类别）、
                               rater（评分者）；“-”表示不用该列
  scale                        题目所属量表，多个用“;”分隔
  reversed                     填“是”：反向题，按 min + max − x 计分，须给出 min 和 max
  min, max                     超出范围的不算答案；计算一致性须为整数
  missing                      缺失代码，多个用“;”分隔；空白、NA、dk、不清楚一律视为缺失

不用编码簿时按列名识别：firm.id、stratum、LRN.INT.2 等。

打印内容：有 firm.id 时，给出企业内部的一致性（r_wg(j)、r*_wg、AD、ICC(1)、ICC(2)、方差分量）；有 rater 时，比较评分者（六种
ICC；只有两名评分者时，另给一致性界限与 κ）；各量表一律给出 n、平均、标准差、α 及其 Feldt 95% 区间、ω、题目与其余题目的相关、删去
该题后的 α。有 firm.id 时，信度以企业为单位。

退出码：0 正常；1 表示按 --keep-going 略去了部分内容；2 表示没有计算。`,
};
