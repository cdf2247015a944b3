import type { Text } from "@/lib/result";

/** A consultant's private notes about a client. */
export const clientNoteWords = {
  title: { en: "Notes", zh: "笔记" },
  finding: { en: "{n} {n|note|notes} of yours about {firm}.", zh: "您关于{firm}的笔记共 {n} 条。" },
  findingNone: { en: "You have no notes about {firm} yet.", zh: "您还没有关于{firm}的笔记。" },
  lede: {
    en: "Only you read them, and only while the firm’s access is open. They enter no score and no export.",
    zh: "仅您本人可见，且限授权期内。不计入得分，也不会导出。",
  },
  newTitle: { en: "New note", zh: "新笔记" },
  text: { en: "Note", zh: "内容" },
  textMissing: { en: "Write something first.", zh: "请先填写内容。" },
  save: { en: "Save the note", zh: "保存笔记" },
  changed: { en: "Changed {date}", zh: "{date} 修改" },
  edit: { en: "Edit", zh: "修改" },
  remove: { en: "Delete this note", zh: "删除这条笔记" },
  listTitle: { en: "Your notes", zh: "您的笔记" },
} satisfies Readonly<Record<string, Text>>;
