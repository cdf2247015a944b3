import type { Text } from "@/lib/result";

/** Texts of the frame around every page. */
export const shellWords = {
  skipToContent: { en: "Skip to the content", zh: "跳到正文" },
  overview: { en: "Overview", zh: "概览" },
  assessment: { en: "Assessment", zh: "自评" },
  position: { en: "Position", zh: "网络位置" },
  results: { en: "Results", zh: "结果" },
  plan: { en: "Action plan", zh: "行动计划" },
  people: { en: "People and access", zh: "成员与权限" },
  sharing: { en: "Sharing", zh: "共享" },
  method: { en: "Method", zh: "方法说明" },
  help: { en: "Help", zh: "使用帮助" },
  privacy: { en: "Personal data", zh: "个人信息" },
  account: { en: "Account", zh: "账户" },
  signIn: { en: "Sign in", zh: "登录" },
  menu: { en: "Menu", zh: "菜单" },
  /** The switch shows the other language's name in that language. */
  otherLanguage: { en: "中文", zh: "English" },
  light: { en: "Light", zh: "浅色" },
  dark: { en: "Dark", zh: "深色" },
  likeSystem: { en: "Same as the system", zh: "跟随系统" },
  theme: { en: "Colours", zh: "外观" },
  demoFirm: { en: "Demo firm, invented", zh: "演示企业，纯属虚构" },
  cycleOf: { en: "Latest cycle: {year}", zh: "最近一轮：{year} 年" },
  itemsCount: { en: "{n} of {all}", zh: "{n}/{all} 题" },
  measuresCount: { en: "{n} open", zh: "{n} 项未完成" },
  linksCount: { en: "{n} {n|relationship|relationships}", zh: "{n} 条" },
  mainNav: { en: "Main", zh: "主导航" },
} satisfies Readonly<Record<string, Text>>;
