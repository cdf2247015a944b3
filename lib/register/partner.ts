import type { ConfirmedScale, EndsAgreement, PartnerEvent } from "@/lib/instrument";
import type { Merged } from "@/lib/position";
import type { Locale } from "@/lib/result";

export type ConfirmationState = "open" | "given" | "expired" | "withdrawn";

/** A request of one link as the firm sees it; never an answer. */
export type LinkConfirmation = {
  readonly id: string;
  readonly linkId: string;
  readonly state: Exclude<ConfirmationState, "withdrawn">;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly remindedAt: Date | null;
  readonly reminders: number;
  readonly givenAt: Date | null;
  readonly locale: Locale;
  /** For a manager, while the request is open. */
  readonly email: string | null;
  /** What the comparison said when the customer gave the answers; empty before. */
  readonly scales: Readonly<Partial<Record<ConfirmedScale, EndsAgreement>>>;
};

/** Days after a customer gave the answers before the same link is asked about again. */
export const CONFIRMATION_REST_DAYS = 180;

/** Days between two mails about one request, and how many reminders there are. */
export const REMINDER_REST_DAYS = 3;

export const REMINDERS_MAX = 2;

/** How the link of a firm stands to the partner's own record of it. */
export type LinkPartner = {
  readonly linkId: string;
  /** Until when a code of the link works; only a manager sees it. */
  readonly codeUntil: Date | null;
  readonly match:
    | {
        readonly matchedAt: Date;
        readonly agreed: boolean;
        readonly partnerAgreed: boolean;
        readonly mergedAt: Date | null;
        readonly facts: readonly Merged[];
      }
    | undefined;
};

export type PartnerEventRow = {
  readonly event: PartnerEvent;
  readonly at: Date;
  /** Null where the partner did it, or the person has left. */
  readonly by: string | null;
};
