import type { Text } from "@/lib/result";

/** What is stored in the browser. */
export const cookieRows: readonly { readonly name: string; readonly why: Text; readonly long: Text }[] = [
  {
    name: "trellis-browser",
    why: {
      en: "A random number. It helps to count wrong codes and passwords separately for each browser, so that others cannot block your account.",
      zh: "一个随机编号，用来按浏览器统计验证码和密码输错的次数，避免他人锁住您的账户",
    },
    long: { en: "1 year", zh: "1 年" },
  },
  {
    name: "trellis-known",
    why: {
      en: "The last five addresses that signed in with this browser, stored only as check values",
      zh: "用本浏览器登录过的邮箱（最近五个，只存校验值）",
    },
    long: { en: "1 year", zh: "1 年" },
  },
  { name: "authjs.*", why: { en: "Keeps you signed in", zh: "保持登录" }, long: { en: "30 days", zh: "30 天" } },
  { name: "trellis-locale", why: { en: "Your language", zh: "语言" }, long: { en: "1 year", zh: "1 年" } },
  { name: "trellis-theme", why: { en: "Light or dark", zh: "浅色或深色" }, long: { en: "1 year", zh: "1 年" } },
  {
    name: "trellis-visitor",
    why: { en: "Key to a screening without an account", zh: "未注册时做快速自评所用的密钥" },
    long: { en: "30 days", zh: "30 天" },
  },
  {
    name: "trellis-partner",
    why: {
      en: "Your largest customer’s name, to use it in the questions and to suggest it when you add this customer",
      zh: "最大客户的名称，用在题目里；添加这家客户时自动填上",
    },
    long: { en: "30 days, or until the customer is added", zh: "30 天，或到添加客户为止" },
  },
  {
    name: "trellis-sign-in",
    why: {
      en: "Your address, from the time you ask for a code until you enter the code",
      zh: "您的邮箱，从获取验证码到输入验证码为止",
    },
    long: { en: "15 minutes", zh: "15 分钟" },
  },
  {
    name: "localStorage trellis-pulse.*",
    why: { en: "Answers to the short questionnaire that are not sent yet", zh: "还没有提交的短问卷答案" },
    long: { en: "Until they are sent or the round is closed", zh: "到答案提交或本轮结束为止" },
  },
  {
    name: "Cache trellis-pulse",
    why: {
      en: "The page of the short questionnaire, so that it opens without a connection",
      zh: "短问卷页面本身，断网时也能打开",
    },
    long: { en: "Until the answers are sent or the round is closed", zh: "到提交或本轮结束为止" },
  },
  {
    name: "sessionStorage trellis-screening-*",
    why: { en: "What you chose in the screening and have not saved yet", zh: "快速自评中还没有保存的选择" },
    long: { en: "Until the page is saved or the tab is closed", zh: "到保存该页或关闭标签页为止" },
  },
  {
    name: "sessionStorage trellis-typed, trellis:draft:*",
    why: { en: "What you typed into a form and have not saved yet", zh: "您在表单中填了、还没有保存的内容" },
    long: { en: "Until it is saved or the tab is closed", zh: "到保存或关闭标签页为止" },
  },
  {
    name: "sessionStorage trellis-left",
    why: {
      en: "Answers from the last minute, so that the next page shows them as you left them",
      zh: "最近一分钟填的答案；打开下一页时，仍能看到刚填的内容",
    },
    long: { en: "Until the next page is open or the tab is closed", zh: "到打开下一页或关闭标签页为止" },
  },
  {
    name: "localStorage trellis-*",
    why: {
      en: "Where you stopped in the questionnaire, and how fast you answer, to estimate how long the rest takes",
      zh: "问卷答到哪一题、答题快慢，用于估计剩余时间",
    },
    long: { en: "Until you clear the data of this site", zh: "到您清除本网站数据为止" },
  },
  {
    name: "IndexedDB trellis",
    why: {
      en: "Answers that are not sent yet, and ratings and remarks of a consultant that are not sent yet",
      zh: "还没有上传的答案，以及顾问还没有上传的评分和意见",
    },
    long: { en: "Until they are sent", zh: "到上传为止" },
  },
];
