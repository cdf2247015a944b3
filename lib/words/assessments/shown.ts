import type { Text } from "@/lib/result";

/** What a result will show, said before colleagues are invited and before answering ends. */
export const shownWords = {
  title: { en: "What the result will show you", zh: "结果会显示什么" },
  /** Before answering ends. */
  alone: {
    en: "Only you have answered, so nothing is hidden from you.",
    zh: "目前只有您作答，结果对您全部显示。",
  },
  aloneAsk: {
    en: "The result will be more certain if colleagues answer too. Ask at least three: with one or two, it hides what is done now.",
    zh: "同事也作答，结果更可靠。至少要请三位；只请一两位，反而不显示“现在的做法”。",
  },
  practicesKept: {
    en: "In {n} of {all} parts, the result will not show what is done now. Fewer than three colleagues have answered there.",
    zh: "{all} 格中有 {n} 格不显示“现在的做法”，因为那里作答的同事不到三位。",
  },
  practicesAsk: {
    en: "If {n} more {n|colleague answers|colleagues answer} every question, it will show this.",
    zh: "再有 {n} 位同事答完全部题，就能显示。",
  },
  spreadKept: {
    en: "The result will show what is done now. In {n} of {all} parts, it will not show how far answers differ, or the level after the records check.",
    zh: "结果会显示“现在的做法”。但 {all} 格中有 {n} 格，不显示答案的差异，也不显示核对记录后的等级。",
  },
  spreadAsk: {
    en: "If {n} more {n|colleague answers|colleagues answer} every question, it will show these too.",
    zh: "再有 {n} 位同事答完全部题，这些也能显示。",
  },
  all: {
    en: "Enough people have answered: nothing is hidden from you.",
    zh: "作答人数足够，结果对您全部显示。",
  },
  after: {
    en: "After this step, colleagues can answer only if you reopen the phase.",
    zh: "这一步之后，重开阶段才能补答。",
  },
  ask: { en: "Ask more people", zh: "邀请更多同事" },
  /** Before inviting. */
  table: { en: "What the result shows, by number of people who answer", zh: "答题人数与结果显示的内容" },
  reading: {
    en: "These numbers include you. You always see your own answers. Levels and the rating are always shown.",
    zh: "人数包括您自己。您自己的答案，您总能看到；等级和评级也总会显示。",
  },
  columnPeople: { en: "People", zh: "答题人数" },
  columnPractices: { en: "What is done now", zh: "现在的做法" },
  columnSpread: { en: "How far answers differ; level after the records check", zh: "答案差异、核对记录后的等级" },
  columnRange: { en: "Likely range of a part", zh: "每格等级的可能范围" },
  orMore: { en: "{n} or more", zh: "{n} 及以上" },
  shown: { en: "shown", zh: "显示" },
  hidden: { en: "hidden", zh: "不显示" },
  range: { en: "level ± {size}", zh: "等级 ± {size}" },
} satisfies Readonly<Record<string, Text>>;
