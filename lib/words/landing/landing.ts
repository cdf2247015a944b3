import type { Phase } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Texts of the landing page. */
export const landingWords = {
  /** The zero-width spaces mark where a Chinese line may break. */
  headline: {
    en: "Does your firm learn as fast as its customers and markets demand?",
    zh: "企业学得够快吗？\u200b跟得上\u200b客户和市场的\u200b要求吗？",
  },
  lede: {
    en: "Trellis rates how well a manufacturing firm learns, given its position in a global production network. It also says what to do next.",
    zh: "“格致”按制造企业在全球生产网络中的位置，评估学习能力够不够，指出下一步做什么。",
  },
  start: { en: "Start with 26 questions", zh: "开始快速自评，共 26 题" },
  seeDemo: { en: "See a demo report", zh: "看演示报告" },
  startNote: {
    en: "You answer 16 questions about your firm, then ten about your largest customer. It takes about 15 minutes, and you need no account. You see the result at once, for example:",
    zh: "先答关于企业的 16 题，再答关于最大客户的 10 题。大约需要 15 分钟，不用注册。答完马上能看到结果，例如：",
  },
  exampleLimit: {
    en: "A screening is answered by one person. It gives no results by part, no rating A–E and no comparison with other firms.",
    zh: "快速自评由一人作答。它不列各部分的结果，不给 A–E 评级，也不与其他企业比较。",
  },
  demo: { en: "Demo", zh: "演示" },
  demoFirm: { en: "Example: the 16 parts of a result", zh: "示例：结果中的 16 格" },
  demoNote: {
    en: "The firm is invented. The bar shows the level, and the hatched area shows where it may be. The line shows the level needed.",
    zh: "企业是虚构的。柱表示等级，斜纹表示可能的范围，横线表示所需等级。",
  },
  cycleTitle: {
    en: "One cycle a year, four phases, all open from the start",
    zh: "每年一轮，四个阶段从一开始就都可以填写",
  },
  cycleTime: {
    en: "A cycle takes about half a day in all, in parts of 10–20 minutes. Each colleague needs about 50 minutes.",
    zh: "一轮全部大约需要半天，可以分几次做，每次 10–20 分钟。每位同事大约需要 50 分钟。",
  },
  signInTitle: { en: "Sign in", zh: "登录" },
  signInNote: {
    en: "If you use a new e-mail address, a new account is created. If a firm invited you, use the link in the invitation.",
    zh: "用新邮箱登录，会自动注册账户。如果是企业邀请您的，请用邀请邮件里的链接。",
  },
  doorsTitle: { en: "Look around the demo", zh: "看看演示" },
  doorsTag: { en: "Demo only", zh: "仅限演示" },
  doorsNote: {
    en: "This is demo data on this computer. A real installation has no such buttons.",
    zh: "这是本机上的演示数据。正式安装的系统没有这些入口。",
  },
  enter: { en: "Enter", zh: "进入" },
  footerConsent: {
    en: "Only the firm sees its answers. Others can see them only with the firm’s permission.",
    zh: "企业的答案只有本企业能看到。其他人要经企业授权，才能看到。",
  },
  footerMethod: { en: "Method, limits and sources are public.", zh: "方法、局限和来源全部公开。" },
} satisfies Readonly<Record<string, Text>>;

/** The four phases of the cycle: what is done, and the immediate benefit. */
export const postWords: Readonly<Record<Phase, { readonly title: Text; readonly what: Text; readonly after: Text }>> = {
  PRE: {
    title: { en: "Describe position and target", zh: "说明位置、定下目标" },
    what: {
      en: "You describe the firm, its main relationships (nine questions each), its functions, its context and the target. Then you answer 12 items.",
      zh: "先填企业情况、主要业务关系（每条 9 题）、各环节占比、内外部条件和目标。再答 12 题。",
    },
    after: {
      en: "After each relationship, you see its type, and with nine more questions, who depends on whom",
      zh: "每答完一条业务关系，就能看到它的类型；再答九题，还能看到谁更依赖谁",
    },
  },
  LRN: {
    title: { en: "Describe how you learn", zh: "说明怎样学习" },
    what: {
      en: "12 items ask how know-how is found, kept and spread: inside the firm, from the network and from partners.",
      zh: "12 道题，问企业怎样从内部、生产网络和合作方找到技术诀窍，并把诀窍留住、传开。",
    },
    after: {
      en: "After your items, you see the result of the phase so far, from your own answers",
      zh: "答完分给您的题，就能看到按您的答案算出的目前结果",
    },
  },
  APP: {
    title: { en: "Show what was applied", zh: "说明学到的东西用在哪里" },
    what: {
      en: "12 items ask what was put to use, and which records prove it.",
      zh: "12 道题，问学到的东西用在了哪里，有哪些使用记录。",
    },
    after: {
      en: "After your items, you see the result so far, and how much of it is supported by records",
      zh: "答完分给您的题，就能看到目前的结果，以及其中多少有记录",
    },
  },
  EVA: {
    title: { en: "Check the result, finish, and set the next target", zh: "检查、定版、再定目标" },
    what: {
      en: "12 items ask how the firm checks what learning brought. When the fourth phase is accepted, the result becomes final.",
      zh: "12 道题，问企业怎样检查学习有没有带来成效。第四个阶段通过后，结果定版。",
    },
    after: {
      en: "At the end, you see the rating and three things to do now",
      zh: "最后看到评级，以及现在要做的三件事",
    },
  },
};
