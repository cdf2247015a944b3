import type { ClientVerb, EngagementRole, FirmRole, FirmVerb } from "@/lib/policy";
import type { Text } from "@/lib/result";

export const firmRoleWords: Readonly<Record<FirmRole, Text>> = {
  manager: { en: "Firm manager", zh: "自评负责人" },
  contributor: { en: "Contributor", zh: "答题人" },
};

export const verbWords: Readonly<Record<FirmVerb, Text>> = {
  "firm.leave": { en: "Leave the firm", zh: "退出企业" },
  "firm.read": { en: "See the firm and its cycles", zh: "查看企业和各轮评估" },
  "profile.edit": { en: "Change the firm’s profile", zh: "修改企业情况" },
  "shares.edit": { en: "Enter the share of sales of each function", zh: "填写四个环节的销售占比" },
  "aim.edit": { en: "Set the target", zh: "设定目标" },
  "not-applicable.edit": { en: "Set “not applicable”, with its reason", zh: "标为“不适用”并写明原因" },
  "link.edit": { en: "Add, change and end relationships", zh: "增加、修改、停用业务关系" },
  "link.confirm": { en: "Ask a customer to confirm a relationship", zh: "请客户确认业务关系" },
  "link.match": { en: "Match a relationship with the partner’s own entry", zh: "与合作方登记的业务关系对接" },
  "context.edit": { en: "Answer the questions on context", zh: "填写内外部条件" },
  "evidence.edit": { en: "Add and change records", zh: "增加、修改记录" },
  "answer.save": { en: "Save their own answers, comments and marks", zh: "保存自己的答案、留言和标记" },
  "assignment.give": { en: "Pass items on to colleagues, and withdraw them", zh: "把题目转给同事，或收回" },
  "assignment.remind": { en: "Remind colleagues of items that are open", zh: "提醒同事答完剩下的题" },
  "assignment.hand-back": { en: "Send back their own items, with a reason", zh: "写明原因，退回转来的题目" },
  "comment.write": { en: "Write comments", zh: "写留言" },
  "comment.process": { en: "Mark comments as processed", zh: "把留言标为已处理" },
  "assessment.open": { en: "Open a cycle", zh: "开始一轮评估" },
  "assessment.upgrade": {
    en: "Change a cycle in progress to a newer version of the questionnaire",
    zh: "把进行中的评估换成新版问卷",
  },
  "phase.submit": { en: "Submit a phase", zh: "提交阶段" },
  "phase.accept": { en: "Accept a phase", zh: "通过阶段" },
  "phase.return": { en: "Return a phase", zh: "退回阶段" },
  "phase.reopen": { en: "Reopen a phase", zh: "重新开放阶段" },
  "result.read": {
    en: "See final results (a contributor: once all their own items are submitted)",
    zh: "查看定版结果（答题人要等本人的题全部提交后）",
  },
  "plan.read": {
    en: "See the action plan and its log (a contributor: once all their own items are submitted)",
    zh: "查看行动计划和变更记录（答题人要等本人的题全部提交后）",
  },
  "plan.work": {
    en: "Tick steps, update their own measures, and add records",
    zh: "勾选步骤，推进本人负责的措施，提交使用记录",
  },
  "plan.edit": { en: "Make and change the action plan", zh: "制定、修改行动计划" },
  "input.export": { en: "Export results and the firm’s full copy", zh: "导出结果和企业数据副本" },
  "pulse.read": {
    en: "See results of the short employee questionnaire after it has closed",
    zh: "截止后查看员工短问卷结果",
  },
  "pulse.manage": { en: "Open and close the short employee questionnaire", zh: "发起、结束员工短问卷" },
  "people.read": { en: "See people and access", zh: "查看成员与权限" },
  "log.read": { en: "Read the log of the firm", zh: "查看本企业操作记录" },
  "people.invite": { en: "Invite people", zh: "邀请成员" },
  "people.name": { en: "Make a member a manager", zh: "指定成员为自评负责人" },
  "people.remove": { en: "Remove people", zh: "移除成员" },
  "sharing.edit": { en: "Join and leave cohorts, and choose what they see", zh: "加入、退出企业组，选择公开级别" },
  "engagement.read": { en: "See who has access as a consultant, and what was viewed", zh: "查看顾问授权和访问记录" },
  "engagement.grant": { en: "Grant, change and revoke a consultant’s access", zh: "给予、修改、撤销顾问授权" },
};

export const engagementRoleWords: Readonly<Record<EngagementRole, Text>> = {
  consultant: { en: "Consultant", zh: "顾问" },
  reviewer: { en: "Consultant who reviews", zh: "兼任审核人的顾问" },
};

export const clientVerbWords: Readonly<Record<ClientVerb, Text>> = {
  "client.read": { en: "See what the firm has opened, until the access ends", zh: "在授权期内查看企业开放的内容" },
  "client.rate": { en: "Rate the latest cycle once, independently", zh: "为最近一轮独立评分，仅限一次" },
  "client.note": { en: "Keep private notes", zh: "记私人笔记" },
  "client.review": { en: "Accept and return phases", zh: "通过、退回阶段" },
};
