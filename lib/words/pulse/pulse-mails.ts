import type { Text } from "@/lib/result";

/** The e-mail with one person's link for the short employee questionnaire; it contains no text typed by the firm. */
export const pulseMailWords = {
  subject: { en: "{firm}: 16 questions about your work, no names", zh: "{firm}：关于工作的 16 个问题，不记名" },
  body: {
    en: "Hello,\n\n{firm} asks how work went in the last three months. There are 16 statements. Answering them takes about 3 minutes.\n\nYour name and the time are not kept with your answers. Trellis sent this link only to you, and no manager can see it. Results of your unit appear only when five or more people have answered.\n\n{url}\n\nThe link works only once, and only until {until}. Please do not pass it on. If you do not want to answer, do nothing.\n\nA manager entered your address. Trellis deletes it as soon as this e-mail has been sent.",
    zh: "您好：\n\n{firm}想了解近三个月的工作情况。问卷共 16 句话，约需 3 分钟。\n\n系统不记姓名，不记时间。这个链接由系统直接发给您本人，自评负责人看不到。您所在的部门（车间）满五人作答，才显示结果。\n\n{url}\n\n链接只能用一次，{until}截止，请不要转发。如果您不想回答，不用理会这封邮件。\n\n您的邮箱由自评负责人填写。这封邮件发出后，系统就会删除您的邮箱地址。",
  },
} satisfies Readonly<Record<string, Text>>;
