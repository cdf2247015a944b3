import type { Locale, Text } from "@/lib/result";
import type { Table } from "@/lib/tables";

export const INVITATION_COLUMN_KEYS = ["firm", "email", "language", "city", "otherName"] as const;
export type InvitationColumnKey = (typeof INVITATION_COLUMN_KEYS)[number];

type Column = { readonly title: Text; readonly required: boolean; readonly guide: Text; readonly example: Text };

/** The columns of a list of firms to invite. Headings may be in either language. */
export const INVITATION_COLUMNS: Readonly<Record<InvitationColumnKey, Column>> = {
  firm: {
    title: { en: "Firm", zh: "企业名称" },
    required: true,
    guide: {
      en: "Write the firm’s name as in your own list, up to 120 characters.",
      zh: "请按您手中的名单填写企业名称，不超过 120 个字符。",
    },
    example: { en: "Ningbo Hailan Electric", zh: "宁波海岚电器" },
  },
  email: {
    title: { en: "E-mail", zh: "邮箱" },
    required: true,
    guide: {
      en: "The invitation is sent to this address. Write one address for each firm.",
      zh: "邀请会发到这个邮箱。每家企业请填一个邮箱。",
    },
    example: { en: "office@hailan.example", zh: "office@hailan.example" },
  },
  language: {
    title: { en: "Language", zh: "语言" },
    required: false,
    guide: {
      en: "Write English or Chinese. If you write nothing, the e-mail is in Chinese.",
      zh: "请填“中文”或“英文”。不填时，邮件用中文。",
    },
    example: { en: "English", zh: "中文" },
  },
  city: {
    title: { en: "Sub-group", zh: "下级企业组" },
    required: false,
    guide: {
      en: "Write the name of a sub-group of this cohort, such as a city. If you write nothing, the firm joins this cohort directly.",
      zh: "请填下级企业组的名称，如某个城市或协会。不填时，企业直接归入本企业组。",
    },
    example: { en: "", zh: "" },
  },
  otherName: {
    title: { en: "Name in the other language", zh: "另一种语言的名称" },
    required: false,
    guide: {
      en: "People who read Chinese see the Chinese name. People who read English see the English name. You may leave it empty.",
      zh: "使用中文的人看到中文名称，使用英文的人看到英文名称。可以留空。",
    },
    example: { en: "宁波海岚电器", zh: "Ningbo Hailan Electric" },
  },
};

/** The empty list with its headings and one line that shows how; the city of the example is the first there is. */
export function invitationTemplate(locale: Locale, city: string): Table {
  const head = INVITATION_COLUMN_KEYS.map((key) => INVITATION_COLUMNS[key].title[locale]);
  const example = INVITATION_COLUMN_KEYS.map((key) =>
    key === "city" ? city : INVITATION_COLUMNS[key].example[locale],
  );
  return [head, example];
}
