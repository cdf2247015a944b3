import type { Text } from "@/lib/result";

/** Members, invitations and access. Only a manager sees this page. */
export const peopleWords = {
  title: { en: "People and access", zh: "成员与权限" },
  finding: { en: "{firm} has {n} {n|member|members}.", zh: "{firm}共 {n} 名成员。" },
  findingOpen: { en: "{n} {n|invitation is|invitations are} open.", zh: "另有 {n} 份邀请待接受。" },
  lede: {
    en: "Answers from several role groups make the result more reliable. This page shows only numbers, and nobody’s answers.",
    zh: "多个岗位类别作答，结果更有把握。此处只显示数量，不显示任何人的答案。",
  },
  managersOnly: { en: "Only a manager of the firm sees this page.", zh: "仅自评负责人可查看成员。" },
  // Members
  members: { en: "Members", zh: "成员" },
  membersReading: {
    en: "The table shows items answered in cycle {year}, of 12 in each phase.",
    zh: "表中为 {year} 年评估已答题数，每阶段 12 题。",
  },
  name: { en: "Name", zh: "姓名" },
  role: { en: "Role", zh: "身份" },
  group: { en: "Role group", zh: "岗位类别" },
  access: { en: "Change", zh: "调整" },
  manager: { en: "Firm manager", zh: "自评负责人" },
  contributor: { en: "Contributor", zh: "答题人" },
  managerGloss: {
    en: "everything of the firm: profile, shares, target, submit, accept, invite",
    zh: "企业全部事项：概况、占比、目标、提交、通过、邀请",
  },
  contributorGloss: {
    en: "own answers; relationships, context and records of the firm; results once they are final",
    zh: "本人答案；企业的业务关系、内外部条件和记录；定版后的结果",
  },
  you: { en: "you", zh: "本人" },
  left: { en: "Left the firm", zh: "已离开" },
  changeOf: { en: "Change {name}", zh: "调整 {name}" },
  changeGroup: { en: "Save role group", zh: "保存类别" },
  groupNote: {
    en: "The change counts for cycles that the person has not begun. Answers already given keep their group.",
    zh: "只影响尚未开始作答的评估，已有答案仍归原类别。",
  },
  remove: { en: "Remove {name}", zh: "移除 {name}" },
  removeNote: {
    en: "This person loses access immediately and cannot join again by QR code. Answers already given stay with the firm.",
    zh: "对方立即失去访问权限，也不能再扫码加入；已填答案保留在企业。",
  },
  removed: { en: "{name} was removed.", zh: "已移除 {name}。" },
  /** In place of a name that is not known any more, as when the button is pressed twice. */
  theMember: { en: "The member", zh: "该成员" },
  nameManager: { en: "Make {name} a manager", zh: "指定 {name} 为自评负责人" },
  nameManagerNote: {
    en: "A manager may do everything for the firm and may also remove people. You remain a manager too.",
    zh: "自评负责人可处理企业全部事项，包括移除成员。您仍是自评负责人。",
  },
  named: { en: "{name} is a manager now.", zh: "{name} 现为自评负责人。" },
  groupSaved: { en: "Saved", zh: "已保存" },
  // Invitations
  invite: { en: "Invite a person", zh: "邀请同事" },
  inviteReading: {
    en: "The e-mail brings a link that is valid for 14 days and only for this address. A colleague needs about 50 minutes and can do it in parts.",
    zh: "邀请邮件中的链接 14 天有效，仅限该邮箱。每人约需 50 分钟，可分次做。",
  },
  email: { en: "Work e-mail", zh: "工作邮箱" },
  emailInvalid: {
    en: "Write a full e-mail address, such as name@firm.com.",
    zh: "请填写完整邮箱，例如 name@firm.com。",
  },
  language: { en: "Language of the e-mail", zh: "邮件语言" },
  send: { en: "Send the invitation", zh: "发送邀请" },
  sent: { en: "The invitation to {email} is being sent.", zh: "邀请已发往 {email}。" },
  notSent: {
    en: "The invitation to {email} is saved, but the e-mail could not be sent. Send it again in a minute. If this does not change, tell the operator.",
    zh: "{email} 的邀请已保存，但邮件未能发出。请过一分钟再发，仍不行就告知系统管理员。",
  },
  invitations: { en: "Open invitations", zh: "待接受的邀请" },
  noInvitations: { en: "There are no open invitations.", zh: "没有待接受的邀请。" },
  validUntil: { en: "valid until {date}", zh: "有效期至 {date}" },
  expired: { en: "expired {date}", zh: "{date}已过期" },
  resend: { en: "Send again", zh: "重新发送" },
  resendNamed: { en: "Send again to {email}", zh: "重新发送给 {email}" },
  resendNote: {
    en: "If you send it again, a new link is sent and the old one ends.",
    zh: "重新发送时，会发出新链接，旧链接失效。",
  },
  revoke: { en: "Withdraw", zh: "撤回邀请" },
  revokeNamed: { en: "Withdraw the invitation to {email}", zh: "撤回给 {email} 的邀请" },
  revoked: { en: "The invitation to {email} is withdrawn.", zh: "已撤回给 {email} 的邀请。" },
} satisfies Readonly<Record<string, Text>>;

/** Signs worth asking about: neutral, without blame, and nothing is removed by them. Source: method 3.5. */
export const careWords = {
  title: { en: "Answers to ask about again", zh: "建议再问一下的作答" },
  reading: {
    en: "There can be good reasons for each sign of haste. Only the person concerned is told. No answer is removed.",
    zh: "每种情况都可能另有原因。具体是谁，只告诉本人。系统不删除任何答案。",
  },
  none: {
    en: "No number is shown: fewer than three others show such a sign, or the number would reveal who.",
    zh: "不显示人数：有此类情况的其他人不足三人，或说出人数就能看出是谁。",
  },
  own: { en: "You may want to check your own answers", zh: "您的作答可再看一遍" },
  ownReading: {
    en: "Only you see this. No answer is removed. If you want to change an answer, ask your manager to return the phase.",
    zh: "只有您能看到这条提示，系统不删除任何答案。如想修改，请自评负责人退回该阶段。",
  },
  longstring: { en: "{n} answers in a row are the same", zh: "连续 {n} 题答案相同" },
  smallSpread: { en: "the answers hardly differ", zh: "各题答案几乎没有差别" },
  fast: { en: "about {n} seconds for each item", zh: "每题约 {n} 秒" },
  allHighest: { en: "the last sentence for every item, and no record", zh: "全部选最后一句，且没有任何记录" },
  notice: {
    en: "The answers of {n} other people may be worth asking about again. No answer is removed.",
    zh: "另有 {n} 人的作答可再问一下。系统不删除任何答案。",
  },
} satisfies Readonly<Record<string, Text>>;
