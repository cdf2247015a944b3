import type { Text } from "@/lib/result";

/** Words of the list of people with a role in a cohort. */
export const roleWords = {
  title: { en: "Everybody with a role", zh: "全部人员与角色" },
  reading: {
    en: "Administrators of this cohort and of those below it; of firms only those that are open to it. Who manages, reviews or advises a firm is given by that firm, on its page People and access.",
    zh: "组织方：本企业组及其下各级的全部人员。企业人员：只列已向本企业组公开的企业。自评负责人、审核人和顾问，由企业自己在“成员与权限”中指定。",
  },
  "role-administrator": { en: "Administrator", zh: "组织方" },
  "role-reviewer": { en: "Reviewer", zh: "审核人" },
  "role-consultant": { en: "Consultant", zh: "顾问" },
  "role-manager": { en: "Firm manager", zh: "自评负责人" },
  search: { en: "Find a name or a firm", zh: "查找姓名或企业" },
  none: { en: "Nobody here. Change the filter or the search.", zh: "没有符合的人员，可换筛选或查找条件。" },
  rows: { en: "{from}–{to} of {all}", zh: "第 {from}–{to} 人，共 {all} 人" },
  openFirms: { en: "{n} open firms", zh: "{n} 家公开企业" },
  change: { en: "Change", zh: "更改" },
  changeOf: { en: "Change {name}", zh: "更改 {name}" },
  reason: { en: "Reason, for the log", zh: "原因（记入操作记录）" },
  reasonNeeded: { en: "Write a reason.", zh: "填写原因。" },
  remove: { en: "Remove the role", zh: "移除角色" },
  signOut: { en: "Sign out everywhere", zh: "在所有设备退出登录" },
  signOutHint: {
    en: "Ends every session of this person, for example after a lost phone. The role stays; signing in again is possible.",
    zh: "结束此人的全部登录，例如手机遗失时。角色不变，可再次登录。",
  },
  signedOut: { en: "Every session of this person has ended.", zh: "此人的登录已全部结束。" },
} as const satisfies Readonly<Record<string, Text>>;
