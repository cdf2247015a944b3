import type { Text } from "@/lib/result";

/** The daily e-mail to a consultant, and e-mails that tell managers what a consultant did. */
export const consultantMailWords = {
  granted: { en: "You have access until {until}", zh: "您已获授权，有效至 {until}" },
  declined: { en: "The firm declined your request for access", zh: "企业谢绝了您的授权申请" },
  ended: { en: "Your access has ended", zh: "您的授权已结束" },
  line: { en: "{firm}: {what}", zh: "{firm}：{what}" },
  newsSubject: { en: "News from {n} of your clients", zh: "{n} 家委托企业有新进展" },
  newsBody: {
    en: "This is new at your clients:\n\n{list}\n\nOpen your portfolio:\n{url}\n\nWe send at most one e-mail a day about your clients. To stop these e-mails and all reminders: {optOut}\n",
    zh: "委托企业有以下新进展：\n\n{list}\n\n请打开委托企业总览：\n{url}\n\n关于委托企业的邮件每天最多一封。如不想再收到这类邮件和各种提醒，请打开：{optOut}\n",
  },
  askedSubject: { en: "{name} asks {firm} for access as a consultant", zh: "{name}向{firm}申请顾问授权" },
  askedBody: {
    en: "{by} asks for access to {firm} as a consultant. They see nothing until you grant it.\n\nGrant the access or decline it:\n{url}\n\nYou get this e-mail because you manage the firm’s self-assessment.\n",
    zh: "{by}向{firm}申请顾问授权。在您同意之前，对方看不到企业的任何内容。\n\n请同意或谢绝：\n{url}\n\n您是企业的自评负责人，因此收到这封邮件。\n",
  },
  leftSubject: { en: "{name} ended their access to {firm}", zh: "{name}已终止{firm}的顾问授权" },
  leftBody: {
    en: "{by} ended their access to {firm} as a consultant. You have nothing to do.\n\nThis page shows which consultants have access now:\n{url}\n\nYou get this e-mail because you manage the firm’s self-assessment.\n",
    zh: "{by}已终止在{firm}的顾问授权，您无须处理。\n\n目前哪些顾问有授权，请看：\n{url}\n\n您是企业的自评负责人，因此收到这封邮件。\n",
  },
} as const satisfies Readonly<Record<string, Text>>;
