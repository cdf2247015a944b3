import type { Text } from "@/lib/result";
import type { Kind } from "./texts";

/** Replaces `{partner}` by a name, because the reader sees a name, and its length counts. */
const spoken = (text: string, name: string): string => text.replaceAll("{partner}", name);
const spokenEn = (text: Text): string => spoken(text.en, "Nordhem");
const spokenZh = (text: Text): string => spoken(text.zh, "诺德姆");

/** The length of a Chinese text: Latin letters, digits and spaces count one half. */
export function widthOf(zh: string): number {
  return [...zh].reduce((sum, char) => sum + (/[A-Za-z0-9 ]/.test(char) ? 0.5 : 1), 0);
}

/**
 * Maximum lengths. A "why" is shorter, because the page puts the gap before it; all texts of evidence of an item are
 * counted together.
 */
const LONGEST: Readonly<Partial<Record<Kind, { en: number; zh: number }>>> = {
  question: { en: 90, zh: 36 },
  hint: { en: 150, zh: 60 },
  anchor: { en: 145, zh: 54 },
  label: { en: 50, zh: 18 },
  pulse: { en: 80, zh: 30 },
  title: { en: 60, zh: 24 },
  why: { en: 115, zh: 48 },
  step: { en: 110, zh: 48 },
  proof: { en: 110, zh: 48 },
  reason: { en: 70, zh: 28 },
};

const EN_WORDS_MAX = 20;
const ZH_RUN_MAX = 18;
const RATIO = { from: 30, min: 0.18, max: 0.6 };

export function findLengthFaults(kind: Kind, text: Text): string[] {
  const faults: string[] = [];
  const limit = LONGEST[kind];
  const en = spokenEn(text);
  const zh = spokenZh(text);
  if (limit !== undefined && en.length > limit.en) faults.push(`en ${en.length} > ${limit.en}`);
  if (limit !== undefined && widthOf(zh) > limit.zh) faults.push(`zh ${widthOf(zh)} > ${limit.zh}`);

  for (const sentence of en.split(/[.;:?]/)) {
    const words = sentence
      .trim()
      .split(/\s+/)
      .filter((word) => /\w/.test(word)).length;
    if (words > EN_WORDS_MAX) faults.push(`en ${words} words: ${sentence.trim()}`);
  }
  for (const run of zh.split(/[，。；：？、“”（）]/)) {
    if (widthOf(run) > ZH_RUN_MAX) faults.push(`zh ${widthOf(run)} without a stop: ${run}`);
  }
  return faults;
}

export function findRatioFault(text: Text): string[] {
  if (spokenEn(text).length < RATIO.from) return [];
  const ratio = widthOf(spokenZh(text)) / spokenEn(text).length;
  return ratio < RATIO.min || ratio > RATIO.max ? [`zh is ${ratio.toFixed(2)} of en`] : [];
}

const placeholders = (text: string): string => (text.match(/\{[^}]+\}/g) ?? []).sort().join(" ");

export function findPlaceholderFault(text: Text): string[] {
  const [en, zh] = [placeholders(text.en), placeholders(text.zh)];
  return en === zh ? [] : [`placeholders differ: ${en || "none"} / ${zh || "none"}`];
}

const EN_NUMBERS: Readonly<Record<string, string>> = {
  two: "2",
  second: "2",
  three: "3",
  third: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  half: "½",
};

const ZH_NUMBERS: Readonly<Record<string, string>> = {
  两: "2",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  十: "10",
  半: "½",
};

/** Names and fixed expressions that contain a number but are not amounts. */
const NO_AMOUNT = /ISO \d+|\b[A-Z]\d+|\d+D\b|\btwo-way\b/gi;

/** The different amounts in a text. 一 and "one" are usually articles, so 1 counts only when written as a digit. */
function amounts(text: string, words: RegExp, table: Readonly<Record<string, string>>): Set<string> {
  const bare = text.replace(NO_AMOUNT, "");
  const digits = bare.match(/\d+(?:\.\d+)?%?|½/g) ?? [];
  const spelt = (bare.toLowerCase().match(words) ?? []).map((word) => table[word] ?? word);
  return new Set([...digits, ...spelt]);
}

export function findNumberFault(text: Text): string[] {
  const en = amounts(text.en, /\b(?:two|second|three|third|four|five|six|seven|eight|nine|ten|half)\b/g, EN_NUMBERS);
  const zh = amounts(text.zh, /[两二三四五六七八九十半]/g, ZH_NUMBERS);
  // "both", "between" and "pair" mean two without naming it, and Chinese may say 两 or 双.
  if (/\b(?:both|between|pairs?)\b/i.test(text.en)) zh.delete("2");
  const differ = [...en].filter((n) => !zh.has(n)).concat([...zh].filter((n) => !en.has(n)));
  return differ.length === 0 ? [] : [`numbers differ: ${differ.join(" ")}`];
}

/** Words that need a human check: vague or bureaucratic, or a second word for something that already has one. */
const BANNED: readonly RegExp[] = [
  /您|你|贵企业|我司|请|！|——/,
  /进行|作出|做出|予以|加以|之一|被|(?<!我)们|使得|基于|拥有|具有/,
  /当.{1,12}时候|在.{1,10}(方面|层面)/,
  /(的[^，。；？]{1,8}){2}的/,
  /高度重视|切实|赋能|打造|完善|健全|有效|抓手|颗粒度/,
  /是否|有没有|如何评价/,
  /公司|伙伴|龙头|链主|买家|厂商|品质|制程|资讯|专案/,
  /帮扶|最高一句|除此之外|(?<!生产)网络/,
];

/**
 * Words that readers misunderstand: "owner" as the boss, "highest" as the first option of a list, "network" alone as
 * IT. "Anew" and the like make a sentence unclear without its context.
 */
const MISREAD_EN =
  /\bowners?\b|\b(?:highest|best) sentence\b|\b(?:beyond this|beside|anew|singly|so many|tells? of|(?<!production )networks?)\b/i;

const BANNED_EN =
  /\b(and\/or|leverag\w*|ensur\w*|robust\w*|foster\w*|driv(?:e|es|en|ing)|effective\w*|adequate\w*|systematic\w*|best practices?|e\.g\.|i\.e\.|buyers?|surveys?|please|clients?|respectively)\b|!|\be\.g\.|\bi\.e\./i;

/** Chinese degree words and nouns without an action; forbidden where practice is described. */
const NO_ACT_ZH = /机制|体系|文化|意识|良好|合理|科学|系统|充分|到位|积极/;
const NO_ACT_EN = /\b(good|strong|proactive|best|mechanism|culture|awareness)\b/i;
/** A measure addresses the firm; "we" is used only in its questionnaire. */
const WE_EN = /\b(we|our|ours|us|ourselves)\b/i;
const ADVICE: ReadonlySet<Kind> = new Set(["title", "why", "step", "proof"]);
const PRACTICE: ReadonlySet<Kind> = new Set(["question", "hint", "anchor", "pulse"]);

export function findBannedWords(kind: Kind, text: Text): string[] {
  const zh = PRACTICE.has(kind) ? [...BANNED, NO_ACT_ZH] : BANNED;
  const en = [BANNED_EN, MISREAD_EN, ...(PRACTICE.has(kind) ? [NO_ACT_EN] : []), ...(ADVICE.has(kind) ? [WE_EN] : [])];
  const found = [...zh.map((rule) => text.zh.match(rule)?.[0]), ...en.map((rule) => text.en.match(rule)?.[0])];
  return found.filter((word) => word !== undefined);
}

/** Two questions in one: "who watches which …", or a second question added with "and". */
const TWO_QUESTIONS_EN =
  /\b(?:who|what|which)\s+\w+\s+(?:who|what|which)\b|\band (?:how|who|what|which|when|why|what for)\b|\?.*\?/i;
const ASKS_ZH = /谁|哪|怎|什么|多少|多久|多不多|多大|为何|几/g;

/**
 * In Chinese the last clause asks the question. The clauses before it are its topic and may contain a word such as 谁.
 */
export function findDoubleQuestion(kind: Kind, text: Text): string[] {
  if (kind !== "question") return [];
  const last = text.zh.split(/[，；]/).at(-1) ?? "";
  return [
    ...(TWO_QUESTIONS_EN.test(text.en) ? ["en asks two things"] : []),
    ...((last.match(ASKS_ZH)?.length ?? 0) > 1 ? [`zh asks two things: ${last}`] : []),
  ];
}

/** A hint says what counts; what earns a level is in the level sentences. */
const EARNS_EN = /\b(?:writ(?:e|ten|ing)|notes?|noted|logs?|logged|record(?:s|ed)?|measured|regularly|planned)\b/i;
const EARNS_ZH = /记下|写下|写进|登记|统计|核对|复盘|定期|事先/;

const wordsOf = (en: string): readonly string[] => en.toLowerCase().match(/[a-z0-9'-]+/g) ?? [];

const runsOf = <T>(list: readonly T[], length: number): readonly string[] =>
  list.slice(length - 1).map((_, at) => list.slice(at, at + length).join(" "));

/**
 * Phrases of a hint that occur only in the sentences of level 3 or 5: they would show the reader which level to choose.
 */
function sharedRuns(
  hint: readonly string[],
  higher: readonly string[],
  free: readonly string[],
  length: number,
): string[] {
  const [good, known] = [new Set(runsOf(higher, length)), new Set(runsOf(free, length))];
  return runsOf(hint, length).filter((run) => good.has(run) && !known.has(run));
}

type AskedAndHinted = Readonly<{ question: Text; hint: Text; anchors: Readonly<Record<1 | 3 | 5, Text>> }>;

export function findGivenAway({ question, hint, anchors }: AskedAndHinted): string[] {
  const free = (locale: "en" | "zh"): string => `${question[locale]} ${anchors[1][locale]}`;
  const higher = (locale: "en" | "zh"): string => `${anchors[3][locale]} ${anchors[5][locale]}`;
  const zh = (text: string): readonly string[] => [...text.replace(/\P{Script=Han}+/gu, "|")];
  return [
    ...[hint.en.match(EARNS_EN)?.[0], hint.zh.match(EARNS_ZH)?.[0]].filter((word) => word !== undefined),
    ...sharedRuns(wordsOf(hint.en), wordsOf(higher("en")), wordsOf(free("en")), 3),
    ...sharedRuns(zh(hint.zh), zh(higher("zh")), zh(free("zh")), 5).filter((run) => !run.includes("|")),
  ];
}

/** Time spans by unit, as each language names them; a calendar is not a span. */
const SPANS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bquarter(?:s|ly)?\b/i, /季度|每季/],
  [/\b(?:\d+|one|two|three|six|twelve) months?\b/i, /个月/],
  [/\b(?:years?|yearly|annual(?:ly)?)\b/i, /年(?!轻)/],
  [/\bweeks?\b|\bweekly\b/i, /周(?!边)/],
];

export function findSpanFault(text: Text): string[] {
  return SPANS.filter(([en, zh]) => en.test(text.en) !== zh.test(text.zh)).map(
    ([en]) => `${en.source} in one language`,
  );
}

const HAN = "\\p{Script=Han}";
const SPACING: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${HAN}[A-Za-z0-9{]`, "u"), "no space before a letter or digit"],
  [new RegExp(`[A-Za-z0-9}%½]${HAN}`, "u"), "no space after a letter or digit"],
  [/\s[，。；：？、“”（）%]|[，。；：？、“”（）]\s/, "space beside a full-width mark or percent sign"],
  [new RegExp(`${HAN} ${HAN}`, "u"), "space between Chinese characters"],
  [new RegExp(`${HAN}[,.;:?!()"']|[,;:?!()"']${HAN}`, "u"), "half-width mark beside Chinese"],
  [/ {2}|^\s|\s$/, "stray space"],
  [/、和/, "、 before 和"],
];

export function findSpacingFaults(text: Text): string[] {
  const zh = SPACING.filter(([rule]) => rule.test(text.zh)).map(([, fault]) => fault);
  const en = / {2}|^\s|\s$|[，。；：？、（）]/.test(text.en) ? ["stray space or full-width mark in en"] : [];
  return [...zh, ...en];
}

/** Kinds of text that end with punctuation, and which one in each language; all others end without. */
const END: Readonly<Partial<Record<Kind, { en: string; zh: string }>>> = {
  question: { en: "?", zh: "？" },
  hint: { en: ".", zh: "。" },
  anchor: { en: ".", zh: "。" },
  evidence: { en: ".", zh: "。" },
  reason: { en: ".", zh: "。" },
  pulse: { en: ".", zh: "。" },
  why: { en: ".", zh: "。" },
  step: { en: ".", zh: "。" },
  proof: { en: ".", zh: "。" },
  definition: { en: ".", zh: "。" },
  rule: { en: ".", zh: "。" },
};

export function findEndFault(kind: Kind, text: Text): string[] {
  const end = END[kind];
  if (end === undefined) return /[.。？?]$/.test(text.en + text.zh) ? ["a mark at the end"] : [];
  return text.en.endsWith(end.en) && text.zh.endsWith(end.zh) ? [] : [`does not end with ${end.en} / ${end.zh}`];
}

/** Terms with a fixed Chinese translation; any of the listed words is accepted. */
const GLOSSARY: readonly (readonly [RegExp, RegExp])[] = [
  [/\bcustomers?\b/i, /客户|对方|来样|外销/],
  [/\bsuppliers?\b/i, /供应商|供货|供应|配套/],
  [/\buniversit(?:y|ies)\b/i, /高校|大学/],
  [/\binstitutes?\b/i, /院所/],
  [/\bassociations?\b/i, /协会|商会/],
  [/\bwork standards?\b/i, /作业标准|标准/],
  [/\bafter-action reviews?\b/i, /复盘/],
  [/\broot[- ]causes?\b/i, /根本原因/],
  [/\bend users?\b/i, /终端用户|用户/],
  [/\bend markets?\b/i, /终端市场/],
  [/\bwarning lines?\b/i, /预警线/],
  [/\bexpectations?\b/i, /预判/],
  [/\bintellectual property\b/i, /知识产权/],
  [/\bclusters?\b/i, /集群/],
  [/\bmiddle managers?\b/i, /中层/],
  [/\bnone\b/i, /没|不|无|未|都/],
];

export function findGlossaryFaults(text: Text): string[] {
  return GLOSSARY.filter(([en, zh]) => en.test(text.en) && !zh.test(text.zh)).map(
    ([en]) => `${en.source} has no partner`,
  );
}
