import type { Text } from "@/lib/result";
import { type TableFault, tableFaultWords } from "@/lib/tables";
import { nameFaultWords } from "@/lib/words";

/** What can be wrong with a list of firms, and what to do about it. `{…}` are filled from the fault. */
export const invitationFaultWords = {
  ...nameFaultWords,
  ...tableFaultWords,
  "column-unknown": {
    en: "“{value}” is not a heading of this list. Use one of the template, or remove the column.",
    zh: "名单没有“{value}”这一列，请改用模板的表头，或删去该列。",
  },
  "firm-missing": { en: "The name of the firm is missing.", zh: "缺少企业名称。" },
  "email-missing": { en: "The e-mail address is missing.", zh: "缺少邮箱。" },
  "email-wrong": {
    en: "“{value}” is not an e-mail address. Write one such as name@firm.com.",
    zh: "“{value}”不是邮箱地址，请填一个，如 name@firm.com。",
  },
  "language-unknown": {
    en: "Trellis does not have the language “{value}”. Write en or zh.",
    zh: "“{value}”不是可选语言，请填 zh 或 en。",
  },
  "city-unknown": {
    en: "This cohort has no part “{value}”. Choose from: {allowed}.",
    zh: "没有下级企业组“{value}”。可填：{allowed}。",
  },
  "city-unclear": {
    en: "Several parts are called “{value}”. Upload the list on the page of the part you mean.",
    zh: "有几个下级企业组都叫“{value}”。请到相应企业组的页面上传。",
  },
  "email-twice": { en: "Line {value} has the same address.", zh: "与第 {value} 行邮箱相同。" },
  "firm-twice": { en: "Line {value} has the same firm.", zh: "与第 {value} 行企业相同。" },
  "already-invited": { en: "“{value}” has already been invited at this address.", zh: "“{value}”已用此邮箱邀请过。" },
  "firm-invited": {
    en: "This firm has already been invited, at {value}. To change the address, withdraw that invitation first.",
    zh: "该企业已邀请，邮箱为 {value}。如要换邮箱，请先撤销原邀请。",
  },
  "already-member": { en: "“{value}” has already joined.", zh: "“{value}”已经加入。" },
  "opted-out": {
    en: "This address receives no more e-mails. Ask the firm in another way.",
    zh: "该邮箱已退订。请用其他方式联系企业。",
  },
} satisfies Readonly<Record<string, Text>>;
export type InvitationFaultCode = keyof typeof invitationFaultWords;

export type InvitationFault = TableFault<InvitationFaultCode>;
