import type { Text } from "@/lib/result";

/** Words of the pages on versions of the questionnaire. */
export const instrumentWords = {
  title: { en: "Questionnaire", zh: "问卷" },
  inForce: { en: "New assessments start with version {version}.", zh: "新的自评使用第 {version} 版。" },
  lede: {
    en: "An assessment keeps the version it began with. Firms that have begun are asked before anything changes for them.",
    zh: "自评始终使用开始时的版本。进行中的企业自行确认后，才会换用新版。",
  },
  versions: { en: "Versions", zh: "版本" },
  versionsReading: {
    en: "A published version never changes. To replace a draft, import a file with the same version number.",
    zh: "已发布的版本不再改动。要替换草稿，请导入版本号相同的文件。",
  },
  version: { en: "Version", zh: "版本" },
  state: { en: "State", zh: "状态" },
  since: { en: "Since", zh: "日期" },
  by: { en: "By", zh: "经办人" },
  files: { en: "Files", zh: "文件" },
  shipped: { en: "ships with Trellis", zh: "系统自带" },
  draft: { en: "draft", zh: "草稿" },
  published: { en: "published", zh: "已发布" },
  retired: { en: "no longer offered", zh: "已停用" },
  inUse: { en: "in force here", zh: "本企业组在用" },
  json: { en: "JSON", zh: "JSON" },
  xlsx: { en: "Workbook", zh: "Excel" },
  downloadOf: { en: "Version {version} as {format}", zh: "下载第 {version} 版（{format}）" },
  compare: { en: "What changes", zh: "查看改动" },
  compareOf: { en: "What version {version} changes", zh: "查看第 {version} 版的改动" },
  noOwn: { en: "This programme does not have a version of its own yet.", zh: "本企业组尚无自己的版本。" },
  notOwner: {
    en: "Versions belong to the whole programme: administrators of its top cohort import and publish them.",
    zh: "问卷版本各级企业组共用，由最上级的组织方导入和发布。",
  },

  choose: { en: "Version of new assessments", zh: "新自评使用的版本" },
  chooseReading: {
    en: "It applies to this cohort and to those below it that have not chosen themselves.",
    zh: "适用于本企业组，以及没有另选版本的下级企业组。",
  },
  chooseLabel: { en: "New assessments start with", zh: "新自评使用" },
  chooseNone: {
    en: "What the cohort above uses, or the shipped version",
    zh: "沿用上级；上级未选，用自带版本",
  },
  chooseSave: { en: "Save choice", zh: "保存选择" },
  chosen: { en: "Saved. The next assessment that is opened starts with it.", zh: "已保存，下次新开的自评起使用。" },
  notOffered: {
    en: "This version is no longer offered. Reload the page and choose another one.",
    zh: "该版本已停用。刷新页面，改选其他版本。",
  },

  import: { en: "Import a version", zh: "导入新版本" },
  importReading: {
    en: "Download a version, change it, give it the next number, and import it as a draft. A check saves nothing.",
    zh: "先下载一个版本，改好后写上新的版本号，再导入为草稿。检查时不保存。",
  },
  chooseFile: { en: "JSON document or workbook", zh: "选择 JSON 或 Excel 文件" },
  fileHint: {
    en: "Choose a file in the format trellis/instrument@1, or a workbook with the sheets survey, choices and settings. It may have up to 900 kB.",
    zh: "请选择 trellis/instrument@1 格式的文件或 Excel 文件。Excel 须含 survey、choices、settings 三张表。不超过 900 kB。",
  },
  check: { en: "Check", zh: "检查" },
  saveDraft: { en: "Save as draft", zh: "存为草稿" },
  reading: { en: "Reading…", zh: "正在读取…" },
  noFile: { en: "Choose a file first.", zh: "请先选择文件。" },
  tooLarge: {
    en: "The file has more than 900 kB. A questionnaire is smaller. Check which file you chose, then choose the questionnaire.",
    zh: "文件超过 900 kB，问卷没有这么大。请核对所选文件，再重新选择问卷文件。",
  },
  notReadable: {
    en: "This is neither a JSON document nor a workbook that can be read. Save it again as JSON or XLSX.",
    zh: "文件无法读取，另存为 JSON 或 XLSX 后再试。",
  },
  faulty: {
    en: "{n} {n|place needs|places need} a change. Nothing was saved.",
    zh: "有 {n} 处需要修改，尚未保存。",
  },
  faultsMore: { en: "There are {n} more. Correct these first.", zh: "另有 {n} 处，先改以上各处。" },
  clean: {
    en: "Version {version} can be read: {items} items in 16 parts. Nothing was saved yet.",
    zh: "第 {version} 版可以导入：16 格、{items} 题。尚未保存。",
  },
  saved: {
    en: "Version {version} is saved as a draft. Look at what it changes before it is published.",
    zh: "第 {version} 版已存为草稿。发布前先查看改动。",
  },
  againstNext: {
    en: "Compared with the latest version, {changed} changed, {added} are new, {removed} are dropped.",
    zh: "与最新版本相比：改动 {changed} 题，新增 {added} 题，删去 {removed} 题。",
  },
  published0: {
    en: "A version with this number is already published. Use the next number.",
    zh: "这个版本号已经发布过。请改用下一个版本号。",
  },
  place: { en: "Place", zh: "位置" },
  fault: { en: "What is wrong", zh: "问题" },
  wholeSheet: { en: "{sheet}, line {row}", zh: "{sheet} 表第 {row} 行" },
  cellOfSheet: { en: "{sheet}, {letter}{row} ({title})", zh: "{sheet} 表 {letter}{row}（{title}）" },

  // Difference
  differenceTitle: { en: "Version {version} against {before}", zh: "第 {version} 版与 {before} 版的差别" },
  same: { en: "Nothing differs.", zh: "没有差别。" },
  wording: {
    en: "Only words around the anchors change. Results of the two versions can be compared directly.",
    zh: "只改了各级语句以外的文字，两版结果可直接比较。",
  },
  anchors: {
    en: "Anchors change under the same items. Results can be compared only if the new sentences mean the same.",
    zh: "题目不变，但各级语句有改动：只有含义不变，两版结果才可比较。",
  },
  linking: {
    en: "Other items are asked. Results can be compared after linking, which takes 50 firms on each version. Until then the series breaks.",
    zh: "更换了题目：两版各满 50 家企业，结果经衔接换算才可比较；此前口径有变，不能比较。",
  },
  break: {
    en: "Some parts share no item with the version before. Their results cannot be compared at all.",
    zh: "部分格与上一版没有共同题目，这些格的结果完全不可比较。",
  },
  other: { en: "This is another questionnaire.", zh: "这是另一份问卷。" },
  added: { en: "new", zh: "新增" },
  removed: { en: "dropped", zh: "删去" },
  changed: { en: "changed", zh: "改动" },
  moved: { en: "moved", zh: "换位" },
  movedFrom: { en: "Place {before} before, place {after} now", zh: "原第 {before} 题，现第 {after} 题" },
  before: { en: "Before", zh: "原文" },
  after: { en: "Now", zh: "现文" },
  nothingThere: { en: "(nothing)", zh: "（无）" },
  counts: {
    en: "{changed} {changed|item is|items are} changed, {added} new, {removed} dropped, {moved} moved.",
    zh: "改动 {changed} 题，新增 {added} 题，删去 {removed} 题，换位 {moved} 题。",
  },
  wholeTitle: { en: "Questionnaire and parts", zh: "整份问卷和各格" },
  itemsTitle: { en: "Items", zh: "题目" },
  back: { en: "All versions", zh: "全部版本" },

  publish: { en: "Publish version {version}", zh: "发布第 {version} 版" },
  publishReading: {
    en: "Once it is published, nobody can change it. Firms get it only where a cohort chooses it.",
    zh: "发布后任何人都不能再改。企业组选用后，企业才会用到。",
  },
  sameMeaning: {
    en: "I have read the changed anchors. They mean the same as before, so that answers stay comparable.",
    zh: "已核对改动的各级语句，含义与原来一致，答案仍可比较。",
  },
  sure: { en: "Publish it for good", zh: "确认发布，不再改动" },
  publishButton: { en: "Publish", zh: "发布" },
  discard: { en: "Discard draft", zh: "删除草稿" },
  retire: { en: "Offer no longer", zh: "停用" },
  retireReading: {
    en: "New assessments can no longer start with it; those under way stay on it. A version that a cohort uses cannot be withdrawn.",
    zh: "停用后，新自评不能再选用；进行中的不受影响。仍有企业组选用的版本不能停用。",
  },
  retireSure: { en: "Offer this version no longer", zh: "确认停用该版本" },
  retireRefused: {
    en: "A cohort still gives it to new assessments. Choose another version there first.",
    zh: "仍有企业组选用该版本，先到那里改选。",
  },

  // Upgrade
  upgradeTitle: { en: "Later version of the questions", zh: "换用新版问卷" },
  upgradeNotice: {
    en: "Version {version} of the questions is out; this assessment uses {before}.",
    zh: "问卷已有第 {version} 版，本轮自评使用第 {before} 版。",
  },
  upgradeLook: { en: "See what would change", zh: "查看有何不同" },
  upgradeFinding: {
    en: "This assessment can change to version {version}, or stay as it is.",
    zh: "本轮自评可换用第 {version} 版，也可维持不变。",
  },
  upgradeLede: {
    en: "It uses version {before}. You can always stay. The next cycle starts with the later version in any case.",
    zh: "目前使用第 {before} 版，可以一直不换。换不换，下一轮都用新版。",
  },
  upgradeNone: {
    en: "This assessment uses the latest version chosen for it.",
    zh: "本轮自评用的已是选定的最新版本。",
  },
  kept: { en: "Answers that stay", zh: "保留的答案" },
  reread: { en: "Answers to look at again: the text has changed", zh: "需要重看的答案：文字有改动" },
  dropped: { en: "Answers set aside: no longer asked", zh: "不再计入的答案：题目已删去" },
  addedItems: { en: "New items to answer", zh: "需要新答的题目" },
  itemsN: { en: "{n} {n|item|items}", zh: "{n} 题" },
  becomes: { en: "What becomes of the answers", zh: "答案如何处理" },
  upgradeSure: {
    en: "Change this assessment to the later version. It cannot be changed back.",
    zh: "确认本轮自评换用新版，换后不能退回。",
  },
  upgradeButton: { en: "Change to version {version}", zh: "换用第 {version} 版" },
  upgradeClosed: {
    en: "{phases} would change and is submitted or accepted. Return or reopen it first.",
    zh: "{phases}有改动，但已提交或通过。先退回或重新开放。",
  },
  upgradeManager: { en: "A manager of the firm decides about this.", zh: "由本企业自评负责人决定。" },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a draft is not published, and what to do. */
export const publishFaultWords = {
  "other-instrument": {
    en: "Trellis rates by the blueprint of gpn-lo. Keep the id “gpn-lo”.",
    zh: "系统按 gpn-lo 的结构评分，保留编号“gpn-lo”。",
  },
  "version-not-later": {
    en: "The number must be later than the latest published one. Import the draft again with the next number.",
    zh: "版本号须大于已发布的最新版本。改用下一个版本号重新导入。",
  },
  "step-too-small": {
    en: "Other items need a new first number. Another rule for records needs a new second one. Import it again with such a number.",
    zh: "更换题目须改第一位版本号，改动记录规则须改第二位。改号后重新导入。",
  },
  "nothing-changed": {
    en: "Nothing differs from the latest version. There is nothing to publish.",
    zh: "与最新版本没有差别，无需发布。",
  },
  "cells-broken": {
    en: "A part shares no item with the version before, so that firms would lose their history. Keep at least one item in each part.",
    zh: "有的格与上一版没有共同题目，企业的历年结果将接不上。每格至少保留一题。",
  },
  "version-taken": {
    en: "Another programme has published this number. Import the draft again with the next one.",
    zh: "其他企业组已发布这个版本号，改用下一个版本号重新导入。",
  },
  "meaning-not-stated": {
    en: "Tick that the changed anchors mean the same. If they do not, give the item a new id and the version a new first number.",
    zh: "勾选“含义与原来一致”。含义有变的，为题目换新编号，并改第一位版本号。",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of what a version may change. */
export const fieldWords = {
  name: { en: "Short name", zh: "简称" },
  question: { en: "Question", zh: "题目" },
  hint: { en: "Hint", zh: "提示" },
  "anchor-1": { en: "Anchor at level 1", zh: "1 级语句" },
  "anchor-3": { en: "Anchor at level 3", zh: "3 级语句" },
  "anchor-5": { en: "Anchor at level 5", zh: "5 级语句" },
  "record-5": { en: "Records that count to 5", zh: "可计到 5 级的记录" },
  "record-3": { en: "Records that count to 3", zh: "可计到 3 级的记录" },
  months: { en: "Months a record counts", zh: "记录有效月数" },
  "not-applicable": { en: "When it does not apply", zh: "不适用的情形" },
  sources: { en: "Sources", zh: "出处" },
  "cell-name": { en: "Name of the part", zh: "格的名称" },
  "cell-definition": { en: "Definition of the part", zh: "格的定义" },
  "cell-sources": { en: "Sources of the part", zh: "格的出处" },
  "answer-rule": { en: "Rule of answering", zh: "作答规则" },
  source: { en: "Source", zh: "来源" },
} as const satisfies Readonly<Record<string, Text>>;

/** What can be wrong with a place of a document or a workbook, and what to do about it. */
export const instrumentFaultWords = {
  missing: { en: "This must not be empty, in either language.", zh: "中英文都不能为空。" },
  "not-text": { en: "“{value}” is not text.", zh: "“{value}”不是文字。" },
  "too-long": { en: "The text has more than 1,000 characters. Shorten it.", zh: "文字超过 1000 个字符，须缩短。" },
  untidy: {
    en: "The text begins or ends with a blank, or has a sign that cannot be shown. Write it again.",
    zh: "文字首尾有空格，或含无法显示的符号，须重新输入。",
  },
  "not-a-version": {
    en: "“{value}” is not a version. Write three numbers, for example 1.1.0.",
    zh: "“{value}”不是版本号，写成三段数字，如 1.1.0。",
  },
  "not-an-id": {
    en: "“{value}” is not an id that can be used here. A right one is LRN.ORG.4, for example.",
    zh: "“{value}”不是可用的编号。正确写法如 LRN.ORG.4。",
  },
  "not-allowed": {
    en: "“{value}” is not allowed here. Take the value of a downloaded version.",
    zh: "此处不能填“{value}”，照下载的版本填写。",
  },
  "unknown-field": {
    en: "“{value}” is not part of a questionnaire. Remove it.",
    zh: "问卷没有“{value}”这一项，须删去。",
  },
  "item-twice": { en: "The item {value} appears twice.", zh: "题目 {value} 重复。" },
  "other-cell": {
    en: "The item does not belong to this part: its id must begin with the part’s.",
    zh: "题目不属于该格，编号须以该格编号开头。",
  },
  "out-of-order": {
    en: "The item comes after those of a later part. Keep the parts in order.",
    zh: "题目排到后面各格之后了，须按格的顺序排列。",
  },
  "not-three": {
    en: "A part does not have three items{value}. The rating needs three.",
    zh: "有的格不是三题{value}，评分要求每格三题。",
  },
  "not-an-object": { en: "This part does not have the right form.", zh: "这一部分格式不对。" },
  "sheet-missing": { en: "The sheet “{value}” is missing.", zh: "缺少“{value}”表。" },
  "column-missing": { en: "There is no column “{value}”.", zh: "缺少“{value}”列。" },
  "column-twice": { en: "The column “{value}” appears twice.", zh: "“{value}”列重复。" },
  "type-unknown": {
    en: "The type “{value}” cannot be used here. Use “select_one” for items and a group for each part.",
    zh: "不支持类型“{value}”。题目请用 select_one，每格请用一个 group。",
  },
  "outside-group": {
    en: "The item {value} is outside of a part’s group.",
    zh: "题目 {value} 不在任何一格的 group 内。",
  },
  "group-twice": { en: "The group of {value} appears twice.", zh: "格 {value} 的 group 重复。" },
  "group-open": { en: "The group of {value} has no end.", zh: "格 {value} 的 group 没有结束行。" },
  "other-list": {
    en: "“{value}”: the list of an item has the item’s own name.",
    zh: "“{value}”：选项表应与题目同名。",
  },
  "list-unknown": { en: "No item uses the list {value}.", zh: "没有题目使用选项表 {value}。" },
  "choice-unknown": {
    en: "“{value}” is not a choice. There are 1 to 5, dk and na.",
    zh: "没有选项“{value}”，只有 1 至 5、dk 和 na。",
  },
  "choice-twice": { en: "The choice {value} appears twice.", zh: "选项 {value} 重复。" },
  "choice-missing": { en: "A choice is missing: {value}.", zh: "缺少选项：{value}。" },
  "choice-fixed": {
    en: "Steps between two anchors and “don’t know” have fixed words. Take those of a downloaded version.",
    zh: "2 级、4 级和“不清楚”的文字固定，照下载的版本填写。",
  },
  "not-supported": {
    en: "Every item is asked of every firm: leave conditions empty and “required” at yes.",
    zh: "每题都向所有企业提问：条件留空，required 填 yes。",
  },
  "not-one-line": { en: "The settings have exactly one line.", zh: "settings 表只能有一行。" },
} as const satisfies Readonly<Record<string, Text>>;
