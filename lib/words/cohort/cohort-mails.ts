/** Texts of the e-mails to firms of a cohort, and to its administrators. */
export const cohortMailWords = {
  invitationSubject: {
    en: "{cohort}: invitation to {firm} for a self-assessment",
    zh: "{cohort}：邀请 {firm} 参加自评",
  },
  invitationBody: {
    en: `Hello,

{cohort} invites {firm} to assess itself as a learning organisation.

A manager needs about half a day in total, in steps of 10 to 20 minutes. The firm sees its own result as soon as the assessment is complete. When the firm joins, it chooses one of three levels of sharing. On the first level, others see only its progress.
{closes}
See the invitation and join:
{url}
You can also open {address}/take-part and type the code {code}.

You may forward the link to the person in the firm who will manage the assessment. The link works once.
{liaison}
If you want no more e-mails, open this link: {stop}
`,
    zh: `您好：

{cohort}邀请 {firm} 参加学习型组织自评。

自评负责人共需约半天，可分次完成，每次 10 至 20 分钟。企业完成后即可看到自己的结果。别人能看到什么，由企业在加入时选定。公开级别共三级：选第一级，别人只能看到进度。
{closes}
请点击查看并加入：
{url}
也可打开 {address}/take-part，输入参与码 {code}。

您可把链接转给企业中负责此事的人。链接只能使用一次。
{liaison}
如不想再收到此类邮件，请打开：{stop}
`,
  },
  reminderSubject: {
    en: "{cohort}: the self-assessment of {firm} is not finished",
    zh: "{cohort}：{firm} 的自评尚未完成",
  },
  reminderBody: {
    en: `Hello,

{state}
{closes}
To continue:
{url}
{liaison}
If you want no more e-mails, open this link: {stop}
`,
    zh: `您好：

{state}
{closes}
请点击继续：
{url}
{liaison}
如不想再收到此类邮件，请打开：{stop}
`,
  },
  notJoined: {
    en: "{cohort} invited {firm}, but the firm has not joined yet. The invitation is still open. Joining takes a few minutes.",
    zh: "{cohort}已邀请 {firm}，企业目前尚未加入。邀请仍然有效，加入只需几分钟。",
  },
  notSubmitted: {
    en: "{firm} has joined {cohort}. So far, it has submitted {n} of 4 phases. Each colleague can answer in steps of ten minutes.",
    zh: "{firm} 已加入{cohort}，目前四个阶段已提交 {n} 个。每位同事可分次作答，每次约十分钟。",
  },
  liaison: { en: "For questions, ask {name}.", zh: "有疑问，请找联络员{name}。" },

  administratorSubject: { en: "{cohort}: invitation to become an administrator", zh: "{cohort}：邀请加入组织方" },
  administratorBody: {
    en: `Hello,

{inviter} invites you to become an administrator of {cohort} on Trellis. As an administrator, you invite firms, follow their progress and read the figures of the whole cohort. Administrators see only what each firm has chosen to show about itself.

Accept the invitation by {until}:
{url}

Only this e-mail address can use the link.
`,
    zh: `您好：

{inviter}邀请您加入{cohort}的组织方，一起邀请企业、查看进度、阅读汇总数据。对单个企业，只能看到企业愿意公开的部分。

请在{until}前接受邀请：
{url}

只有此邮箱可以使用此链接。
`,
  },
} as const;
