/** Words of the mails to firms of a cohort, and to its administrators. */
export const cohortMailWords = {
  invitationSubject: {
    en: "{cohort}: invitation to a self-rating for {firm}",
    zh: "{cohort}：邀请 {firm} 参加自评",
  },
  invitationBody: {
    en: `Good day,

{cohort} invites {firm} to rate itself as a learning organisation.

It takes a manager about half a day in all, in pieces of 10 to 20 minutes. The firm sees its own result at once. What others see, the firm chooses when it joins: of three levels, the first tells progress and nothing else.
{closes}
To look at it and to join:
{url}
Or open {address}/take-part and type the code {code}.

The link may be passed on to whoever manages this in the firm. It works once.
{liaison}
No more mails about this: {stop}
`,
    zh: `您好：

{cohort}邀请 {firm} 参加学习型组织自评。

自评负责人共需约半天，可分次做，每次 10 至 20 分钟。企业随时能看到自己的结果。别人能看到什么，由企业加入时选定：共三级，第一级只提供进度。
{closes}
查看并加入：
{url}
也可打开 {address}/take-part，输入参与码 {code}。

链接可转给企业中负责此事的人，只能使用一次。
{liaison}
不再接收此类邮件：{stop}
`,
  },
  reminderSubject: {
    en: "{cohort}: the self-rating of {firm} is still open",
    zh: "{cohort}：{firm} 的自评尚未完成",
  },
  reminderBody: {
    en: `Good day,

{state}
{closes}
To go on:
{url}
{liaison}
No more mails about this: {stop}
`,
    zh: `您好：

{state}
{closes}
继续：
{url}
{liaison}
不再接收此类邮件：{stop}
`,
  },
  notJoined: {
    en: "{firm} was invited by {cohort} and has not joined yet. The invitation is still open; to join takes some minutes.",
    zh: "{cohort}已邀请 {firm}，目前尚未加入。邀请仍然有效，加入只需几分钟。",
  },
  notSubmitted: {
    en: "{firm} has joined {cohort}. So far {n} of 4 phases are submitted. Each colleague can answer in pieces of ten minutes.",
    zh: "{firm} 已加入{cohort}，目前四个阶段已提交 {n} 个。每位同事可分次作答，每次约十分钟。",
  },
  closes: { en: "It closes on {date}.", zh: "截止日期：{date}。" },
  liaison: { en: "Questions: {name}", zh: "有疑问可找联络员{name}" },

  administratorSubject: { en: "{cohort}: you are asked to administer it", zh: "{cohort}：邀请加入组织方" },
  administratorBody: {
    en: `Good day,

{inviter} asks you to administer {cohort} on Trellis: to invite firms, see how far they are, and read the figures of the whole. An administrator sees of a single firm only what that firm has chosen to show.

To accept, until {until}:
{url}

Only this address can use the link.
`,
    zh: `您好：

{inviter} 邀请加入{cohort}的组织方，一起邀请企业、查看进度、阅读汇总数据。单个企业的情况，只能看到该企业愿意公开的部分。

{until}前接受邀请：
{url}

只有本邮箱可以使用此链接。
`,
  },
} as const;
