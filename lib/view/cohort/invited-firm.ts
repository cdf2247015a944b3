import { COHORT_TIME_ZONE, INTERRUPTED, type InvitationMail, type InvitedFirm, UNREACHABLE } from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { sayNamed, cohortFirmWords as words } from "@/lib/words";

export function invitedFinding(invited: InvitedFirm, locale: Locale): string {
  const said = (text: Text, at: Date) =>
    sayNamed(text, locale, { firm: invited.firmName, date: dayInWords(at, COHORT_TIME_ZONE, locale) });
  if (invited.revokedAt !== null) return said(words.stateRevoked, invited.revokedAt);
  if (invited.leftAt !== null) return said(words.stateLeft, invited.leftAt);
  if (invited.acceptedAt !== null) return said(words.stateJoined, invited.acceptedAt);
  if (invited.optedOutAt !== null) return said(words.stateOptedOut, invited.optedOutAt);
  return said(words.stateInvited, invited.createdAt);
}

export function outcomeInWords({ outcome, problem }: InvitationMail, locale: Locale): string {
  const said = words[`mail-${outcome ?? "waiting"}`][locale];
  return problem === ""
    ? said
    : `${said}${locale === "zh" ? "。" : ". "}${problemInWords({ outcome, problem }, locale)}`;
}

function problemInWords({ outcome, problem }: Pick<InvitationMail, "outcome" | "problem">, locale: Locale): string {
  if (problem === INTERRUPTED) return words.interrupted[locale];
  if (problem === UNREACHABLE) return (outcome === null ? words.held : words.unreached)[locale];
  return problem;
}

/** Whether the invitation was revoked or the firm has left. */
export const isEnded = ({ revokedAt, leftAt }: InvitedFirm): boolean => revokedAt !== null || leftAt !== null;

/** The explanation for an invitation whose link is no longer valid. */
export function invitedLede(invited: InvitedFirm, locale: Locale): string | undefined {
  if (isEnded(invited)) return words.inviteAgainHint[locale];
  return invited.acceptedAt === null ? undefined : words.usedText[locale];
}
