import {
  INVITATION_COLUMN_KEYS,
  INVITATION_COLUMNS,
  type InvitationPlan,
  invitationFaultWords,
  invitationTemplate,
} from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { fold, type GuidedTable, type ListedFaults, listFaults, tellFault } from "@/lib/tables";
import { joinSentences, labelled, say, cohortFirmWords as words } from "@/lib/words";
import { joinWords } from "../results/facts";

export type InviteFileReplies =
  | { readonly kind: "refused"; readonly words: string }
  | (ListedFaults & {
      readonly kind: "checked" | "invited";
      readonly words: string;
      /** What was ignored, and other notes that are not faults. */
      readonly notes: readonly string[];
      /** Whether there are faulty lines to download and correct. */
      readonly hasLines: boolean;
    });

/** The reply for a list that was only checked, or that invites nobody. `direct` is the cohort itself if it has others below. */
export function sayChecked(plan: InvitationPlan, locale: Locale, direct?: string): InviteFileReplies {
  const said = listed(plan, plan.invited.length > 0 ? SENDABLE : NOT_SENDABLE(plan), locale);
  const n = plan.invited.filter(({ cohortId }) => cohortId === direct).length;
  const notes = n === 0 ? said.notes : [say(words.inDirectly, locale, { n }), ...said.notes];
  return { kind: "checked", ...said, notes };
}

/** The reply for a list whose firms were invited. */
export const sayInvited = (plan: InvitationPlan, locale: Locale): InviteFileReplies => ({
  kind: "invited",
  ...listed(plan, { clean: words.invited, faulty: words.invitedFaulty }, locale),
});

type Said = { readonly clean: Text; readonly faulty: Text };
const SENDABLE: Said = { clean: words.checkedClean, faulty: words.checkedFaulty };
const NOT_SENDABLE = ({ faulty }: InvitationPlan): Said => ({
  clean: words.checkedKnown,
  faulty: faulty.length > 0 ? words.checkedNone : words.checkedUnreadable,
});

function listed(plan: InvitationPlan, { clean, faulty }: Said, locale: Locale) {
  const { invited, faults, faulty: lines } = plan;
  return {
    words: say(faults.length === 0 ? clean : faulty, locale, { n: invited.length, m: lines.length }),
    notes: notesOf(plan, locale),
    hasLines: lines.length > 0,
    ...listedFaults(plan, locale),
  };
}

/** The faults, each with the name of the firm on its line. */
function listedFaults({ faults, faulty }: InvitationPlan, locale: Locale): ListedFaults {
  const names = new Map(faulty.map(({ row, firmName }) => [row, cut(firmName)]));
  const listed = listFaults(faults, { words: invitationFaultWords, more: words.faultsMore, locale });
  return { ...listed, faults: listed.faults.map((fault) => ({ ...fault, about: names.get(fault.row) ?? "" })) };
}

function notesOf({ known, titleRows, unread }: InvitationPlan, locale: Locale): string[] {
  return [
    ...(known === 0 ? [] : [say(words.known, locale, { n: known })]),
    ...(titleRows.length === 0
      ? []
      : [say(words.titleRows, locale, { n: titleRows.length, list: joinWords(titleRows.map(String), locale) })]),
    ...(unread.length === 0 ? [] : [say(words.unread, locale, { n: unread.length, list: shortList(unread, locale) })]),
  ];
}

/** Maximum number of listed columns, and of characters of each, because a heading may be as long as a cell. */
const NAMED_MAX = 12;
const NAME_MAX = 40;

const cut = (name: string): string => (name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name);

function shortList(names: readonly string[], locale: Locale): string {
  const list = joinWords(
    names.slice(0, NAMED_MAX).map((name) => `“${cut(name)}”`),
    locale,
  );
  const n = names.length - NAMED_MAX;
  return n > 0 ? say(words.unreadMore, locale, { list, n }) : list;
}

/**
 * The faulty lines unchanged, plus a last column that says what to correct; that column is ignored when the file is
 * uploaded again. Cells beyond the headings stay beyond them, so that such a line keeps its fault.
 */
export function faultyTable({ head, faulty, faults }: InvitationPlan, locale: Locale): GuidedTable {
  const whys = [words.why.en, words.why.zh].map(fold);
  const isWhy = (title: string) => whys.includes(fold(title));
  const last = head.findLastIndex((title) => title !== "" && !isWhy(title));
  const kept = head.flatMap((title, index) => (isWhy(title) ? [] : [index]));
  const row = (cells: readonly string[], why: string) => [
    ...kept.filter((index) => index <= last).map((index) => cells[index] ?? ""),
    why,
    ...kept.filter((index) => index > last).map((index) => cells[index] ?? ""),
    ...cells.slice(head.length),
  ];
  const found = Map.groupBy(faults, (fault) => fault.row);
  const tell = (of: number) =>
    (found.get(of) ?? []).map((fault) => {
      const said = tellFault(fault, invitationFaultWords, locale);
      return fault.column === null ? said : labelled(fault.column.title, said, locale);
    });
  const lines = faulty.map((line) => row(line.cells, joinSentences(tell(line.row), locale)));
  return { ...inviteTable([], locale), table: [row(head, words.why[locale]), ...lines], choices: [] };
}

/** The empty list of firms to invite, with the child cohorts as choices. */
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
