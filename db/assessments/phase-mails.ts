import { sql } from "drizzle-orm";
import type { MailedDecision } from "@/lib/assessments";
import { PHASES } from "@/lib/instrument";
import { LOCALES } from "@/lib/result";
import { askRows } from "../core/ask";
import { asAuth } from "../core/scope";

/** A decision is mailed only within this many days; after that it shows only on the page. */
const TOLD_DAYS = 2;

/** A claimed mail that tells a manager what a reviewer decided. */
export type PhaseMail = MailedDecision & {
  readonly firmId: string;
  readonly eventId: string;
  readonly personId: string;
  readonly email: string;
  readonly assessmentId: string;
};

type Claimed = Omit<PhaseMail, "locale" | "phase" | "event" | "isComplete"> &
  Readonly<Record<"locale" | "phase" | "event", string>> & { readonly complete: boolean };

/**
 * Claims the due mails about reviewers' decisions, so that no other process sends them too. Skips a phase that was
 * submitted again meanwhile. With `firmId`, only that firm's mails.
 */
export async function claimPhaseMails(now: Date, firmId?: string): Promise<PhaseMail[]> {
  return asAuth(async (tx) => {
    const rows = await askRows<Claimed>(
      tx,
      sql`select * from app.claim_phase_mails(${now.toISOString()}::timestamptz,
        make_interval(days => ${TOLD_DAYS}::int), ${firmId ?? null}::uuid)`,
    );
    return rows.flatMap(({ complete, ...row }) => {
      const phase = PHASES.find((one) => one === row.phase);
      if (phase === undefined) return [];
      const locale = LOCALES.find((one) => one === row.locale) ?? "zh";
      return [{ ...row, locale, phase, event: row.event === "return" ? "return" : "accept", isComplete: complete }];
    });
  });
}

/** Releases the claim on a mail that could not be sent. */
export async function releasePhaseMail(mail: Pick<PhaseMail, "firmId" | "eventId" | "personId">): Promise<void> {
  await asAuth((tx) =>
    tx.execute(sql`select app.release_phase_mail(${mail.firmId}, ${mail.eventId}, ${mail.personId})`),
  );
}
