import type { Text } from "@/lib/result";

/** A consultant's private notes about a client. */
export const clientNoteWords = {
  title: { en: "Notes", zh: "笔记" },
  finding: { en: "You have {n} {n|note|notes} about {firm}.", zh: "您有 {n} 条关于{firm}的笔记。" },
  findingNone: { en: "You have no notes about {firm} yet.", zh: "您还没有关于{firm}的笔记。" },
  lede: {
    en: "Only you can read your notes, also after your access has ended. They are not part of any score.",
    zh: "只有您能看到这些笔记，授权结束后您仍可查看。笔记不计入得分。",
  },
  newTitle: { en: "New note", zh: "新笔记" },
  text: { en: "Note", zh: "笔记内容" },
  textMissing: { en: "Write your note first.", zh: "请先填写内容。" },
  save: { en: "Save the note", zh: "保存笔记" },
  changed: { en: "Changed on {date}", zh: "{date}修改" },
  edit: { en: "Edit", zh: "修改" },
  remove: { en: "Delete this note", zh: "删除这条笔记" },
  listTitle: { en: "Your notes", zh: "您的笔记" },
} satisfies Readonly<Record<string, Text>>;
