import type { Text } from "@/lib/result";

/** Messages for faults of a list of firms. `{…}` is filled from the fault. */
export const invitationLineWords = {
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
    en: "“{value}” fits several groups: {allowed}. Write the full name, or upload the list on the page of that group.",
    zh: "“{value}”对应多个企业组：{allowed}。请写全名，或到那个企业组的页面上传名单。",
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
    en: "“{value}” has already been invited at this address. Correct the address or the name.",
    zh: "这个邮箱已用于邀请“{value}”。请改正邮箱或名称。",
  },
  "firm-invited": {
    en: "This firm has already been invited at {value}. To change the address, open the firm’s page.",
    zh: "这家企业已受邀，邮箱为 {value}。要换邮箱，请在企业页面修改。",
  },
  "opted-out": {
    en: "This address receives no more e-mails. Ask the firm in another way.",
    zh: "这个邮箱已退订邮件。请用其他方式联系企业。",
  },
} satisfies Readonly<Record<string, Text>>;
