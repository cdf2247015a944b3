import type { Text } from "@/lib/result";

type Words = Readonly<Record<string, Text>>;

/** How much of a position's requirement is met: the text for one letter and for a run of letters. */
export const shareWords = {
  /** Next to a letter. */
  A: { en: "all or nearly all", zh: "全部或几乎全部" },
  B: { en: "most", zh: "大部分" },
  C: { en: "about two thirds to four fifths", zh: "六成半到八成" },
  D: { en: "half to about two thirds", zh: "五成到六成半" },
  E: { en: "less than half", zh: "不到一半" },
  /** Two letters. Both ends are named; “about half” has none. */
  AB: { en: "between four fifths and all", zh: "八成到十成" },
  BC: { en: "about two thirds to nine tenths", zh: "六成半到九成" },
  CD: { en: "half to four fifths", zh: "五成到八成" },
  DE: { en: "about half", zh: "一半左右" },
  /** Three letters or more: from the lowest to the highest likely share. */
  wide: { en: "anything from {least} to {most}", zh: "{least}到{most}，范围较宽" },
  leastC: { en: "about two thirds", zh: "六成半" },
  leastD: { en: "half", zh: "五成" },
  leastE: { en: "less than half", zh: "不到五成" },
  mostA: { en: "all", zh: "十成" },
  mostB: { en: "nine tenths", zh: "九成" },
  mostC: { en: "four fifths", zh: "八成" },
} satisfies Words;

/** The summary of a result: one sentence each for today and for the target, and additions for special states. */
export const findingWords = {
  youHave: { en: "you have", zh: "本企业" },
  firmHas: { en: "{firm} has", zh: "{firm}" },
  today: {
    en: "To serve today’s customers, {who} {share} of what is needed.",
    zh: "服务现有客户所需的能力，{who}已具备{share}。",
  },
  target: {
    en: "For the target ({aim} by {year}), {who} {share} of what is needed.",
    zh: "实现 {year} 年目标（{aim}）所需的能力，目前已具备{share}。",
  },
  /** For a reader from whom the target itself is hidden. */
  targetClosed: {
    en: "For its target, {who} {share} of what is needed.",
    zh: "实现企业目标所需的能力，目前已具备{share}。",
  },
  targetNoYear: {
    en: "For the target ({aim}), {who} {share} of what is needed.",
    zh: "实现目标（{aim}）所需的能力，目前已具备{share}。",
  },
  /** After a rating that sounds good: how many parts are nevertheless too low. */
  butShort: {
    en: "But {short} of {n} parts {short|is|are} too low.",
    zh: "但 {n} 格中有 {short} 格不够。",
  },
  /** If the position is at risk of exclusion: the levels of a change of position are required. */
  todayExclusion: {
    en: "Customers may replace the firm. For a safer position, {who} {share} of what is needed.",
    zh: "现有客户可能不再下单。站稳脚跟所需的能力，{who}已具备{share}。",
  },
  /** The target, within a sentence. */
  aimAssembly: { en: "assembly for customers", zh: "代工组装" },
  aimManufacture: { en: "making products to customers’ designs", zh: "贴牌生产（OEM）" },
  aimDesign: { en: "own product design", zh: "自主设计产品" },
  aimBrand: { en: "selling under the firm’s own brand", zh: "自主品牌销售" },
  aimMode: { en: "relationships of the type “{mode}”", zh: "“{mode}”业务关系" },
  /** Three or more letters in a table or a list. */
  wideLetters: { en: "{letters} (wide range)", zh: "{letters}（可能范围较宽）" },
  noAim: {
    en: "No target has been set yet. A manager can set one in the next assessment.",
    zh: "还没有填写目标。自评负责人可在下一次自评中填写。",
  },
  stays: {
    en: "The firm chose to stay with today’s work and customers, so there is no target to compare with.",
    zh: "企业选择保持现状，因此没有别的目标可以比较。",
  },
  vagueAim: {
    en: "The target does not say what should change, so it cannot be compared. Describe the change in the next assessment.",
    zh: "目标没有写明要改变什么，无法比较。请在下一次自评中写明。",
  },
  noRequirement: {
    en: "The firm’s practices are at level {level} of 5. What its customers need is not known yet.",
    zh: "本企业的做法为 {level} 级（最高 5 级）。客户需要几级，目前还不知道。",
  },
  noRequirementWhy: {
    en: "The reason: {reason}. Enter the customers and answer the nine questions about each of them. The next result will then show whether the level is high enough.",
    zh: "原因：{reason}。请填写客户关系，并答完关于每家客户的九道题。这样，下一次结果就能看出等级够不够。",
  },
  noLevel: { en: "There is no overall result yet.", zh: "暂无总体结果。" },
  noLevelWhy: { en: "All answers are kept. The reason: {reason}.", zh: "答案都已保存。原因：{reason}。" },
  noLevelNext: {
    en: "A manager can open the phase again, add what is missing, and make a new result final.",
    zh: "请自评负责人重新打开这个阶段，补上缺的内容，再次定版。",
  },
  levelsHeld: {
    en: "{phase} needs at least {needed} questions with a level. It has {held}.",
    zh: "{phase}阶段至少要有 {needed} 题能评出等级，目前有 {held} 题。",
  },
  exclusion: {
    en: "The work is simple and fully described in writing, but customers still have to help a lot. Such suppliers are easy to replace.",
    zh: "订单要求简单、已写清楚，客户却还要多帮忙。这类供应商容易被替换。",
  },
  reduced: {
    en: "“Working with partners” is not rated, because three questions or more do not apply.",
    zh: "“互动合作”有三题及以上不适用，因此这个方面不评级。",
  },
  partsMissing: {
    en: "{n} of 16 parts {n|is|are} not rated: too few questions were answered.",
    zh: "16 格中有 {n} 格作答太少，未评级。",
  },
  coverage: {
    en: "The customers entered cover {share} of sales. Enter more customers until 80% of sales is covered. Then the result represents nearly all customers.",
    zh: "所填客户占销售额 {share}。请继续补填，占比达到 80% 以后，结果才能代表几乎全部客户。",
  },
  noType: {
    en: "The firm’s relationships fit none of the five types, so the average of all five is used.",
    zh: "本企业的业务关系不属于五类中的任何一类，因此与五类的平均要求比较。",
  },
  people: {
    en: "{n} {n|person|people} answered, from {groups}.",
    zh: "共 {n} 人作答（{groups}）。",
  },
  peopleOnly: { en: "{n} {n|person|people} answered.", zh: "共 {n} 人作答。" },
  listEnd: { en: " and ", zh: "、" },
  howSure: { en: "How sure is this?", zh: "有多大把握？" },
  /** The certainty: one phrase by the number of letters, then one reason. */
  fairlySure: { en: "Fairly sure", zh: "比较有把握" },
  unsure: { en: "Unsure", zh: "把握不大" },
  veryUnsure: { en: "Very unsure", zh: "很没把握" },
  sureness: { en: "{word}.", zh: "{word}。" },
  surenessBoth: {
    en: "We are {today} about today’s customers and {target} about the target.",
    zh: "服务现有客户：{today}；实现目标：{target}。",
  },
  reasonRecords: {
    en: "{n} of {m} {m|question|questions} answered above level 3 {n|has|have} no record as proof.",
    zh: "有人答得高于 3 级的 {m} 题中，有 {n} 题没有记录作证明。",
  },
  /** Used if none of them has a record. */
  reasonNoRecord: {
    en: "No record supports this rating. {m} {m|question is|questions are} answered above level 3.",
    zh: "这一评级没有记录作证明。有人答得高于 3 级的题共 {m} 题。",
  },
  unchecked: {
    en: "Too few people answered every question, so records are not checked.",
    zh: "每题都答的人太少，因此没有核对记录。",
  },
  consultantLetter: {
    en: "{n|The consultant gives|Consultants give} the firm rating {letters}.",
    zh: "顾问给出的评级是 {letters}。",
  },
  sureMore: { en: "More about how sure we are", zh: "查看详细说明" },
  provisional: {
    en: "How exact the answers are is an estimate of experts. It can be measured only from the data of 30 or more firms.",
    zh: "作答误差目前由专家估计；至少要有 30 家企业的数据，才能按数据计算。",
  },
} satisfies Words;

/** The five zones of a share, one bar per position, and how the points are computed. */
export const scaleWords = {
  label: {
    en: "How much of the capability needed the firm already has, out of 100 points",
    zh: "所需的能力已具备多少（满分 100 分）",
  },
  today: { en: "For today’s customers", zh: "服务现有客户" },
  target: { en: "For the target: {aim}", zh: "实现目标：{aim}" },
  targetClosed: { en: "For the firm’s target", zh: "实现企业目标" },
  targetYear: { en: "For the target by {year}: {aim}", zh: "实现 {year} 年目标：{aim}" },
  rating: { en: "Rating {letters}", zh: "评级 {letters}" },
  range: { en: "likely {low} to {high} of 100 points", zh: "多半在 {low}–{high} 分（满分 100）" },
  spoken: {
    en: "{name}: rating {letters}. The result is likely to be {low} to {high} of 100 points.",
    zh: "{name}：评级 {letters}。得分多半在 {low} 至 {high} 分（满分 100）。",
  },
  zone: { en: "{letters} {words} ({low}–{high})", zh: "{letters} {words}（{low}–{high}）" },
  barMeans: {
    en: "The thick bar shows where the points are likely to be. “Likely” means a chance of 8 in 10. “Probably” means 8 in 10 or more.",
    zh: "粗条表示得分多半在哪一段。“多半”指有八成可能；说等级“多半够”或“多半不够”，指八成以上的可能。",
  },
  howTitle: { en: "How levels, points and letters are connected", zh: "等级、分数和评级的关系" },
  how: {
    en: "At level 1, a part gives no points. At the level needed, it gives full points. Between these two levels, it gives a share of them. Together, the parts give 0 to 100 points, and these points decide the letter. In the points of a phase, what one part has above the level needed makes up for what another lacks. The gap itself is still shown.",
    zh: "一格在 1 级不得分，达到所需等级得满分，在中间的按比例得分。各格合起来为 0–100 分，由分数得出评级。计算同一阶段的得分时，一格超出所需的部分，可以弥补另一格的不足；差距仍照样列出。",
  },
  levels: {
    en: "Each part has a level: 1 {one}, 2 {two}, 3 {three}, 4 {four}, 5 {five}.",
    zh: "每格按做法分五级：1 {one}、2 {two}、3 {three}、4 {four}、5 {five}。",
  },
} satisfies Words;
