import type { Names } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import type { MailKind } from "./states";

/** What an invitation to a cohort, or its reminder, is made of. */
export type MailedInvitation = {
  readonly kind: MailKind;
  readonly firmName: string;
  readonly locale: Locale;
  readonly cohortName: Text;
  readonly liaison: string;
  readonly closesOn: string | null;
  readonly isJoined: boolean;
  /** Phases that the firm has submitted. */
  readonly submitted: number;
};

/** A reminder as the first firm by name would get it, and how many firms get this text in this language. */
export type ReminderSample = MailedInvitation & { readonly firms: number; readonly names: Names };
