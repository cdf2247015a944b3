import type { Phase } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Words of the first page. */
export const landingWords = {
  /** The zero-width spaces are where a Chinese line may break. */
  headline: {
    en: "Does your firm learn as fast as its place in the network demands?",
    zh: "企业学得有多快，\u200b跟得上\u200b网络位置的\u200b要求吗？",
  },
  lede: {
    en: "Trellis rates how a manufacturing firm learns, against what its position in a global production network requires of it, and says what to do next.",
    zh: "格致评估制造企业的学习能力，对照它在全球生产网络中的位置所要求的等级，并指出下一步做什么。",
  },
  start: { en: "Start with 16 questions", zh: "先答 16 题" },
  seeDemo: { en: "See a demo report", zh: "看演示报告" },
  startNote: {
    en: "16 questions, then nine about your largest customer: about 15 minutes, no account. You see at once, for example:",
    zh: "先答 16 题，再答最大客户的 9 题，约 15 分钟，不用注册。答完马上看到，例如：",
  },
  exampleLimit: {
    en: "A screening rests on one person. It shows no parts, no rating A–E and no other firms.",
    zh: "快速自评由一人作答，不分格，不给 A–E 评级，不与别家比较。",
  },
  demo: { en: "Demo", zh: "演示" },
  demoFirm: { en: "Ningbo Hailan Appliances, 2026", zh: "宁波海岚电器，2026 年" },
  demoNote: {
    en: "The firm is invented. Bar: the level, hatched where it is likely to be. Line: what is asked.",
    zh: "企业为虚构。柱为等级，斜纹为可能的范围，横线为要求。",
  },
  cycleTitle: {
    en: "One cycle a year, four phases, all open from the start",
    zh: "一年一轮，四个阶段，从一开始就都可填写",
  },
  cycleTime: {
    en: "About half a day in all, in pieces of 10–20 minutes. Colleagues about 50 minutes each.",
    zh: "全部约半天，可分次做，每次 10–20 分钟。同事每人约 50 分钟。",
  },
  signInTitle: { en: "Sign in", zh: "登录" },
  signInNote: {
    en: "A new address starts a new account. Invited by a firm? Use the link in the invitation.",
    zh: "新邮箱登录即注册。受企业邀请的，用邀请邮件里的链接。",
  },
  doorsTitle: { en: "Look around the demo", zh: "看看演示" },
  doorsTag: { en: "Demo only", zh: "仅限演示" },
  doorsNote: {
    en: "An invented world on this computer. These doors do not exist in a real installation.",
    zh: "本机上的虚构企业。正式安装的系统没有这些入口。",
  },
  enter: { en: "Enter", zh: "进入" },
  footerConsent: {
    en: "A firm’s answers are seen by the firm alone, until it consents to more.",
    zh: "企业的答案只有本企业可见；经企业授权，他人才能看到。",
  },
  footerMethod: { en: "Method, limits and sources are public.", zh: "方法、局限和来源全部公开。" },
} satisfies Readonly<Record<string, Text>>;

/** The four posts of the cycle: what is done, and what is useful at once. */
export const postWords: Readonly<Record<Phase, { readonly title: Text; readonly what: Text; readonly after: Text }>> = {
  PRE: {
    title: { en: "Map position and aim", zh: "画位置图，定目标" },
    what: {
      en: "Firm profile, main relationships with nine questions each, functions in four shares, context and aim. Then 12 items.",
      zh: "企业情况，主要业务关系（每条先答 9 题），四类环节占比，内外部条件和目标。然后答 12 题。",
    },
    after: {
      en: "After each relationship: its mode, and who depends on whom",
      zh: "每条业务关系答完：治理模式，谁依赖谁",
    },
  },
  LRN: {
    title: { en: "Say how you learn", zh: "说明怎样学" },
    what: {
      en: "12 items on how know-how is found, kept and spread: inside, from the network, from partners.",
      zh: "12 题：技术诀窍怎样找到、留住、传开，向内部学，向网络学，向合作方学。",
    },
    after: { en: "After 12 items: the phase’s row, marked “so far”", zh: "12 题答完：本阶段结果，标“目前”" },
  },
  APP: {
    title: { en: "Show what was applied", zh: "说明用在了哪里" },
    what: {
      en: "12 items on what was put to use, and the records that prove it.",
      zh: "12 题：学到的用在了哪里，有哪些使用记录。",
    },
    after: {
      en: "After 12 items: the row, and how far records carry it",
      zh: "12 题答完：本阶段结果，其中多少有记录",
    },
  },
  EVA: {
    title: { en: "Check, make final, aim again", zh: "检查、定版、再定目标" },
    what: {
      en: "12 items on how the firm checks what learning brought. Accepting the fourth phase makes the result final.",
      zh: "12 题：怎样检查学习带来了什么。第四个阶段通过后，结果定版。",
    },
    after: { en: "At the end: the rating, and three things to do now", zh: "最后：评级，以及现在要做的三件事" },
  },
};
