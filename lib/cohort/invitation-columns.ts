import { type Locale, tabulate } from "@/lib/result";
import type { Table } from "@/lib/tables";
import { invitationColumnWords } from "@/lib/words";
import { OTHER_HEADINGS } from "./heading-names";

export const INVITATION_COLUMN_KEYS = [
  "firm",
  "email",
  "contact",
  "telephone",
  "language",
  "city",
  "otherName",
] as const;
export type InvitationColumnKey = (typeof INVITATION_COLUMN_KEYS)[number];

const REQUIRED: readonly InvitationColumnKey[] = ["firm", "email"];

/** The columns of a list of firms to invite. Headings may be in either language. */
export const INVITATION_COLUMNS = tabulate(INVITATION_COLUMN_KEYS, (key) => ({
  ...invitationColumnWords[key],
  required: REQUIRED.includes(key),
  also: OTHER_HEADINGS[key],
}));

/** An empty list: headings and one example row; its city is the first available one. */
export function invitationTemplate(locale: Locale, city: string): Table {
  const head = INVITATION_COLUMN_KEYS.map((key) => INVITATION_COLUMNS[key].title[locale]);
  const example = INVITATION_COLUMN_KEYS.map((key) =>
    key === "city" ? city : INVITATION_COLUMNS[key].example[locale],
  );
  return [head, example];
}
