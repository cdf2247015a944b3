import type { FileProblem } from "@/lib/files";
import type { Text } from "@/lib/result";
import type { Spoken } from "../say";

/** Why a file was rejected, and what to do about it. */
export const fileProblemWords = {
  empty: {
    en: "This file is empty. Check that it opens on your computer, then choose it again.",
    zh: "文件是空的。请先在电脑上打开看看，再重新选择。",
  },
  "too-large": {
    en: "This file is larger than 20 MB. Make it smaller, or add only the pages that you need.",
    zh: "文件超过 20 MB。请压缩后再传，或只保留有用的几页。",
  },
  "wrong-kind": {
    en: "This kind of file cannot be added. Save it as PDF, Word, Excel or PowerPoint, or take a photo of the document.",
    zh: "系统不接收这类文件。请另存为 PDF、Word、Excel 或 PowerPoint 文件，或者拍照上传。",
  },
  "web-page": {
    en: "This file is a web page or a web graphic, even if its name says something else. Print it to PDF and add the PDF.",
    zh: "这个文件实际上是网页或网页图形，只看文件名看不出来。请打印成 PDF 后再传。",
  },
  "old-office": {
    en: "This file has an old Office format (.doc, .xls, .ppt). Save it as .docx, .xlsx or .pptx and add the new file.",
    zh: "这是旧版 Office 文件（.doc、.xls、.ppt）。请另存为 .docx、.xlsx 或 .pptx 后再传。",
  },
  protected: {
    en: "This file was not added: it has a password, so others cannot open it. Remove the password, or print it to a new PDF.",
    zh: "文件没有上传：它设有密码，别人无法打开核查。请取消密码后另存，或打印成新的 PDF 再传。",
  },
  macros: {
    en: "This file contains macros. Save it as .docx, .xlsx or .pptx without macros, and add the new file.",
    zh: "文件里有宏。请另存为不含宏的 .docx、.xlsx 或 .pptx 后再传。",
  },
  "outside-link": {
    en: "This file loads something from another place, such as a template, a picture or another workbook. Remove these links, or save the file as PDF.",
    zh: "这个文件会从别处读取模板、图片或另一份表格。请断开这些链接，或另存为 PDF。",
  },
  "program-inside": {
    en: "This file contains another file that could run as a program. Remove that other file, or save the whole document as PDF.",
    zh: "文件里嵌有可以运行的程序。请删掉这个程序后再传，或另存为 PDF。",
  },
  "acts-by-itself": {
    en: "This PDF was not added, because it contains a script or an automatic action. Print it to a new PDF and add the new file.",
    zh: "文件没有上传：这份 PDF 带有脚本或自动操作。请打印成新的 PDF 再传。",
  },
  "too-much-inside": {
    en: "This file contains far more compressed data than a normal document. Save it again, or save it as PDF.",
    zh: "文件里压缩的数据比一般文件多得多。请重新另存，或另存为 PDF。",
  },
  "too-many-pixels": {
    en: "This picture is too large to be shown. Save it with fewer pixels, at most 50 million.",
    zh: "图片尺寸过大，无法显示。请缩小到 5000 万像素以内再传。",
  },
  disguised: {
    en: "This file has hidden or damaged content. Open it, save it as a new file and add the new file.",
    zh: "文件里藏有其他内容，或者结构不正常。请打开后重新另存，再传一次。",
  },
  damaged: {
    en: "This file is damaged or incomplete. Try to open it on your computer. If it opens, save it as a new file and add that one.",
    zh: "文件已损坏或不完整。请先在电脑上打开看看；能打开的话，重新另存后再传。",
  },
  "firm-full": {
    en: "The space for the firm’s files is used up. Remove files that are no longer needed, or ask the operator for more space.",
    zh: "本企业的文件空间已用完。请移除不用的文件，或请系统管理员扩容。",
  },
  "too-many-uploads": {
    en: "You added many files in a short time. Wait an hour, then continue. The files that you added before are kept.",
    zh: "短时间内上传的文件过多。请过一小时再传，已传的文件都在。",
  },
  "own-uploads": {
    en: "Three of your files are still uploading. Wait until one of them is finished, then add this file again.",
    zh: "您有三个文件正在上传。请等其中一个传完，再传这个文件。",
  },
  "too-slow": {
    en: "The upload was too slow, so nothing was saved. Check your connection, or make the file smaller, then add it again.",
    zh: "上传过慢，已经停止，文件没有保存。请检查网络或压缩文件后重新上传。",
  },
  busy: {
    en: "Many files are being checked at the moment. Wait a minute, then add this file again.",
    zh: "正在检查的文件较多。请过一分钟再传一次。",
  },
  "not-arrived": {
    en: "The file did not arrive completely, so nothing was saved. Check the connection, then add the file again.",
    zh: "文件没有传完，也没有保存。请检查网络后再传一次。",
  },
} satisfies Readonly<Record<FileProblem, Text>>;

/** Texts of the panel and the page of an item's records, and of the preview. */
export const fileWords = {
  problemTooLarge: fileProblemWords["too-large"],
  problemEmpty: fileProblemWords.empty,
  problemNotArrived: fileProblemWords["not-arrived"],
  // Adding
  drop: { en: "Drop a file here, or", zh: "把文件拖到这里，或" },
  choose: { en: "choose a file", zh: "选择文件" },
  chooseFile: { en: "Choose a file as a record", zh: "选择文件作为记录" },
  limits: { en: "PDF, Word, Excel or photo, up to 20 MB", zh: "PDF、Word、Excel、照片，20 MB 以内" },
  addItsFile: { en: "Add the file for this record", zh: "补传文件" },
  addItsFileOf: { en: "Add the file for {title}", zh: "为 {title} 补传文件" },
  withoutFile: { en: "Add a record without a file", zh: "只登记记录，不传文件" },
  photo: { en: "Take a photo as a record", zh: "拍照作为记录" },
  noScript: { en: "Add a file on a separate page", zh: "在单独页面上传文件" },
  sent: { en: "{percent}%", zh: "{percent}%" },
  checking: { en: "being checked", zh: "正在检查" },
  waiting: { en: "waiting for the previous file", zh: "等待前一个文件传完" },
  cancel: { en: "Cancel", zh: "取消" },
  cancelOf: { en: "Cancel {name}", zh: "取消上传 {name}" },
  dismiss: { en: "Hide", zh: "收起" },
  dismissOf: { en: "Hide the message about {name}", zh: "收起 {name} 的提示" },
  addFile: { en: "Add the file", zh: "添加文件" },
  addAFile: { en: "Add a file", zh: "添加文件" },
  notTaken: {
    en: "The file “{name}” was not added. Choose it again, or choose another file.",
    zh: "文件“{name}”没有上传成功。请重新选择，或换一个文件。",
  },
  addHint: {
    en: "You can add a PDF, Word or Excel file or a photo, up to 20 MB. Location and camera data are removed from photos.",
    zh: "可添加 PDF、Word、Excel 文件或照片，每个不超过 20 MB。照片保存时会去掉拍摄地点和设备信息。",
  },
  thirdPartyIs: {
    en: "A third-party record was written by someone outside the firm, such as a customer’s audit or a certificate.",
    zh: "第三方记录由外部单位出具，如客户的审核报告、证书。",
  },
  // One record
  edit: { en: "Change", zh: "修改" },
  editOf: { en: "Change {title}", zh: "修改 {title}" },
  save: { en: "Save", zh: "保存" },
  removed: { en: "Removed: {title}", zh: "已移除：{title}" },
  restore: { en: "Undo", zh: "恢复" },
  restoreOf: { en: "Undo: keep {title}", zh: "恢复 {title}" },
  undatedRule: { en: "counts up to level 4 until it has a date", zh: "记录没有填日期时，最高计到 4 级" },
  dateHint: { en: "Write the date that is on the document itself.", zh: "请填写文件上的日期。" },
  thirdPartyHint: {
    en: "A third-party record was written by someone outside the firm, such as a customer’s audit or a certificate. Add its file first.",
    zh: "第三方记录由外部单位出具，如客户的审核报告、证书。请先传文件，再选这一项。",
  },
  locationOut: {
    en: "Location and camera data are removed from photos. Larger photos are reduced to 3,000 pixels on the longer side.",
    zh: "照片保存时会去掉拍摄地点和设备信息，长边超过 3000 像素的会缩小。",
  },
  // Page
  title: { en: "Records: {item}", zh: "记录：{item}" },
  backToItem: { en: "Back to the item", zh: "返回本题" },
  file: { en: "File", zh: "文件" },
  otherRecords: { en: "Records of this item", zh: "本题的记录" },
  saved: { en: "Saved.", zh: "已保存。" },
  declared: { en: "No file; described only", zh: "只有登记，没有文件" },
  // Preview
  open: { en: "Preview", zh: "预览" },
  openOf: { en: "Preview {name}", zh: "预览 {name}" },
  download: { en: "Download", zh: "下载" },
  downloadSize: { en: "Download, {size}", zh: "下载（{size}）" },
  close: { en: "Close", zh: "关闭" },
  page: { en: "Page {n} of {all}", zh: "第 {n} 页，共 {all} 页" },
  morePages: {
    en: "Only the first {n} pages are shown. Download the file to see all {all} pages.",
    zh: "文件共 {all} 页，这里只显示前 {n} 页。请下载文件查看全部内容。",
  },
  cut: {
    en: "Only the beginning is shown. Download the file to see the rest.",
    zh: "这里只显示文件的开头部分。请下载文件查看其余内容。",
  },
  textOnly: {
    en: "The preview shows only text and tables, without pictures and layout.",
    zh: "预览只显示文字和表格，不含图片和版式。",
  },
  nothingToShow: {
    en: "This file has no text to show here. Download the file to see it.",
    zh: "这个文件没有可显示的文字，请下载查看。",
  },
  loading: { en: "Loading the preview", zh: "正在打开预览" },
  failed: { en: "The preview could not be made. Download the file to see it.", zh: "这个文件无法预览，请下载查看。" },
  pictureOf: { en: "{name}, page {n}", zh: "{name}，第 {n} 页" },
} satisfies Readonly<Record<string, Text>>;

export type FileWords = Spoken<typeof fileWords>;
