import type { Text } from "@/lib/result";

/** The columns of a list of firms to invite: heading, what to write, and an example. */
export const invitationColumnWords = {
  firm: {
    title: { en: "Firm", zh: "企业名称" },
    guide: {
      en: "Write the firm’s name as in your own list, up to 120 characters.",
      zh: "请按您手中的名单填写企业名称，不超过 120 个字符。",
    },
    example: { en: "Ningbo Hailan Electric", zh: "宁波海岚电器" },
  },
  email: {
    title: { en: "E-mail", zh: "邮箱" },
    guide: {
      en: "The invitation is sent to this address. Write one address for each firm.",
      zh: "邀请会发到这个邮箱。每家企业请填一个邮箱。",
    },
    example: { en: "office@hailan.example", zh: "office@hailan.example" },
  },
  contact: {
    title: { en: "Contact at the firm", zh: "企业联络员" },
    guide: {
      en: "Write the person whom you call there. You may leave it empty. Only administrators see it.",
      zh: "请填企业中与您联系的人，可以留空。只有组织方能看到。",
    },
    example: { en: "Zhang Wei", zh: "张伟" },
  },
  telephone: {
    title: { en: "Telephone", zh: "电话" },
    guide: {
      en: "Write that person’s number. You may leave it empty. Only administrators see it.",
      zh: "请填企业联络员的电话，可以留空。只有组织方能看到。",
    },
    example: { en: "0574 8700 0000", zh: "0574 8700 0000" },
  },
  language: {
    title: { en: "Language", zh: "语言" },
    guide: {
      en: "Write English or Chinese. If you write nothing, the e-mail is in Chinese.",
      zh: "请填“中文”或“英文”。不填时，邮件用中文。",
    },
    example: { en: "English", zh: "中文" },
  },
  city: {
    title: { en: "Sub-group", zh: "下级企业组" },
    guide: {
      en: "Write the name of a sub-group of this cohort, such as a city. If you write nothing, the firm joins this cohort directly.",
      zh: "请填下级企业组的名称，如某个城市或协会。不填时，企业直接归入本企业组。",
    },
    example: { en: "", zh: "" },
  },
  otherName: {
    title: { en: "Name in the other language", zh: "另一种语言的名称" },
    guide: {
      en: "People who read Chinese see the Chinese name. People who read English see the English name. You may leave it empty.",
      zh: "使用中文的人看到中文名称，使用英文的人看到英文名称。可以留空。",
    },
    example: { en: "宁波海岚电器", zh: "Ningbo Hailan Electric" },
  },
} satisfies Readonly<Record<string, { readonly title: Text; readonly guide: Text; readonly example: Text }>>;
