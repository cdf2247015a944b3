import type { Text } from "@/lib/result";
import { ESTIMATE_FIRMS_MIN, errorModelProvisional } from "@/lib/scoring";

/** `trellis error-model --help`, in both languages. */
export const errorModelHelp: Text = {
  en: `trellis error-model: how large the errors of answers are, estimated from answers.

The error of a score has four components. Until enough firms have answered, their values are judgement (model ${errorModelProvisional.version}).
This command estimates them.

  trellis error-model estimate [FILE.csv|FOLDER]   the four components, each with its own error
  trellis error-model compare [FILE.csv|FOLDER]    which errors, results and letters would change
  trellis error-model adopt --by NAME --reason WHY  new final results use the estimate; without --yes a preview
  trellis error-model                              the model in use, and all adopted before, by whom and why

Without a file, the command reads the latest final result of each firm of this installation. A table has one line for each
person, as for "trellis assess": firm.id, stratum, and one column for each item (PRE.ORG.1 …). Other columns are optional.

  --json                       full digits instead of a page
  --lang en|zh                 language of the page
  --codebook FILE.csv          column,meaning: what the columns hold, if their names do not say it
  --keep-going                 leave out firms that cannot be read, and list them

How it works: Two people of one role group answer the same questions. We compare them on one question, on two questions of a
part, and on questions of two parts. Their differences give three components. The fourth is how differently firms answer the
questions of one part. People of different role groups are never compared. Each kind of pair needs ${ESTIMATE_FIRMS_MIN} firms.

The exit code is 0; it is 1 when --keep-going left out firms, and 2 when nothing was estimated.`,
  zh: `trellis error-model：由答案估计答案的误差有多大。

得分的误差由四项构成。在企业数量足够之前，四项的数值凭判断公布（模型 ${errorModelProvisional.version}）。本命令根据答案来估计这四项。

  trellis error-model estimate [FILE.csv|FOLDER]   估计四项误差，并给出各项本身的误差
  trellis error-model compare [FILE.csv|FOLDER]    哪些误差、判断和字母会改变
  trellis error-model adopt --by NAME --reason WHY 新的定版结果采用估计值；不加 --yes 只是预演
  trellis error-model                              正在使用的模型，以及历次采用的模型、采用人和理由

不给文件时，读取本系统的定版结果，每家企业取最近一次。表格每行一人，与“trellis assess”相同：firm.id、stratum，
每题一列（PRE.ORG.1 等）。其余各列可以没有。

  --json                       输出全部数位，代替文字页面
  --lang en|zh                 页面语言
  --codebook FILE.csv          column,meaning：列名本身不能说明内容时，说明各列的含义
  --keep-going                 略去无法读取的企业，逐处列出，继续计算

方法：同一岗位类别的两人回答同样的题。看两人在同一道题、同一部分的两道题、两个部分的题上相差多少，得出三项；
再看同一部分各题之间的差距在企业之间有多大不同，得出第四项。不同岗位类别的人不作比较。每一类成对答案需要 ${ESTIMATE_FIRMS_MIN} 家企业。

退出码：0 正常；1 表示按 --keep-going 略去了企业；2 表示没有估计。`,
};
