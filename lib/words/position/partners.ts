import type { MergedFact, PartnerEvent } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Words of joining a link with the partner's own record of it, and of merging the two. */
export const partnerWords = {
  section: { en: "The same relationship in the partner’s firm", zh: "与合作方的记录对接" },
  reading: {
    en: "If {partner} uses Trellis too, one of you makes a code and the other enters it. No firm’s name is shown or can be searched.",
    zh: "如 {partner} 也使用本系统，由一方生成代码，另一方输入，即可对接。系统不显示其他企业的名称，也无法搜索。",
  },
  column: { en: "Partner’s own record", zh: "合作方的记录" },
  make: { en: "Make a code", zh: "生成代码" },
  makeAgain: { en: "Make a new code", zh: "重新生成" },
  madeTitle: { en: "Give this code to your partner", zh: "把代码交给合作方" },
  madeText: {
    en: "It works once, until {until}, and is shown only now. Their manager enters it on the page “Position”.",
    zh: "代码只能用一次，{until}前有效，仅此时显示。请对方的自评负责人在“网络位置”中输入。",
  },
  code: { en: "Code", zh: "代码" },
  qrLabel: { en: "QR code of the link {url}", zh: "链接 {url} 的二维码" },
  copyText: {
    en: "Trellis: please match our relationship. The code is {code}; you can also open {url}. It works until {until}.",
    zh: "Trellis 格致：请对接双方的业务关系。代码为 {code}，也可打开 {url}，{until}前有效。",
  },
  copy: { en: "Copy text for WeChat", zh: "复制到微信" },
  copied: { en: "Copied", zh: "已复制" },
  copyLabel: { en: "Text to send", zh: "转发文字" },
  codeOpen: {
    en: "A code of this relationship works until {until}. It was shown once. To see a code again, make a new one.",
    zh: "该业务关系的代码到 {until}有效。代码只显示一次，如需再看，请重新生成。",
  },
  revoke: { en: "End the code", zh: "作废代码" },
  revoked: { en: "The code no longer works.", zh: "代码已作废。" },
  enter: { en: "Enter a partner’s code", zh: "输入合作方的代码" },

  matchTitle: { en: "Match a relationship with a partner", zh: "对接业务关系" },
  matchLede: {
    en: "Your partner made a code for the relationship between you. Enter it, then choose which of your relationships it is.",
    zh: "合作方为双方的业务关系生成了代码。请输入代码，再选是哪一条。",
  },
  codeHint: {
    en: "A code has ten letters and digits. Dashes and capitals do not matter.",
    zh: "代码为十位字母和数字，连字符和大小写不限。",
  },
  next: { en: "Next", zh: "下一步" },
  whichCustomer: { en: "Which of your customers is it?", zh: "对应哪一家客户？" },
  whichSupplier: { en: "Which of your suppliers is it?", zh: "对应哪一家供应商？" },
  whichHint: {
    en: "Only the two firms will know. The partner sees nothing of your register.",
    zh: "只有双方知道。合作方看不到本企业的台账。",
  },
  newLink: { en: "A new relationship", zh: "新的业务关系" },
  newCustomer: { en: "Add the customer first", zh: "先添加客户" },
  newSupplier: { en: "Add the supplier first", zh: "先添加供应商" },
  newName: { en: "Name of the partner, for a new relationship", zh: "合作方名称（新的业务关系）" },
  newNameHint: { en: "Only your firm sees it.", zh: "仅本企业可见。" },
  newShare: { en: "Share of our sales, %, for a new relationship", zh: "占本企业销售额，%（新的业务关系）" },
  newShareSupplier: {
    en: "Share of our purchases, %, for a new relationship",
    zh: "占本企业采购额，%（新的业务关系）",
  },
  nameMissing: { en: "Write the partner’s name.", zh: "请填写合作方名称。" },
  shareInvalid: { en: "Write a number from 0 to 100.", zh: "请填写 0 到 100 之间的数字。" },
  registerClosed: {
    en: "You can add relationships while Preparation is open. Choose one that already exists.",
    zh: "准备阶段填写中才能添加业务关系。请选已有的一条。",
  },
  match: { en: "Match", zh: "对接" },
  chooseFirm: { en: "For which firm is this code?", zh: "代码用于哪家企业？" },
  noFirm: {
    en: "You are not the manager of a firm here. Create your firm first, then open the link again.",
    zh: "您名下没有企业。请先创建企业，再打开链接。",
  },
  codeInvalid: { en: "A code has ten letters and digits.", zh: "代码为十位字母和数字。" },

  matched: { en: "Matched", zh: "已对接" },
  merged: { en: "Merged", zh: "已合并" },
  matchedOn: {
    en: "Matched on {date}: both records are of one relationship.",
    zh: "{date}已对接：双方记录的是同一条业务关系。",
  },
  mergeTitle: { en: "Merge the two records", zh: "合并双方记录" },
  mergeWhat: {
    en: "Both sides must agree. Shares, first year, value and kind of contract are merged: we show the mean and whether the two differ. From the mean and its own figure, each side can work out the other’s. Answers to questions are never merged. Your own record stays, and your result uses only that.",
    zh: "须双方同意。合并的是占比、起始年份、金额和合同类型：显示平均数，并注明是否不一致。由平均数和自己的数字，可算出对方的数字。各题答案不合并。本企业的记录不变，结果只依据本企业的记录。",
  },
  agree: { en: "Agree to merge", zh: "同意合并" },
  mergeAnew: { en: "Merge today’s records again", zh: "按目前记录重新合并" },
  waits: {
    en: "You agree. The records are merged once the partner agrees too.",
    zh: "本企业已同意，待合作方同意后合并。",
  },
  partnerWaits: { en: "The partner has agreed to merge and is waiting for you.", zh: "合作方已同意合并，等待本企业。" },
  mergedOn: { en: "Merged on {date}, with the consent of both.", zh: "双方同意，{date}合并。" },
  takeBack: { en: "Withdraw the consent", zh: "撤回同意" },
  takenBack: {
    en: "The consent is withdrawn. The merged figures are deleted for both.",
    zh: "已撤回同意，双方的合并数字均已删除。",
  },
  nowMerged: { en: "The records are merged. The figures are below.", zh: "已合并，数字见下方。" },
  nothingShared: { en: "There is no fact yet that both sides have entered.", zh: "还没有双方都填写的内容。" },
  fact: { en: "Fact", zh: "内容" },
  own: { en: "Ours", zh: "本企业" },
  mergedValue: { en: "Merged", zh: "合并" },
  differs: { en: "Do the two differ?", zh: "是否不一致" },
  differsBy: { en: "differ by {n}", zh: "相差 {n}" },
  differWords: { en: "differ", zh: "不一致" },
  same: { en: "agree", zh: "一致" },
  noMean: { en: "no average: the two sides do not agree", zh: "不取平均：双方不一致" },
  points: { en: "{n} points", zh: "{n} 个百分点" },
  years: { en: "{n} {n|year|years}", zh: "{n} 年" },
  bands: { en: "{n} {n|band|bands}", zh: "{n} 档" },
  endMatch: { en: "End the match", zh: "解除对接" },
  endMatchNote: {
    en: "Consents and merged figures are deleted for both. Both records stay.",
    zh: "双方的同意记录和合并后的数字都会删除，双方各自的登记保留。",
  },
  endConfirm: { en: "Yes, end the match", zh: "确认解除对接" },
  endConfirmMissing: { en: "Tick the box to end the match.", zh: "勾选后才能解除。" },
  ended: { en: "The match is ended.", zh: "已解除对接。" },
  readOnly: { en: "A manager of the firm can match and merge.", zh: "由自评负责人对接和合并。" },
  history: { en: "Events", zh: "经过" },
  byPartner: { en: "by the partner", zh: "合作方" },
} satisfies Readonly<Record<string, Text>>;

/** Facts that two ends merge. "Ours" and "theirs" depend on the side, so the shares are named by who they belong to. */
export const mergedFactWords: Readonly<Record<MergedFact, Text>> = {
  "supplier-share": { en: "Share of the supplier’s sales", zh: "占供应商销售额" },
  "buyer-share": { en: "Share of the customer’s purchases", zh: "占客户采购额" },
  "start-year": { en: "Trading since", zh: "开始合作的年份" },
  "value-band": { en: "Value in a year", zh: "年交易额" },
  "contract-type": { en: "Kind of contract", zh: "合同类型" },
};

export const partnerEventWords: Readonly<Record<PartnerEvent, Text>> = {
  asked: { en: "Customer asked", zh: "已请客户回答" },
  reminded: { en: "Customer reminded", zh: "已提醒客户" },
  given: { en: "Customer submitted the answers", zh: "客户已提交答案" },
  withdrawn: { en: "Request withdrawn", zh: "已撤回请求" },
  "code-made": { en: "Code made", zh: "已生成代码" },
  "code-revoked": { en: "Code ended", zh: "代码已作废" },
  matched: { en: "Matched", zh: "已对接" },
  "match-ended": { en: "Match ended", zh: "已解除对接" },
  "merge-agreed": { en: "Agreed to merge", zh: "已同意合并" },
  merged: { en: "Merged", zh: "已合并" },
  "merge-withdrawn": { en: "Consent to merge withdrawn", zh: "已撤回合并同意" },
};
