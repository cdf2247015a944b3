import type { Text } from "@/lib/result";

/** Texts of the list of people with a role in a cohort. */
export const roleWords = {
  title: { en: "All people with a role", zh: "全部人员与角色" },
  reading: {
    en: "The list shows administrators of this cohort and of those below it. It also shows people of firms that are open to this cohort. Only the firm chooses its managers, reviewers and consultants, on its page “People and access”.",
    zh: "名单包括本企业组和下面各级企业组的组织方。如果企业已向本企业组公开，名单也包括这家企业的人员。自评负责人、审核人和顾问，由企业自己在“成员与权限”页指定。",
  },
  "role-administrator": { en: "Administrator", zh: "组织方" },
  "role-reviewer": { en: "Reviewer", zh: "审核人" },
  "role-consultant": { en: "Consultant", zh: "顾问" },
  "role-manager": { en: "Firm manager", zh: "自评负责人" },
  search: { en: "Find a name or a firm", zh: "查找姓名或企业" },
  none: {
    en: "No person was found. Change the filter or the search.",
    zh: "没有符合条件的人员，请更换筛选或查找条件。",
  },
  rows: { en: "{from}–{to} of {all}", zh: "第 {from}–{to} 人，共 {all} 人" },
  openFirms: { en: "{n} firms that are open to this cohort", zh: "{n} 家已向本企业组公开的企业" },
  change: { en: "Change", zh: "更改" },
  changeOf: { en: "Change {name}", zh: "更改 {name}" },
  reason: { en: "Reason, for the log", zh: "原因（记入操作记录）" },
  reasonNeeded: { en: "Write a reason.", zh: "请填写原因。" },
  remove: { en: "Remove the role", zh: "移除角色" },
  signOut: { en: "Sign out on all devices", zh: "在所有设备退出登录" },
  signOutHint: {
    en: "This signs the person out on all devices, for example after a phone was lost. The role remains, and the person can sign in again.",
    zh: "手机遗失等情况下，可以让此人在所有设备上退出登录。此人的角色不变，仍可再次登录。",
  },
  signedOut: { en: "This person was signed out on all devices.", zh: "此人已在所有设备上退出登录。" },
} as const satisfies Readonly<Record<string, Text>>;
