import type { Text } from "@/lib/result";

/** Mails that tell a manager what a reviewer decided. */
export const phaseMailWords = {
  signer: { en: "{name}, {organisation}", zh: "{name}（{organisation}）" },
  returnedSubject: {
    en: "{firm}: {phase} {year} was returned with remarks",
    zh: "{firm}：{year} 年{phase}阶段已退回，附意见",
  },
  returnedBody: {
    en: "{by} returned the phase {phase} of the self-assessment {year} of {firm}. The remarks:\n\n{remarks}\n\nThe phase is open again; all answers are kept. Change what is needed and submit it again:\n{url}\n\nYou get this mail because you manage the firm’s self-assessment. There is one mail a decision.\n",
    zh: "{by}退回了{firm} {year} 年自评的{phase}阶段，意见如下：\n\n{remarks}\n\n该阶段已重新开放，答案全部保留。修改后请再次提交：\n{url}\n\n您是该企业的自评负责人，因此收到此邮件。每次审核只发一封。\n",
  },
  acceptedSubject: { en: "{firm}: {phase} {year} was accepted", zh: "{firm}：{year} 年{phase}阶段已通过" },
  acceptedBody: {
    en: "{by} accepted the phase {phase} of the self-assessment {year} of {firm} and signed for it:\n{url}\n\nYou get this mail because you manage the firm’s self-assessment. There is one mail a decision.\n",
    zh: "{by}已署名通过{firm} {year} 年自评的{phase}阶段：\n{url}\n\n您是该企业的自评负责人，因此收到此邮件。每次审核只发一封。\n",
  },
  frozenSubject: { en: "{firm}: the result {year} is ready", zh: "{firm}：{year} 年结果已生成" },
  frozenBody: {
    en: "{by} accepted {phase}, the last open phase of the self-assessment {year} of {firm}, and signed for it. With that the result is final:\n{url}\n\nYou get this mail because you manage the firm’s self-assessment. There is one mail a decision.\n",
    zh: "{by}已署名通过{firm} {year} 年自评的最后一个阶段（{phase}），结果随即定版：\n{url}\n\n您是该企业的自评负责人，因此收到此邮件。每次审核只发一封。\n",
  },
} satisfies Readonly<Record<string, Text>>;
