import type { Text } from "@/lib/result";

/** The full data export of a firm: its link, and the first file inside. */
export const copyWords = {
  firmTitle: { en: "Full copy of the firm", zh: "企业数据副本" },
  firmReading: {
    en: "One ZIP file contains what the pages of this firm show you, and the files of its records. Answers of other people and e-mail addresses are not in it. It contains up to {mb} MB of files. The file READ-ME.txt inside says how to get the rest.",
    zh: "这是一个 ZIP 文件，包含您在本企业各页面能看到的内容，以及记录所附的文件。其中没有他人的答案和邮箱地址。所附文件最多 {mb} MB，超出的部分如何下载，请看压缩包内的 READ-ME.txt。",
  },
  firmGet: { en: "Download the firm’s copy", zh: "下载企业数据副本" },
  readMeTitle: {
    en: "This is the full copy of {firm}, made for {name} on {day}.",
    zh: "这是{firm}的数据副本，{day}为{name}生成。",
  },
  readMeFirm: {
    en: "firm.json (format trellis/firm@1) contains what the person who downloaded it could see on the firm’s pages on that day.",
    zh: "firm.json（格式 trellis/firm@1）：下载人当天在企业各页面能看到的内容。",
  },
  readMeResults: {
    en: "The folder “results” has two files for each final result. “result” contains everything in the result that the person who downloaded it can see. “answers” says who answered which item, without the answers. From this file, the command “trellis assess” can compute the rating again, in the format trellis/rating-reduced@1.",
    zh: "results 文件夹：每份定版结果有两个文件。result 是下载人能看到的结果。answers 只说明谁答了哪道题，不含答案。用 trellis assess 命令，可以根据 answers 重新评级（格式 trellis/rating-reduced@1）。",
  },
  readMeFiles: {
    en: "The folder “files” contains the files attached to records, by year and item. files.json lists each file with its checksum (SHA-256) and says whether it is in this copy.",
    zh: "files 文件夹：记录所附的文件，按年份和题目存放。files.json 列出每个文件和它的 SHA-256 校验值，并注明是否在副本中。",
  },
  readMeLimit: {
    en: "A copy contains up to {mb} MB of files. A file marked “over-limit” is not in it: open its record in Trellis and download it there. A file marked “lost” is no longer on the server: ask its operator for a backup.",
    zh: "一份副本最多含 {mb} MB 文件。标为 over-limit 的文件不在其中，请在系统中打开对应的记录，单独下载。标为 lost 的文件在服务器上已丢失，请向系统管理员索取备份。",
  },
  readMeNot: {
    en: "The copy does not contain answers of other people, e-mail addresses, or the log of the firm. You can download the log on its own page.",
    zh: "副本中没有他人的答案、邮箱地址和企业操作记录。操作记录可在“操作记录”页单独下载。",
  },
  readMeOwnTitle: { en: "This is your full copy, made on {day}.", zh: "这是您的个人信息副本，{day}生成。" },
  readMeOwn: {
    en: "person.json (format trellis/person@1) contains everything that is kept about you, as it is in the database. What you did in a firm that you have left stays with that firm and is not in this copy.",
    zh: "person.json（格式 trellis/person@1）：数据库中保存的您的全部信息。您在已退出的企业中所填的内容留在该企业，不在副本中。",
  },
  readMeOwnFiles: {
    en: "The folder “files” contains the files attached to records that you added, by firm, year and item. files.json lists each file with its checksum (SHA-256) and says whether it is in this copy.",
    zh: "files 文件夹：您添加的记录所附的文件，按企业、年份和题目存放。files.json 列出每个文件和它的 SHA-256 校验值，并注明是否在副本中。",
  },
} as const satisfies Readonly<Record<string, Text>>;
