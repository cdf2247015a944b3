import type { ConfirmedScale, EndsAgreement, PartnerEvent } from "@/lib/instrument";
import type { Merged } from "@/lib/position";
import type { Locale } from "@/lib/result";

export type ConfirmationState = "open" | "given" | "expired" | "withdrawn";

/** A confirmation request for one link as the firm sees it; never contains an answer. */
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
  /** The address, for a manager and while the request is open. */
  readonly email: string | null;
  /** The result of the comparison when the customer submitted the answers; empty before. */
  readonly scales: Readonly<Partial<Record<ConfirmedScale, EndsAgreement>>>;
};

/** Days after a customer's answers before the same link may be asked about again. */
export const CONFIRMATION_REST_DAYS = 180;

/** Days between two e-mails about one request, and the maximum number of reminders. */
export const REMINDER_REST_DAYS = 3;

export const REMINDERS_MAX = 2;

/** How a firm's link is connected to the partner's own record of it. */
export type LinkPartner = {
  readonly linkId: string;
  /** Expiry of the link's code; only for a manager. */
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
  /** Name of the person who caused the event; null if it was the partner, or if that person has left the firm. */
  readonly by: string | null;
};
