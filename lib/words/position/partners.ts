import type { MergedFact, PartnerEvent } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** Texts of connecting a link with the partner's own record of it, and of merging the two. */
export const partnerWords = {
  section: { en: "Match with the partner’s entry", zh: "与合作方对接这条业务关系" },
  reading: {
    en: "If {partner} uses Trellis too, one of you makes a code and the other enters it. The names of firms are not shown and cannot be searched.",
    zh: "如果 {partner} 也使用本系统，由一方生成对接码，另一方输入，就能对接。系统不显示其他企业的名称，也无法搜索。",
  },
  column: { en: "Partner’s own entry", zh: "合作方的登记" },
  make: { en: "Make a code", zh: "生成对接码" },
  makeAgain: { en: "Make a new code", zh: "重新生成" },
  madeTitle: { en: "Give this code to your partner", zh: "把对接码交给合作方" },
  madeText: {
    en: "The code works once, until {until}. It is shown only now. The partner’s manager enters it on the page “Position”.",
    zh: "对接码只能用一次，{until}前有效，而且只显示这一次。请对方的自评负责人在“网络位置”页面输入。",
  },
  code: { en: "Code", zh: "对接码" },
  qrLabel: { en: "QR code of the link {url}", zh: "链接 {url} 的二维码" },
  copyText: {
    en: "Please match our business relationship in Trellis. The code is {code}. You can also open {url}. The code works until {until}.",
    zh: "请在格致（Trellis）中对接双方的业务关系。对接码为 {code}，也可以打开 {url}。对接码在 {until}前有效。",
  },
  copy: { en: "Copy text for WeChat", zh: "复制文字，发到微信" },
  copied: { en: "Copied", zh: "已复制" },
  copyLabel: { en: "Text to send", zh: "要发送的文字" },
  codeOpen: {
    en: "A code for this relationship works until {until}. It was shown only once. If you need it again, make a new code.",
    zh: "这条业务关系的对接码有效期至 {until}。对接码只显示一次，如果还需要，请重新生成。",
  },
  revoke: { en: "Cancel the code", zh: "作废对接码" },
  revoked: { en: "The code no longer works.", zh: "对接码已作废，不能再用。" },
  enter: { en: "Enter a partner’s code", zh: "输入合作方的对接码" },

  matchTitle: { en: "Match a relationship with a partner", zh: "与合作方对接业务关系" },
  matchLede: {
    en: "Your partner made a code for the relationship between your two firms. Enter the code, then choose this relationship in your register.",
    zh: "合作方为双方的业务关系生成了对接码。请输入对接码，再选择台账中对应的业务关系。",
  },
  codeHint: {
    en: "A code has ten letters and digits. Dashes and capital letters make no difference.",
    zh: "对接码共十位，由字母和数字组成。不分大小写，连字符可以不填。",
  },
  next: { en: "Next", zh: "下一步" },
  whichCustomer: { en: "Which of your customers made this code?", zh: "这个对接码对应哪一家客户？" },
  whichSupplier: { en: "Which of your suppliers made this code?", zh: "这个对接码对应哪一家供应商？" },
  whichHint: {
    en: "Only the two firms will know about the match. The partner sees nothing of your register.",
    zh: "只有双方知道这次对接。合作方看不到本企业的台账。",
  },
  newLink: { en: "A new relationship", zh: "新的业务关系" },
  newName: { en: "Partner’s name (for a new relationship)", zh: "合作方名称（新的业务关系）" },
  newNameHint: { en: "Only your firm sees the name.", zh: "只有本企业能看到这个名称。" },
  newShare: { en: "Share of our sales, % (for a new relationship)", zh: "占本企业销售额的比例，%（新的业务关系）" },
  newShareSupplier: {
    en: "Share of our purchases, % (for a new relationship)",
    zh: "占本企业采购额的比例，%（新的业务关系）",
  },
  nameMissing: { en: "Write the partner’s name.", zh: "请填写合作方名称。" },
  shareInvalid: { en: "Write a number from 0 to 100.", zh: "请填写 0 到 100 之间的数字。" },
  registerClosed: {
    en: "You can add relationships only while Preparation is open. Choose a relationship that already exists.",
    zh: "准备阶段提交后，不能再添加业务关系。请选择一条已有的。",
  },
  match: { en: "Match", zh: "对接" },
  chooseFirm: { en: "For which firm do you want to use this code?", zh: "对接码用于哪家企业？" },
  noFirm: {
    en: "You are not the manager of any firm here yet. Create your firm first, then open the link again.",
    zh: "您还不是任何企业的自评负责人。请先创建企业，再打开链接。",
  },

  notMatched: { en: "Not matched yet", zh: "尚未对接" },
  codeUntil: { en: "A code works until {until}", zh: "对接码有效期至 {until}" },
  waitsForYou: { en: "The partner waits for your consent", zh: "合作方正等待本企业同意合并" },
  matched: { en: "Matched", zh: "已对接" },
  merged: { en: "Merged", zh: "已合并" },
  matchedOn: {
    en: "Matched on {date}: both firms have entered the same relationship.",
    zh: "{date}已对接：双方登记的是同一条业务关系。",
  },
  mergeTitle: { en: "Merge the two entries", zh: "合并双方的登记" },
  mergeWhat: {
    en: "Both sides must agree. Shares, first year, value and kind of contract are merged. We show the average and whether the two figures differ. From the average and its own figure, each side can work out the other’s figure. Answers to questions are never merged. Your own entries do not change, and your result uses only your own entries.",
    zh: "合并须经双方同意。合并的是占比、起始年份、金额和合同类型。系统显示平均数，并注明双方是否一致。双方都能根据平均数和自己的数字，算出对方的数字。各题答案不合并。本企业的登记不变，结果只依据本企业的登记。",
  },
  agree: { en: "Agree to merge", zh: "同意合并" },
  mergeAnew: { en: "Merge again with the current entries", zh: "按目前的登记重新合并" },
  waits: {
    en: "You have agreed. The entries are merged once the partner agrees too.",
    zh: "本企业已同意。合作方也同意后，系统就会合并。",
  },
  partnerWaits: {
    en: "The partner has agreed to merge and is waiting for you.",
    zh: "合作方已同意合并，正等待本企业同意。",
  },
  mergedOn: { en: "Merged on {date}, with the consent of both firms.", zh: "经双方同意，已于 {date}合并。" },
  takeBack: { en: "Withdraw the consent", zh: "撤回同意" },
  takenBack: {
    en: "The consent has been withdrawn. The merged figures are deleted for both firms.",
    zh: "同意已撤回，双方的合并数字都已删除。",
  },
  nowMerged: { en: "The entries are merged. The figures are shown below.", zh: "双方的登记已合并，数字见下方。" },
  nothingShared: { en: "No fact has been entered by both sides yet.", zh: "目前还没有双方都填写过的内容。" },
  fact: { en: "Fact", zh: "内容" },
  own: { en: "Our firm", zh: "本企业" },
  mergedValue: { en: "Average of both", zh: "双方平均" },
  differs: { en: "Do the two sides differ?", zh: "双方是否一致" },
  differsBy: { en: "differ by {n}", zh: "相差 {n}" },
  differWords: { en: "differ", zh: "不一致" },
  same: { en: "agree", zh: "一致" },
  noMean: { en: "no average, because the two sides differ", zh: "双方不一致，因此不取平均" },
  points: { en: "{n} percentage points", zh: "{n} 个百分点" },
  years: { en: "{n} {n|year|years}", zh: "{n} 年" },
  bands: { en: "{n} {n|value band|value bands}", zh: "{n} 档" },
  endMatch: { en: "End the match", zh: "解除对接" },
  endMatchNote: {
    en: "Consents and merged figures are deleted for both firms. The entries of both firms are kept.",
    zh: "双方的同意和合并数字都会删除，双方各自的登记保留。",
  },
  endConfirm: { en: "Yes, end the match between the two firms", zh: "确认解除对接" },
  endConfirmMissing: { en: "Tick the box to end the match between the two firms.", zh: "请先勾选，再解除对接。" },
  ended: { en: "The match has ended.", zh: "已解除对接。" },
  readOnly: {
    en: "Only a manager of the firm can match and merge relationships.",
    zh: "只有自评负责人可以对接和合并业务关系。",
  },
  history: { en: "Events", zh: "操作经过" },
} satisfies Readonly<Record<string, Text>>;

/**
 * Facts that both parties state. "Ours" and "theirs" depend on the side, so shares are named after the party they
 * belong to.
 */
export const mergedFactWords: Readonly<Record<MergedFact, Text>> = {
  "supplier-share": { en: "Share of the supplier’s sales", zh: "占供应商销售额的比例" },
  "buyer-share": { en: "Share of the customer’s purchases", zh: "占客户采购额的比例" },
  "start-year": { en: "Year of the first trade", zh: "开始合作的年份" },
  "value-band": { en: "Trade value per year", zh: "年交易额" },
  "contract-type": { en: "Kind of contract", zh: "合同类型" },
};

export const partnerEventWords: Readonly<Record<PartnerEvent, Text>> = {
  asked: { en: "Customer asked", zh: "已请客户回答" },
  reminded: { en: "Customer reminded", zh: "已提醒客户" },
  given: { en: "Customer submitted the answers", zh: "客户已提交答案" },
  withdrawn: { en: "Request withdrawn", zh: "已撤回请求" },
  "code-made": { en: "Code made", zh: "已生成对接码" },
  "code-revoked": { en: "Code cancelled", zh: "对接码已作废" },
  matched: { en: "Matched", zh: "已对接" },
  "match-ended": { en: "Match ended", zh: "已解除对接" },
  "merge-agreed": { en: "Agreed to merge", zh: "已同意合并" },
  merged: { en: "Merged", zh: "已合并" },
  "merge-withdrawn": { en: "Consent to merge withdrawn", zh: "已撤回对合并的同意" },
};
