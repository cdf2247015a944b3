import {
  INVITATION_COLUMN_KEYS,
  INVITATION_COLUMNS,
  type InvitationPlan,
  invitationFaultWords,
  invitationTemplate,
} from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { type GuidedTable, type ListedFaults, listFaults } from "@/lib/tables";
import { say, cohortFirmWords as words } from "@/lib/words";

/** What the form of a list of firms answers. */
export type InviteFileReplies =
  | { readonly kind: "refused"; readonly words: string }
  | (ListedFaults & { readonly kind: "checked" | "invited"; readonly words: string });

/** A list that was read and not sent, or that invites nobody. */
export function sayChecked(plan: InvitationPlan, locale: Locale): InviteFileReplies {
  const faulty = plan.invited.length === 0 ? words.checkedNone : words.checkedFaulty;
  return { kind: "checked", ...listed(plan, words.checkedClean, faulty, locale) };
}

/** A list whose firms are invited now. */
export const sayInvited = (plan: InvitationPlan, locale: Locale): InviteFileReplies => ({
  kind: "invited",
  ...listed(plan, words.invited, words.invitedFaulty, locale),
});

function listed({ invited, faults }: InvitationPlan, clean: Text, faulty: Text, locale: Locale) {
  const lines = new Set(faults.map(({ row }) => row)).size;
  return {
    words: say(faults.length === 0 ? clean : faulty, locale, { n: invited.length, m: lines }),
    ...listFaults(faults, { words: invitationFaultWords, more: words.faultsMore, locale }),
  };
}

/** The empty list of firms to invite, with the parts of a cohort to choose from. */
export const inviteTable = (parts: readonly string[], locale: Locale): GuidedTable => ({
  table: invitationTemplate(locale, parts[0] ?? ""),
  name: words.sheetName[locale],
  choices: INVITATION_COLUMN_KEYS.map((key) =>
    key === "language" ? ["zh", "en"] : key === "city" && parts.length > 0 ? parts : undefined,
  ),
  guide: {
    name: words.guideName[locale],
    rows: [
      [words.column, words.columnNeeded, words.columnSays].map((head) => head[locale]),
      ...INVITATION_COLUMN_KEYS.map((key) => {
        const { title, required, guide } = INVITATION_COLUMNS[key];
        return [title[locale], (required ? words.yes : words.no)[locale], guide[locale]];
      }),
    ],
  },
});
