import type { Text } from "@/lib/result";

/** What can be wrong with a list of firms, and what to do about it. `{…}` are filled from the fault. */
export const invitationLineWords = {
  "column-unknown": {
    en: "The template has no heading “{value}”. Use a heading of the template, or remove the column.",
    zh: "模板中没有“{value}”这一列。请改用模板的表头，或删去这一列。",
  },
  "firm-missing": { en: "The name of the firm is missing. Write it in this line.", zh: "缺少企业名称，请填写。" },
  "email-missing": { en: "The e-mail address is missing. Write it in this line.", zh: "缺少邮箱，请填写。" },
  "email-wrong": {
    en: "“{value}” is not an e-mail address. Write an address such as name@firm.com.",
    zh: "“{value}”不是邮箱地址。请按 name@firm.com 的格式填写。",
  },
  "telephone-wrong": {
    en: "“{value}” is not a telephone number. Write digits such as 0574 8700 0000, or leave it empty.",
    zh: "“{value}”不是电话号码。请按 0574 8700 0000 的格式填写，或留空。",
  },
  "language-unknown": {
    en: "Trellis does not have the language “{value}”. Write English or Chinese.",
    zh: "不能选择语言“{value}”，请填“中文”或“英文”。",
  },
  "city-unknown": {
    en: "This cohort has no sub-group “{value}”. Choose from: {allowed}.",
    zh: "本企业组没有名为“{value}”的下级企业组。可填：{allowed}。",
  },
  "city-unclear": {
    en: "Several sub-groups are called “{value}”. Upload the list on the page of the sub-group you mean.",
    zh: "有几个下级企业组都叫“{value}”。请打开您要找的企业组，在它的页面上传名单。",
  },
  "email-twice": {
    en: "Line {value} has the same e-mail address. Correct or remove one of the two lines.",
    zh: "这里的邮箱与第 {value} 行相同。请改正或删去其中一行。",
  },
  "firm-twice": {
    en: "Line {value} has the same firm. Correct or remove one of the two lines.",
    zh: "这里的企业与第 {value} 行相同。请改正或删去其中一行。",
  },
  "already-invited": {
    en: "“{value}” has already been invited at this address. Remove this line.",
    zh: "已用这个邮箱邀请过“{value}”。请删去这一行。",
  },
  "firm-invited": {
    en: "This firm has already been invited at {value}. To change the address, open the firm’s page.",
    zh: "这家企业已受邀，邮箱为 {value}。要换邮箱，请在企业页面修改。",
  },
  "already-member": { en: "“{value}” has already joined. Remove this line.", zh: "“{value}”已经加入。请删去这一行。" },
  "opted-out": {
    en: "This address receives no more e-mails. Ask the firm in another way.",
    zh: "这个邮箱已退订邮件。请用其他方式联系企业。",
  },
} satisfies Readonly<Record<string, Text>>;
