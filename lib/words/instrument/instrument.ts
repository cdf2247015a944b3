import type { Text } from "@/lib/result";

/** Texts of the pages about versions of the questionnaire. */
export const instrumentWords = {
  title: { en: "Questionnaire", zh: "问卷" },
  inForce: { en: "New assessments start with version {version}.", zh: "新的自评使用第 {version} 版。" },
  lede: {
    en: "An assessment keeps the version with which it began. In an assessment that has begun, the version changes only if the firm agrees.",
    zh: "自评始终使用开始时的版本。已经开始的自评，要经企业确认，才会换用新版。",
  },
  versions: { en: "Versions", zh: "版本" },
  versionsReading: {
    en: "A published version never changes. To replace a draft, import a file with the same version number.",
    zh: "已发布的版本不再改动。如需替换草稿，请导入版本号相同的文件。",
  },
  version: { en: "Version", zh: "版本" },
  state: { en: "State", zh: "状态" },
  since: { en: "Since", zh: "日期" },
  by: { en: "Person", zh: "经办人" },
  files: { en: "Files", zh: "文件" },
  shipped: { en: "supplied with Trellis", zh: "系统自带" },
  draft: { en: "draft", zh: "草稿" },
  published: { en: "published", zh: "已发布" },
  retired: { en: "no longer offered", zh: "已停用" },
  inUse: { en: "used in this cohort", zh: "本企业组在用" },
  json: { en: "JSON", zh: "JSON" },
  xlsx: { en: "Workbook", zh: "Excel" },
  downloadOf: { en: "Version {version} as {format}", zh: "下载第 {version} 版（{format}）" },
  compare: { en: "View changes", zh: "查看改动" },
  compareOf: { en: "View the changes in version {version}", zh: "查看第 {version} 版的改动" },
  notOwner: {
    en: "All cohorts below the same top cohort use the same versions of the questionnaire. Administrators of the top cohort import and publish these versions.",
    zh: "问卷版本由各级企业组共用，由最上级企业组的组织方导入和发布。",
  },

  choose: { en: "Version for new assessments", zh: "新自评使用的版本" },
  chooseReading: {
    en: "The choice applies to this cohort, and to cohorts below it that have not chosen a version themselves.",
    zh: "这项选择适用于本企业组，以及没有另选版本的下级企业组。",
  },
  chooseLabel: { en: "New assessments start with", zh: "新自评使用" },
  chooseNone: {
    en: "The version of the cohort above, or the version supplied with Trellis if none was chosen there",
    zh: "沿用上级企业组的版本；如果上级没有选，就用系统自带的版本",
  },
  chooseSave: { en: "Save choice", zh: "保存选择" },
  chosen: {
    en: "Saved. The next assessment that is opened will use this version.",
    zh: "已保存。下次新开始的自评就用这个版本。",
  },
  notOffered: {
    en: "This version is no longer offered. Reload the page and choose another one.",
    zh: "这个版本已停用。请刷新页面，改选其他版本。",
  },

  import: { en: "Import a version", zh: "导入新版本" },
  importReading: {
    en: "Download a version, change it, give it the next number, and import it as a draft. If you only check the file, nothing is saved.",
    zh: "请先下载一个版本，改好后写上新的版本号，再导入为草稿。只检查时，不保存任何内容。",
  },
  chooseFile: { en: "JSON document or workbook", zh: "选择 JSON 或 Excel 文件" },
  fileHint: {
    en: "Choose a file in the format trellis/instrument@1, or a workbook with the sheets “survey”, “choices” and “settings”. The file may be up to 900 kB.",
    zh: "请选择 trellis/instrument@1 格式的文件或 Excel 文件。Excel 须含 survey、choices、settings 三张表。文件不超过 900 kB。",
  },
  check: { en: "Check", zh: "检查" },
  saveDraft: { en: "Save as draft", zh: "存为草稿" },
  reading: { en: "Reading…", zh: "正在读取…" },
  tooLarge: {
    en: "The file is larger than 900 kB. A questionnaire is smaller. Check which file you chose, then choose the questionnaire.",
    zh: "文件超过 900 kB，问卷没有这么大。请核对所选文件，再重新选择问卷文件。",
  },
  notReadable: {
    en: "This file cannot be read as a JSON document or a workbook. Save it again as JSON or XLSX.",
    zh: "文件无法读取。请另存为 JSON 或 XLSX 后再试。",
  },
  faulty: {
    en: "{n} {n|place needs|places need} a correction. Nothing was saved.",
    zh: "有 {n} 处需要修改，文件没有保存。",
  },
  faultsMore: {
    en: "{n|There is|There are} {n} more {n|error|errors}. Correct the errors shown here first.",
    zh: "另有 {n} 处问题。请先改以上各处。",
  },
  clean: {
    en: "Version {version} can be imported: it has {items} items in 16 parts. Nothing is saved yet.",
    zh: "第 {version} 版可以导入，共 16 格、{items} 题。内容还没有保存。",
  },
  saved: {
    en: "Version {version} is saved as a draft. Check its changes before you publish it.",
    zh: "第 {version} 版已存为草稿。发布前，请先查看改动。",
  },
  againstNext: {
    en: "Compared with the latest version, {changed} {changed|item is|items are} changed, {added} {added|is|are} new, and {removed} {removed|is|are} dropped.",
    zh: "与最新版本相比：改动 {changed} 题，新增 {added} 题，删去 {removed} 题。",
  },
  published0: {
    en: "A version with this number is already published. Use the next number.",
    zh: "这个版本号已经发布过。请改用下一个版本号。",
  },
  place: { en: "Place", zh: "位置" },
  fault: { en: "What is wrong", zh: "问题" },
  wholeSheet: { en: "{sheet}, row {row}", zh: "{sheet} 表第 {row} 行" },
  cellOfSheet: { en: "{sheet}, {letter}{row} ({title})", zh: "{sheet} 表 {letter}{row}（{title}）" },

  // Difference
  differenceTitle: { en: "Version {version} compared with {before}", zh: "第 {version} 版与第 {before} 版的差别" },
  same: { en: "There are no differences.", zh: "没有差别。" },
  wording: {
    en: "The sentences for the levels have not changed, but other words have. Results of the two versions can be compared directly.",
    zh: "各级语句没有改，只改了其他文字。两版的结果可以直接比较。",
  },
  anchors: {
    en: "The items are the same, but some sentences for the levels have changed. Results can be compared only if the new sentences mean the same as the old ones.",
    zh: "题目不变，但各级语句有改动。只有含义不变，两版的结果才能比较。",
  },
  linking: {
    en: "The items are not the same. Results can be compared after linking (a conversion between versions), which needs 50 firms with each version. Until then, they cannot be compared.",
    zh: "题目有更换。每版都满 50 家企业作答后，经过衔接换算，两版的结果才能比较。在此之前不能比较。",
  },
  break: {
    en: "Some parts have no item in common with the previous version. Results of these parts cannot be compared at all.",
    zh: "有些格与上一版没有共同的题目，这些格的结果完全不能比较。",
  },
  other: { en: "This is another questionnaire.", zh: "这是另一份问卷。" },
  added: { en: "new", zh: "新增" },
  removed: { en: "dropped", zh: "删去" },
  changed: { en: "changed", zh: "改动" },
  moved: { en: "moved", zh: "顺序调整" },
  movedFrom: { en: "Previously item {before}, now item {after}", zh: "原第 {before} 题，现第 {after} 题" },
  before: { en: "Before", zh: "改动前" },
  after: { en: "Now", zh: "改动后" },
  nothingThere: { en: "(nothing)", zh: "（无）" },
  counts: {
    en: "{changed} {changed|item is|items are} changed, {added} new, {removed} dropped, {moved} moved.",
    zh: "改动 {changed} 题，新增 {added} 题，删去 {removed} 题，顺序调整 {moved} 题。",
  },
  wholeTitle: { en: "Questionnaire and parts", zh: "整份问卷和各格" },
  itemsTitle: { en: "Items", zh: "题目" },
  back: { en: "All versions", zh: "全部版本" },

  publish: { en: "Publish version {version}", zh: "发布第 {version} 版" },
  publishReading: {
    en: "Once the version is published, nobody can change it. Firms get it only if a cohort chooses it.",
    zh: "发布后，任何人都不能再改。企业组选用后，企业才会用到这一版。",
  },
  sameMeaning: {
    en: "I have read the changed sentences. They mean the same as before, so the answers can still be compared.",
    zh: "我已核对改动的各级语句。含义与原来一致，答案仍可比较。",
  },
  sure: { en: "Publish this version permanently", zh: "确认发布，不再改动" },
  publishButton: { en: "Publish", zh: "发布" },
  discard: { en: "Discard draft", zh: "删除草稿" },
  retire: { en: "Stop offering this version", zh: "停用" },
  retireReading: {
    en: "New assessments can no longer start with this version. Assessments that have begun keep it. While a cohort uses a version, you cannot stop offering it.",
    zh: "停用后，新的自评不能再选用这一版，进行中的自评不受影响。仍有企业组选用的版本不能停用。",
  },
  retireSure: { en: "Yes, stop offering this version", zh: "确认停用这个版本" },
  retireRefused: {
    en: "A cohort still uses this version for new assessments. Choose another version for that cohort first.",
    zh: "仍有企业组选用这个版本。请先让这些企业组改选其他版本。",
  },

  // Upgrade
  upgradeTitle: { en: "Change to a later version of the questionnaire", zh: "换用新版问卷" },
  upgradeNotice: {
    en: "Version {version} of the questionnaire is available. This assessment uses version {before}.",
    zh: "问卷已有第 {version} 版，本轮自评使用第 {before} 版。",
  },
  upgradeLook: { en: "See what would change", zh: "查看有什么不同" },
  upgradeFinding: {
    en: "This assessment can change to version {version}, or keep its present version.",
    zh: "本轮自评可以换用第 {version} 版，也可以不换。",
  },
  upgradeLede: {
    en: "The assessment uses version {before}. You can always keep this version. The next cycle starts with the later version in any case.",
    zh: "本轮目前使用第 {before} 版，可以一直用到本轮结束。无论换不换，下一轮都用新版。",
  },
  upgradeNone: {
    en: "This assessment already uses the latest version that was chosen for it.",
    zh: "本轮自评已经在用选定的最新版问卷。",
  },
  upgradeNoneLede: {
    en: "It uses version {version} of the questionnaire. There is nothing to decide here. If a later version is chosen for the next cycles, this page shows what would change.",
    zh: "现在用的是第 {version} 版，这里没有要您决定的事。以后如果选定新版，本页会说明有什么不同。",
  },
  toCycle: { en: "Open the {year} cycle", zh: "打开 {year} 年自评" },
  kept: { en: "Answers that are kept", zh: "保留的答案" },
  reread: { en: "Answers to check again, because the text has changed", zh: "文字有改动、需要重看的答案" },
  dropped: {
    en: "Answers that no longer count, because the item is no longer asked",
    zh: "题目已删去、不再计入的答案",
  },
  addedItems: { en: "New items to answer", zh: "新增、需要作答的题目" },
  itemsN: { en: "{n} {n|item|items}", zh: "{n} 题" },
  becomes: { en: "What happens to the answers", zh: "答案如何处理" },
  upgradeSure: {
    en: "Change this assessment to the later version. This cannot be undone.",
    zh: "确认本轮自评换用新版，换后不能退回。",
  },
  upgradeButton: { en: "Change to version {version}", zh: "换用第 {version} 版" },
  upgradeClosed: {
    en: "These phases would change, but they are already submitted or accepted: {phases}. Return or reopen them first.",
    zh: "以下阶段的题目有改动，但阶段已提交或通过：{phases}。请先退回或重开。",
  },
  upgradeManager: {
    en: "Only a manager of the firm can decide whether to change the version.",
    zh: "是否换用新版，只有自评负责人可以决定。",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a draft cannot be published, and what to do. */
export const publishFaultWords = {
  "other-instrument": {
    en: "Trellis can use only questionnaires with the structure of “gpn-lo”. Keep the id “gpn-lo”.",
    zh: "系统只能使用 gpn-lo 结构的问卷。请保留问卷编号“gpn-lo”。",
  },
  "version-not-later": {
    en: "The version number must be higher than the latest published one. Import the draft again with the next number.",
    zh: "版本号必须大于已发布的最新版本。请改用下一个版本号，重新导入。",
  },
  "step-too-small": {
    en: "If items are replaced, the first number of the version must change. If a rule for records changes, the second number must change. Import the draft again with such a number.",
    zh: "更换了题目，须改版本号的第一位；改动了记录规则，须改第二位。请改好版本号，再重新导入。",
  },
  "nothing-changed": {
    en: "The draft does not differ from the latest version. There is nothing to publish.",
    zh: "草稿与最新版本没有差别，不需要发布。",
  },
  "cells-broken": {
    en: "A part has no item in common with the previous version. Firms could no longer compare this part with earlier years. Keep at least one item in each part.",
    zh: "有的格与上一版没有共同的题目，这些格的历年结果将无法比较。请在每格至少保留一题。",
  },
  "version-taken": {
    en: "Another group of cohorts has already published a version with this number. Import the draft again with the next number.",
    zh: "其他企业组已经发布过这个版本号。请改用下一个版本号，重新导入。",
  },
  "meaning-not-stated": {
    en: "Tick the box to confirm that the changed sentences mean the same as before. If they do not, give the item a new id and the version a new first number.",
    zh: "如果含义没有变，请勾选“含义与原来一致”。如果含义变了，请给题目换新编号，并改版本号的第一位。",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of the fields that a version may change. */
export const fieldWords = {
  name: { en: "Short name", zh: "简称" },
  question: { en: "Question", zh: "题目" },
  hint: { en: "Hint", zh: "提示" },
  "anchor-1": { en: "Sentence for level 1", zh: "1 级的语句" },
  "anchor-3": { en: "Sentence for level 3", zh: "3 级的语句" },
  "anchor-5": { en: "Sentence for level 5", zh: "5 级的语句" },
  "record-5": { en: "Records that count up to level 5", zh: "可计到 5 级的记录" },
  "record-3": { en: "Records that count up to level 3", zh: "可计到 3 级的记录" },
  months: { en: "Number of months for which a record counts", zh: "记录有效月数" },
  "not-applicable": { en: "When the item does not apply", zh: "不适用的情形" },
  sources: { en: "Sources", zh: "出处" },
  "cell-name": { en: "Name of the part", zh: "格的名称" },
  "cell-definition": { en: "Definition of the part", zh: "格的定义" },
  "cell-sources": { en: "Sources of the part", zh: "格的出处" },
  "answer-rule": { en: "Rule for answering", zh: "作答规则" },
  source: { en: "Source", zh: "来源" },
} as const satisfies Readonly<Record<string, Text>>;

/** Messages for faults of a document or a workbook. */
export const instrumentFaultWords = {
  missing: { en: "This text must not be empty in English or Chinese.", zh: "中文和英文都不能为空。" },
  "not-text": { en: "“{value}” is not text.", zh: "“{value}”不是文字。" },
  "too-long": { en: "The text has more than 1,000 characters. Shorten it.", zh: "文字超过 1000 个字符，请缩短。" },
  untidy: {
    en: "The text begins or ends with a space, or contains a character that cannot be shown. Enter it again.",
    zh: "文字首尾有空格，或含有无法显示的符号，请重新输入。",
  },
  "not-a-version": {
    en: "“{value}” is not a version number. Write three numbers, for example 1.1.0.",
    zh: "“{value}”不是版本号。请写成三段数字，例如 1.1.0。",
  },
  "not-an-id": {
    en: "“{value}” cannot be used as an id here. A correct id is, for example, LRN.ORG.4.",
    zh: "“{value}”不能用作编号。正确的写法如 LRN.ORG.4。",
  },
  "not-allowed": {
    en: "“{value}” is not allowed here. Use the value from a downloaded version.",
    zh: "这里不能填“{value}”，请按下载的版本填写。",
  },
  "unknown-field": {
    en: "“{value}” is not part of a questionnaire. Remove it.",
    zh: "问卷没有“{value}”这一项，请删去。",
  },
  "item-twice": { en: "The item {value} appears twice.", zh: "题目 {value} 重复。" },
  "other-cell": {
    en: "The item does not belong to this part. Its id must begin with the id of the part.",
    zh: "题目不属于这一格。题目编号必须以这一格的编号开头。",
  },
  "out-of-order": {
    en: "The item comes after items of a later part. Keep the parts in order.",
    zh: "这道题排到了后面各格的题目之后。请按格的顺序排列。",
  },
  "not-three": {
    en: "A part does not have three items{value}. The rating needs exactly three in each part.",
    zh: "有的格不是三题{value}。评分要求每格正好三题。",
  },
  "not-an-object": { en: "This part of the file does not have the right format.", zh: "文件的这一部分格式不对。" },
  "sheet-missing": { en: "The sheet “{value}” is missing.", zh: "缺少“{value}”表。" },
  "column-missing": { en: "There is no column “{value}”.", zh: "缺少“{value}”列。" },
  "column-twice": { en: "The column “{value}” appears twice.", zh: "“{value}”列重复。" },
  "type-unknown": {
    en: "The type “{value}” cannot be used here. Use “select_one” for items, and a group for each part.",
    zh: "不支持类型“{value}”。题目请用 select_one，每格请用一个 group。",
  },
  "outside-group": {
    en: "The item {value} is outside the groups of the parts.",
    zh: "题目 {value} 不在任何一格的 group 内。",
  },
  "group-twice": { en: "The group of part {value} appears twice.", zh: "“{value}”这一格的 group 重复。" },
  "group-open": { en: "The group of part {value} has no end.", zh: "“{value}”这一格的 group 没有结束行。" },
  "other-list": {
    en: "“{value}”: the list of choices must have the same name as its item.",
    zh: "“{value}”：选项表应与题目同名。",
  },
  "list-unknown": { en: "No item uses the list of choices {value}.", zh: "没有题目使用选项表 {value}。" },
  "choice-unknown": {
    en: "“{value}” is not a choice. Possible choices are 1 to 5, dk and na.",
    zh: "没有“{value}”这个选项，只能用 1 至 5、dk 和 na。",
  },
  "choice-twice": { en: "The choice {value} appears twice.", zh: "选项 {value} 重复。" },
  "choice-missing": { en: "A choice is missing: {value}.", zh: "缺少选项：{value}。" },
  "choice-fixed": {
    en: "The words for levels 2 and 4 and for “don’t know” are fixed. Use those of a downloaded version.",
    zh: "2 级、4 级和“不清楚”的文字是固定的，请按下载的版本填写。",
  },
  "not-supported": {
    en: "Every firm gets every item. Leave the conditions empty, and set “required” to yes.",
    zh: "每道题都向所有企业提问。条件请留空，required 请填 yes。",
  },
  "not-one-line": { en: "The sheet “settings” must have exactly one row.", zh: "settings 表必须正好有一行。" },
} as const satisfies Readonly<Record<string, Text>>;
