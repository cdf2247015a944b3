import type { FileProblem } from "@/lib/files";
import type { Text } from "@/lib/result";
import type { Spoken } from "../say";

/** Why a file was not taken, and what to do about it. */
export const fileProblemWords = {
  empty: {
    en: "This file is empty. Check that it opens on the computer, then choose it again.",
    zh: "文件是空的。请先在电脑上打开看看，再重新选择。",
  },
  "too-large": {
    en: "This file is larger than 20 MB. Make it smaller, or add only the pages that matter.",
    zh: "文件超过 20 MB。压缩后再传，或只留有用的几页。",
  },
  "wrong-kind": {
    en: "This kind of file cannot be added. Save it as PDF, Word, Excel or PowerPoint, or take a photo of it.",
    zh: "不接收这类文件。另存为 PDF、Word、Excel 或 PowerPoint，或者拍照上传。",
  },
  "web-page": {
    en: "This is a web page or a drawing for the web, whatever its name says. Print it to PDF and add the PDF.",
    zh: "这是网页或网页图形，与文件名无关。打印成 PDF 后再传。",
  },
  "old-office": {
    en: "This is the old Office form (.doc, .xls, .ppt). Save it as .docx, .xlsx or .pptx and add that.",
    zh: "这是旧版 Office 文件（.doc、.xls、.ppt）。另存为 .docx、.xlsx 或 .pptx 后再传。",
  },
  protected: {
    en: "This file was not added: it has a password, so others cannot open it. Remove the password, or print it to a new PDF.",
    zh: "未上传：文件有密码，他人无法打开核查。请取消密码后另存，或打印成新的 PDF 再传。",
  },
  macros: {
    en: "This file contains macros. Save it as .docx, .xlsx or .pptx, without macros, and add that.",
    zh: "文件里有宏。另存为不含宏的 .docx、.xlsx 或 .pptx 后再传。",
  },
  "outside-link": {
    en: "This file loads something from elsewhere: a template, a picture or another workbook. Break the links, or save it as PDF.",
    zh: "文件会从别处读取模板、图片或另一份表格。断开这些链接，或另存为 PDF。",
  },
  "program-inside": {
    en: "This file contains another file that can act as a program. Take it out, or save the file as PDF.",
    zh: "文件里嵌有可以运行的内容。删掉后再传，或另存为 PDF。",
  },
  "acts-by-itself": {
    en: "This PDF was not added, because it has a script or an automatic action. Print it to a new PDF and add that.",
    zh: "未上传：该 PDF 带有脚本或自动操作。请打印成新的 PDF 再传。",
  },
  "too-much-inside": {
    en: "This file contains far more packed data than a document needs. Save it again, or as PDF.",
    zh: "文件里压缩的内容远多于一般文件。重新另存，或存为 PDF。",
  },
  "too-many-pixels": {
    en: "This picture is too large to be drawn. Save it with fewer pixels, at most 50 million.",
    zh: "图片尺寸过大，无法显示。缩小到 5000 万像素以内再传。",
  },
  disguised: {
    en: "The file has hidden or damaged content. Open it, save it as a new file and add that.",
    zh: "文件里藏有其他内容，或结构不正常。打开后重新另存，再传一次。",
  },
  damaged: {
    en: "This file is damaged or was cut off. Open it on the computer. If it opens, save it again and add that.",
    zh: "文件已损坏或不完整。先在电脑上打开，能打开就重新另存，再传一次。",
  },
  "firm-full": {
    en: "The space for the firm’s files is used up. Remove files that are no longer needed, or ask the operator for more.",
    zh: "本企业的文件空间已用完。移除不用的文件，或请系统管理员扩容。",
  },
  "too-many-uploads": {
    en: "You added many files in a short time. Wait an hour, then go on. What was added is kept.",
    zh: "短时间内上传过多。一小时后再传，已传的文件都在。",
  },
  "own-uploads": {
    en: "Three of your files are still uploading. Wait until one is finished, then add this one again.",
    zh: "您有三个文件正在上传。等其中一个传完，再传这个文件。",
  },
  "too-slow": {
    en: "The upload was too slow, so nothing was saved. Check your connection, or make the file smaller, then add it again.",
    zh: "上传过慢，已停止，文件未保存。请检查网络或压缩文件后重新上传。",
  },
  busy: {
    en: "Many files are being checked just now. Wait a minute and add it again.",
    zh: "正在检查的文件较多。过一分钟再传一次。",
  },
  "not-arrived": {
    en: "The file did not arrive completely, and nothing of it was kept. Check the connection, then add it again.",
    zh: "文件没有传完，未保存任何内容。检查网络后再传一次。",
  },
} satisfies Readonly<Record<FileProblem, Text>>;

/** Words of the panel and the page of an item's records, and of the preview. */
export const fileWords = {
  problemTooLarge: fileProblemWords["too-large"],
  problemEmpty: fileProblemWords.empty,
  problemNotArrived: fileProblemWords["not-arrived"],
  // Adding
  drop: { en: "Drop a file, or", zh: "拖入文件，或" },
  choose: { en: "choose", zh: "选择文件" },
  chooseFile: { en: "Choose a file as a record", zh: "选择文件作为记录" },
  limits: { en: "PDF, Word, Excel, photo; 20 MB", zh: "PDF、Word、Excel、照片，20 MB 以内" },
  addItsFile: { en: "Add its file", zh: "补传文件" },
  addItsFileOf: { en: "Add the file of {title}", zh: "为 {title} 补传文件" },
  withoutFile: { en: "Declare a record without a file", zh: "仅登记，不传文件" },
  photo: { en: "Photo as a record", zh: "拍照作为记录" },
  noScript: { en: "Add a file on its own page", zh: "在单独页面上传文件" },
  sent: { en: "{percent}%", zh: "{percent}%" },
  checking: { en: "being checked", zh: "正在检查" },
  waiting: { en: "is waiting for the file before it", zh: "等待上传" },
  cancel: { en: "Cancel", zh: "取消" },
  cancelOf: { en: "Cancel {name}", zh: "取消上传 {name}" },
  dismiss: { en: "Hide", zh: "收起" },
  dismissOf: { en: "Hide the message about {name}", zh: "收起 {name} 的提示" },
  addFile: { en: "Add the file", zh: "添加文件" },
  addAFile: { en: "Add a file", zh: "添加文件" },
  notTaken: {
    en: "The file “{name}” was not added. Choose it again, or choose another file.",
    zh: "文件“{name}”没有加入。请重新选择，或换一个文件。",
  },
  addHint: {
    en: "You can add a PDF, Word or Excel file or a photo, up to 20 MB. Location and camera data are removed from photos.",
    zh: "PDF、Word、Excel、照片，20 MB 以内。照片保存时去掉拍摄地点和设备信息。",
  },
  thirdPartyIs: {
    en: "A third-party record was written by someone outside the firm, such as a customer’s audit or a certificate.",
    zh: "第三方记录由外部单位出具，如客户审核报告、证书。",
  },
  // One record
  edit: { en: "Change", zh: "修改" },
  editOf: { en: "Change {title}", zh: "修改 {title}" },
  save: { en: "Save", zh: "保存" },
  removed: { en: "Removed: {title}", zh: "已移除：{title}" },
  restore: { en: "Undo", zh: "恢复" },
  restoreOf: { en: "Undo: keep {title}", zh: "恢复 {title}" },
  undatedRule: { en: "counts up to level 4 until it has a date", zh: "填写日期前最高计 4 级" },
  dateHint: { en: "Write the date that is on the paper itself.", zh: "请填写文件上的日期。" },
  thirdPartyHint: {
    en: "A third-party record was written by someone outside the firm, such as a customer’s audit or a certificate. Add its file first.",
    zh: "第三方记录由外部单位出具，如客户审核报告、证书。先传文件再选。",
  },
  locationOut: {
    en: "Location and camera data are removed from photos. Photos are kept at most 3,000 pixels wide.",
    zh: "照片保存时去掉拍摄地点和设备信息，边长不超过 3000 像素。",
  },
  // Page
  title: { en: "Records: {item}", zh: "记录：{item}" },
  lede: {
    en: "A record counts for everyone’s answer to this item.",
    zh: "一份记录对所有人的本题答案有效。",
  },
  backToItem: { en: "Back to the item", zh: "返回本题" },
  file: { en: "File", zh: "文件" },
  otherRecords: { en: "Records of this item", zh: "本题的记录" },
  saved: { en: "Saved.", zh: "已保存。" },
  declared: { en: "Declared, without a file", zh: "仅登记，没有文件" },
  addedBy: { en: "by {name}", zh: "{name} 添加" },
  // Preview
  open: { en: "Preview", zh: "预览" },
  openOf: { en: "Preview {name}", zh: "预览 {name}" },
  download: { en: "Download", zh: "下载" },
  downloadSize: { en: "Download, {size}", zh: "下载（{size}）" },
  close: { en: "Close", zh: "关闭" },
  page: { en: "Page {n} of {all}", zh: "第 {n} 页，共 {all} 页" },
  morePages: {
    en: "The first {n} pages are shown. Download the file for all {all}.",
    zh: "只显示前 {n} 页，共 {all} 页，全部内容请下载查看。",
  },
  cut: {
    en: "Only the beginning is shown. Download the file for the rest.",
    zh: "只显示开头部分，其余内容下载后查看。",
  },
  textOnly: {
    en: "Only words and tables are shown, without pictures and layout.",
    zh: "只显示文字和表格，不含图片和版式。",
  },
  nothingToShow: {
    en: "It has no words that could be shown. Download the file to look.",
    zh: "没有可显示的文字，下载后查看。",
  },
  loading: { en: "Fetching the preview", zh: "正在打开预览" },
  failed: { en: "The preview cannot be made. Download the file to look.", zh: "无法预览，下载后查看。" },
  pictureOf: { en: "{name}, page {n}", zh: "{name}，第 {n} 页" },
} satisfies Readonly<Record<string, Text>>;

export type FileWords = Spoken<typeof fileWords>;
