import type { Text } from "@/lib/result";

/** Texts of the page of one relationship. */
export const relationshipWords = {
  // Its share and its risk
  ofSales: { en: "{share} of our sales", zh: "占本企业销售额 {share}" },
  ofPurchases: { en: "{share} of our purchases", zh: "占本企业采购额 {share}" },
  exclusionLink: {
    en: "Orders from {partner} are simple and fully written down, yet this customer has to help. Other suppliers could do the work too, so the firm may lose this customer.",
    zh: "{partner} 的要求简单，也已写清楚，本企业却还要对方帮忙。其他供应商也能做，本企业可能失去这家客户。",
  },

  // Answers to check
  checkTitle: {
    en: "We asked these questions the wrong way round. Please check your answers.",
    zh: "这些题此前把客户和供应商问反了，请核对以下答案。",
  },
  checkText: {
    en: "The questions now ask about your supplier. {n} {n|answer was|answers were} given when the questions had the old wording, and {n|is|are} still used. Below, {n|it is|they are} marked “{check}”. Correct wrong answers, then press the button.",
    zh: "现在的问法针对供应商。有 {n} 个答案是按旧问法填的，目前仍在使用，下面标有“{check}”。请先改正不对的答案，再按“答案都正确”。",
  },
  checkAnswer: { en: "check", zh: "待核对" },
  answerBetween: { en: "between “{low}” and “{high}”", zh: "介于“{low}”与“{high}”之间" },
  checkConfirm: { en: "All answers are correct", zh: "答案都正确" },
  checkLink: { en: "Check the answers about {partner}", zh: "核对关于{partner}的答案" },

  // Questions
  facts: { en: "About the relationship", zh: "基本情况" },
  nine: { en: "Nine questions", zh: "九道题" },
  nineReading: {
    en: "These questions show the type of relationship. Answer them together with the heads of sales and engineering.",
    zh: "这些题用来判断关系类型。请与商务和技术负责人一起回答。",
  },
  nineAfter: { en: "Nine more questions: who depends on whom", zh: "另外九道题：谁更依赖谁" },
  nineAfterReading: {
    en: "A question without an answer counts as missing, not as zero. These answers never change the type.",
    zh: "没答的题按缺失处理，不按零计算。这些答案不影响关系类型。",
  },
  nineAfterOffered: {
    en: "These questions are optional. Open them if this relationship is important.",
    zh: "这些题可以不答。业务关系比较重要时，再展开填写。",
  },
  dependenceNone: { en: "We cannot say yet who depends more.", zh: "目前还无法判断谁更依赖谁。" },
  dependenceOurs: {
    en: "We depend more on {partner}. Our dependence is {ours}, theirs is {theirs}.",
    zh: "本企业更依赖 {partner}。依赖程度：本企业 {ours}，对方 {theirs}。",
  },
  dependenceTheirs: {
    en: "{partner} depends more on us. Our dependence is {ours}, theirs is {theirs}.",
    zh: "{partner} 更依赖本企业。依赖程度：本企业 {ours}，对方 {theirs}。",
  },
  dependenceEven: {
    en: "We and {partner} depend on each other equally. Our dependence is {ours}, theirs is {theirs}.",
    zh: "本企业与 {partner} 的相互依赖程度相当。依赖程度：本企业 {ours}，对方 {theirs}。",
  },
  dependenceOursOnly: {
    en: "Our dependence on {partner} is {ours}. We cannot say yet who depends more.",
    zh: "本企业对 {partner} 的依赖程度为 {ours}。目前还无法判断谁更依赖谁。",
  },
  dependenceTheirsOnly: {
    en: "The dependence of {partner} on us is {theirs}. We cannot say yet who depends more.",
    zh: "{partner} 对本企业的依赖程度为 {theirs}。目前还无法判断谁更依赖谁。",
  },
  dependenceNeeds: { en: "To work this out, we still need:", zh: "要判断谁更依赖谁，还需要填写：" },
  dependenceScale: {
    en: "Dependence is between 0 and 1. It is the share multiplied by the difficulty of replacing the partner.",
    zh: "依赖程度在 0 到 1 之间，由占比乘以替换难度得出。",
  },
  optionalTwo: { en: "Two optional questions", zh: "两道选答题" },
  optionalTwoReading: {
    en: "The answers are shown with the relationship and do not count in any score.",
    zh: "答案与这条业务关系一起显示，不计分。",
  },
  answeredOf: { en: "{n} of {all} answered", zh: "已答 {n} 题，共 {all} 题" },
  clearAnswer: { en: "Clear the answer", zh: "清除答案" },

  // Its type
  modeTitle: { en: "The type of this relationship", zh: "关系类型" },
  modeWaits: {
    en: "A first result appears when each of the three groups has an answer. The result is reliable when all nine questions are answered.",
    zh: "三组各答一题，就能显示初步结果；九题答全，结果才可靠。",
  },
  modeSoFar: { en: "So far, {n} of 9 questions are answered", zh: "目前，九道题已答 {n} 道" },
  modeClear: {
    en: "{mode}: the relationship is {share} similar to this type. The chance that no other type is closer is {odds}.",
    zh: "{mode}：与这一类型的相似度为 {share}；确实最接近这一类的可能性为{odds}。",
  },
  modeBetween: {
    en: "The type is not clear, because no type is similar enough. The relationship is most like {mode}, but only {share} similar. The chance that no other type is closer is {odds}.",
    zh: "类型不明确，和哪一类都不够像。相比之下最像{mode}，相似度只有 {share}；各类中最接近这一类的可能性为{odds}。",
  },
  modeOff: {
    en: "The type is not clear, because the relationship fits none of the five types. It seems closest to {mode}. The chance that {mode} really is the closest type is {odds}.",
    zh: "类型不明确，五种类型都不太像。相比之下最接近{mode}，这一判断成立的可能性为{odds}。",
  },
  modeBetweenOpen: {
    en: "The type is not clear, because no type is similar enough. We cannot say which type is closest.",
    zh: "类型不明确，没有哪一类足够像，无法判断最接近哪一种。",
  },
  modeOffOpen: {
    en: "The type is not clear, because the relationship fits none of the five types. We cannot say which type is closest.",
    zh: "类型不明确，不属于五种类型，也无法判断最接近哪一种。",
  },
  modeUnclearMore: {
    en: "Answer the other questions, too. The type may then become clear.",
    zh: "请把其余的题也答完，类型可能会更明确。",
  },
  modeUnclearNext: {
    en: "Read the nine answers again. If they are correct, keep them: you need to do nothing else. For the level needed, each type then counts by the chance that it is the closest.",
    zh: "请把九题的答案再核对一遍。如果都对，就不用再改。计算所需等级时，各类型按“最接近这一类”的可能性计入。",
  },

  // Copied answers
  copyTitle: { en: "Copy answers from another relationship", zh: "复制另一条业务关系的答案" },
  copyHint: {
    en: "Only questions without an answer are filled in. Then change the answers that do not fit this relationship.",
    zh: "只会填入这里还没答的题。复制后，请修改与这条业务关系不符的答案。",
  },
  copyFrom: { en: "Relationship to copy from", zh: "从哪条业务关系复制" },
  copy: { en: "Copy answers", zh: "复制答案" },
  copied: {
    en: "{n} {n|answer was|answers were} copied. Now change the answers that do not fit this relationship.",
    zh: "已复制 {n} 个答案。请修改与这条业务关系不符的答案。",
  },
  copyTitleScreening: { en: "Copy earlier answers", zh: "复制以前的答案" },
  copyFromScreening: { en: "Answers from your screening", zh: "快速自评的答案" },
  copyHintScreening: {
    en: "Here you can copy the answers about the largest customer from your screening. Only questions without an answer are filled in. Confirm or change each answer.",
    zh: "快速自评问的是最大的客户。这里只填入还没答的题，请逐题确认或修改。",
  },
  /** Below the nine questions: the following ones are many, and not needed for the type. */
  enough: {
    en: "Only these nine questions decide the type. You can fill in what follows later.",
    zh: "判断类型只用这九道题。下面的内容可以以后再填。",
  },
  useScreeningTitle: {
    en: "Your screening has answers to {n} of these questions. They are about your largest customer.",
    zh: "快速自评已有其中 {n} 道题的答案，问的是最大的客户。",
  },
  useScreeningText: {
    en: "If {partner} is that customer, use these answers here. Then read each question again, and change the answers that are not correct.",
    zh: "如果那家客户就是 {partner}，可以直接采用。采用后请逐题再读一遍，修改不符的答案。",
  },
  useScreening: { en: "Use the {n} {n|answer|answers}", zh: "采用这 {n} 个答案" },
  copiedScreening: {
    en: "{n} {n|answer was|answers were} copied from your screening. Read each question again, and change the answers that are not correct.",
    zh: "已采用快速自评的 {n} 个答案。请逐题再读一遍，修改不符的答案。",
  },
  copiedNone: {
    en: "There is nothing to copy, because all questions here are answered.",
    zh: "没有可复制的答案，这里的题都已答完。",
  },

  // Its end
  endTitle: { en: "End this relationship", zh: "停用这条业务关系" },
  endWhy: {
    en: "The relationship is removed from the register and from the next result. It stays in results that are already final.",
    zh: "停用后，这条业务关系不再列入台账，也不计入下次结果。已定版的结果不变。",
  },
  endConfirm: { en: "Yes, {partner} is no longer our partner", zh: "确认：与 {partner} 不再合作" },
  end: { en: "End the relationship", zh: "停用" },
  endConfirmMissing: { en: "Tick the box to end the relationship.", zh: "请先勾选，再停用。" },
} satisfies Readonly<Record<string, Text>>;
