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
