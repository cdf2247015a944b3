import type { Text } from "@/lib/result";

/** Members, invitations and access. Only managers see this page. */
export const peopleWords = {
  title: { en: "People and access", zh: "成员与权限" },
  finding: { en: "{firm} has {n} {n|member|members}.", zh: "{firm}共有 {n} 名成员。" },
  findingOpen: {
    en: "{n} {n|invitation has|invitations have} not been accepted yet.",
    zh: "另有 {n} 份邀请，对方还没有接受。",
  },
  lede: {
    en: "Answers from several role groups make the result more reliable. This page shows only how many items are answered. It does not show anybody’s answers.",
    zh: "多个岗位类别都有人作答，结果更可靠。这里只显示已答题数，不显示任何人的答案。",
  },
  managersOnly: { en: "Only managers of the firm can see this page.", zh: "只有本企业自评负责人可以查看这一页。" },
  // Members
  members: { en: "Members", zh: "成员" },
  membersReading: {
    en: "The table shows how many items each person has answered in cycle {year}. Each phase has 12 items.",
    zh: "表中列出 {year} 年自评中每人已答几题。每个阶段共 12 题。",
  },
  name: { en: "Name", zh: "姓名" },
  role: { en: "Role", zh: "身份" },
  group: { en: "Role group", zh: "岗位类别" },
  access: { en: "Change", zh: "调整" },
  manager: { en: "Firm manager", zh: "自评负责人" },
  contributor: { en: "Contributor", zh: "答题人" },
  managerGloss: {
    en: "can do everything for the firm: enter the profile, shares and target, submit and accept phases, and invite people",
    zh: "可处理企业全部事项：填写概况、占比和目标，提交和通过阶段，邀请成员",
  },
  contributorGloss: {
    en: "answers items; can edit the firm’s relationships, context and records; sees final results once all their own items are submitted",
    zh: "填写本人的答案，以及企业的业务关系、内外部条件和记录；本人的题全部提交后，可看定版结果",
  },
  you: { en: "you", zh: "本人" },
  left: { en: "Left the firm", zh: "已退出企业" },
  changeOf: { en: "Change the access of {name}", zh: "调整 {name} 的权限" },
  changeGroup: { en: "Save role group", zh: "保存岗位类别" },
  groupNote: {
    en: "The change counts only for cycles in which the person has not answered yet. Answers already given keep their group.",
    zh: "新类别只用于这位同事尚未作答的自评。已有的答案仍归原类别。",
  },
  remove: { en: "Remove {name}", zh: "移除 {name}" },
  removeNote: {
    en: "This person loses access immediately and cannot join again by QR code with this e-mail address. With another address they still can, so cancel the code too. The firm keeps the answers already given.",
    zh: "移除后，这位同事立即失去访问权限，也不能再用这个邮箱扫码加入。但换一个邮箱仍能加入，因此请同时停用二维码。已填的答案仍由企业保留。",
  },
  removed: { en: "{name} was removed.", zh: "已移除 {name}。" },
  /** Used if the name is no longer known, for example if a button was pressed twice. */
  theMember: { en: "The member", zh: "这名成员" },
  nameManager: { en: "Make {name} a manager", zh: "指定 {name} 为自评负责人" },
  nameManagerNote: {
    en: "A manager can do everything for the firm, and can also remove people. You remain a manager too.",
    zh: "自评负责人可以处理企业的全部事项，包括移除成员。您仍是自评负责人。",
  },
  named: { en: "{name} is now a manager.", zh: "{name} 现在是自评负责人。" },
  groupSaved: { en: "Saved", zh: "已保存" },
  // Invitations
  invite: { en: "Invite a person", zh: "邀请同事" },
  inviteReading: {
    en: "The e-mail contains a link that is valid for 14 days, and only for this address. A colleague needs about 50 minutes and can answer in several sessions.",
    zh: "邀请邮件中的链接 14 天内有效，只限这个邮箱使用。每人约需 50 分钟，可以分几次答。",
  },
  email: { en: "E-mail address", zh: "邮箱" },
  emailInvalid: {
    en: "Write a full e-mail address, such as name@firm.com.",
    zh: "请填写完整邮箱，例如 name@firm.com。",
  },
  language: { en: "Language of the e-mail", zh: "邮件语言" },
  send: { en: "Send the invitation", zh: "发送邀请" },
  sent: { en: "The invitation to {email} is being sent.", zh: "邀请已发往 {email}。" },
  notSent: {
    en: "The invitation to {email} is saved, but the e-mail could not be sent. Send it again in a minute. If the problem remains, tell the operator.",
    zh: "给 {email} 的邀请已保存，但邮件没有发出。请过一分钟再发。如果仍然发不出，请告知系统管理员。",
  },
  invitations: { en: "Open invitations", zh: "待接受的邀请" },
  noInvitations: { en: "There are no open invitations.", zh: "没有待接受的邀请。" },
  validUntil: { en: "valid until {date}", zh: "有效期至 {date}" },
  expired: { en: "expired on {date}", zh: "已于{date}过期" },
  resend: { en: "Send again", zh: "重新发送" },
  resendNamed: { en: "Send again to {email}", zh: "重新发送给 {email}" },
  resendNote: {
    en: "If you send the invitation again, a new link is sent and the old link stops working.",
    zh: "重新发送时，系统会发出新链接，旧链接随即失效。",
  },
  revoke: { en: "Withdraw", zh: "撤回邀请" },
  revokeNamed: { en: "Withdraw the invitation to {email}", zh: "撤回给 {email} 的邀请" },
  revoked: { en: "The invitation to {email} has been withdrawn.", zh: "已撤回给 {email} 的邀请。" },
} satisfies Readonly<Record<string, Text>>;
