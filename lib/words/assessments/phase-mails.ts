import type { Text } from "@/lib/result";

/** E-mails that tell a manager what a reviewer decided. */
export const phaseMailWords = {
  signer: { en: "{name}, {organisation}", zh: "{name}（{organisation}）" },
  returnedSubject: {
    en: "{firm}: {phase} {year} was returned with remarks",
    zh: "{firm}：{year} 年{phase}阶段已退回，附意见",
  },
  returnedBody: {
    en: "{by} returned the phase “{phase}” of the {year} self-assessment of {firm}. These are the remarks:\n\n{remarks}\n\nThe phase is open again, and all answers are kept. Change what is needed and submit it again:\n{url}\n\nYou get this e-mail because you manage the firm’s self-assessment. We send one e-mail for each decision.\n",
    zh: "{by}退回了{firm} {year} 年自评的{phase}阶段，意见如下：\n\n{remarks}\n\n这一阶段已重新开放，答案全部保留。请修改后再次提交：\n{url}\n\n您是企业的自评负责人，因此收到这封邮件。每次审核只发一封。\n",
  },
  acceptedSubject: { en: "{firm}: {phase} {year} was accepted", zh: "{firm}：{year} 年{phase}阶段已通过" },
  acceptedBody: {
    en: "{by} accepted and signed the phase “{phase}” of the {year} self-assessment of {firm}:\n{url}\n\nYou get this e-mail because you manage the firm’s self-assessment. We send one e-mail for each decision.\n",
    zh: "{by}已署名通过{firm} {year} 年自评的{phase}阶段：\n{url}\n\n您是企业的自评负责人，因此收到这封邮件。每次审核只发一封。\n",
  },
  frozenSubject: { en: "{firm}: the {year} result is ready", zh: "{firm}：{year} 年结果已生成" },
  frozenBody: {
    en: "{by} accepted and signed “{phase}”, the last open phase of the {year} self-assessment of {firm}. The result is now final:\n{url}\n\nYou get this e-mail because you manage the firm’s self-assessment. We send one e-mail for each decision.\n",
    zh: "{by}已署名通过{firm} {year} 年自评的{phase}阶段。这是最后一个阶段，结果随即定版：\n{url}\n\n您是企业的自评负责人，因此收到这封邮件。每次审核只发一封。\n",
  },
} satisfies Readonly<Record<string, Text>>;
