import type { InvitationColumnKey } from "./invitation-columns";

/** Other common headings for these columns, accepted in imported lists. */
export const OTHER_HEADINGS: Readonly<Record<InvitationColumnKey, readonly string[]>> = {
  firm: ["Company", "Company name", "Firm name", "Name of the firm", "企业", "公司", "公司名称", "单位名称"],
  email: ["Email", "Email address", "E-mail address", "电子邮箱", "电子邮件", "邮箱地址", "企业邮箱"],
  contact: ["Contact", "Contact person", "联系人", "联络员", "企业联系人"],
  telephone: ["Phone", "Phone number", "Tel", "Mobile", "联系电话", "电话号码", "手机", "手机号"],
  language: ["Language of the e-mail", "邮件语言"],
  city: ["City", "城市", "所在城市"],
  otherName: ["Name in Chinese", "Name in English", "中文名称", "英文名称"],
};
