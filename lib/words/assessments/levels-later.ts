import type { Text } from "@/lib/result";

/** Why a colleague does not see the firm's levels yet, and what makes them appear. */
export const levelsLaterWords = {
  title: { en: "You see the firm’s levels after you have answered", zh: "先完成您的作答，再看本企业的等级" },
  open: { en: "Answer your {n} {n|item|items} first", zh: "请先答完您的 {n} 题" },
  unsubmitted: {
    en: "You have answered all your items; your manager has not submitted all of them yet",
    zh: "您的题目都已答完，但自评负责人还没有全部提交",
  },
  noCycle: { en: "No assessment cycle is open yet", zh: "目前没有正在进行的自评" },
  why: {
    en: "You see the firm’s levels and the result of its screening once all your items are submitted. This way, they cannot influence your answers.",
    zh: "您的题目全部提交后，即可看到本企业的等级和快速自评结果。这样，您的作答不会受这些结果影响。",
  },
  /** The years with final results. */
  results: {
    en: "Until then, you cannot open the final {n|result|results} of {years} either.",
    zh: "在那之前，{years} 年的定版结果也看不到。",
  },
  askToSubmit: {
    en: "Nothing is left for you to do. Ask your manager to submit the phases with your items.",
    zh: "您这边已经完成。请提醒自评负责人提交含有您题目的阶段。",
  },
  waitForItems: {
    en: "Your manager will open the next cycle and give you your items. You will then find them on the home page.",
    zh: "请等自评负责人开始新一轮自评并分配题目，之后您会在首页看到自己的题目。",
  },
  toItems: { en: "Answer my {n} {n|item|items}", zh: "去答您的 {n} 题" },
  toMine: { en: "Look at my items", zh: "查看您的题目" },
} as const satisfies Readonly<Record<string, Text>>;
