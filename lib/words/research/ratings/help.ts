import type { Text } from "@/lib/result";

/** `trellis assess --help`, in both languages. */
export const assessHelp: Text = {
  en: `trellis assess: rates firms without a server.

  trellis assess FILE.json     one trellis/assessment@1 file: a summary, or with --json the rating
  trellis assess FOLDER        every .json file of a folder, by name
  trellis assess FILE.csv      a wide table; its first line names the columns

A firm exports trellis/assessment-reduced@1: the same without anybody's answers. It is rated from the averages of its
parts, and the summary says what such a file cannot show. Your own answers are exported as trellis/assessment@1.

From a folder or a table, each firm becomes one line of JSON (trellis/rating@1), in the order of the input. An error is
listed with its place, and its firm is left out. The other firms are rated, and the exit code is then 1.

  --out FILE                   the ratings; the default is standard output
  --summary FILE               counts, quartiles, letters and what was refused; the default is standard error
  --codebook FILE.csv          a table "column,meaning" for columns whose names do not say what they hold
  --as-of 2026-11-25           the day of the ratings, if no column asOf gives it
  --threads N                  number of threads, at most 8, fewer where memory is short; the default is one per core
  --lang en|zh                 language of the messages
  --json                       the rating of one file

Columns, or meanings in a codebook:
  firm.id                      needed; the rows of one firm must follow one another
  firm.name, employees, asOf, seed
  OEA, OEM, ODM, OBM           shares of sales: 0.35 or 35%; together 1
  aim.kind                     move or stay; aim.role, aim.mode, aim.upgrading, aim.year, aim.share
  respondent.id, stratum       one row for each respondent; a row without a stratum counts as management
  LRN.INT.2                    an answer: 1 to 5, dk for "don't know", or empty
  LRN.INT.2.grade              a record of that item: E0 to E3; .date, .title
  LRN.INT.2.na                 why that item does not apply
  link1.share                  a customer's share of sales; .shareOfPartner, .partner, .direction, .kind, .CX1 and so on
  EX4.state, EX4.effect        a factor of the context: its state and effect
  -                            left out

Facts of a firm may be on any of its rows. Rows that contradict each other are refused.`,
  zh: `trellis assess：不需要服务器即可评定企业。

  trellis assess FILE.json     单个 trellis/assessment@1 文件：输出摘要；加 --json 输出评级
  trellis assess FOLDER        文件夹中的每个 .json 文件，按文件名
  trellis assess FILE.csv      宽表，第一行为列名

企业导出的文件为 trellis/assessment-reduced@1：内容相同，但不含任何人的答案。评级由各部分的平均值得出，
摘要会说明这类文件无法给出的内容。本人的答案导出为 trellis/assessment@1。

文件夹或宽表中的每家企业输出一行 JSON（trellis/rating@1），次序与输入相同。有错的行或文件会说明位置，
该企业不评定，其余照常评定；命令以 1 结束。

  --out FILE                   评级写入的文件；不填则为标准输出
  --summary FILE               企业数、四分位数、等级字母、被拒绝的内容；不填则为标准错误输出
  --codebook FILE.csv          “column,meaning”两列的编码表，用于列名不能说明内容的列
  --as-of 2026-11-25           评级日期，表中没有 asOf 列时使用
  --threads N                  线程数，最多 8 个，内存不足时会减少；不填则每核一个
  --lang en|zh                 输出语言
  --json                       输出单个文件的评级

列名，或编码表中的含义：
  firm.id                      必填；同一企业的各行必须相连
  firm.name, employees, asOf, seed
  OEA, OEM, ODM, OBM           各环节的销售占比：0.35 或 35%，合计为 1
  aim.kind                     move 或 stay；另有 aim.role, aim.mode, aim.upgrading, aim.year, aim.share
  respondent.id, stratum       每位作答者一行；没有 stratum 时按管理层计
  LRN.INT.2                    答案：1 至 5，dk 表示不清楚，或空白
  LRN.INT.2.grade              该题的记录等级：E0 至 E3；另有 .date, .title
  LRN.INT.2.na                 该题不适用的理由
  link1.share                  客户占销售额的比例；另有 .shareOfPartner, .partner, .direction, .kind, .CX1 等
  EX4.state, EX4.effect        环境因素的状态与影响
  -                            不使用该列

企业的情况可写在它的任何一行；各行互相矛盾时不予评定。`,
};
