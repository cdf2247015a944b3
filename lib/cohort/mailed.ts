import type { Names } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import type { MailKind } from "./states";

/** The data for an invitation e-mail to a cohort, or for its reminder. */
export type MailedInvitation = {
  readonly kind: MailKind;
  readonly firmName: string;
  readonly locale: Locale;
  readonly cohortName: Text;
  readonly liaison: string;
  readonly closesOn: string | null;
  readonly isJoined: boolean;
  /** Number of phases that the firm has submitted. */
  readonly submitted: number;
};

/** The reminder for the first firm by name, and how many firms get the same text in this language. */
export type ReminderSample = MailedInvitation & { readonly firms: number; readonly names: Names };
