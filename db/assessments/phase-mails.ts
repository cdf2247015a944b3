import { sql } from "drizzle-orm";
import type { MailedDecision } from "@/lib/assessments";
import { PHASES } from "@/lib/instrument";
import { LOCALES } from "@/lib/result";
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

/**
 * Claims the due mails about reviewers' decisions, so that no other process sends them too. Skips a phase that was
 * submitted again meanwhile. With `firmId`, only that firm's mails.
 */
export async function claimPhaseMails(now: Date, firmId?: string): Promise<PhaseMail[]> {
  return asAuth(async (tx) => {
    const rows = await tx.execute<{
      firm_id: string;
      firm_name: string;
      event_id: string;
      person_id: string;
      email: string;
      locale: string;
      assessment_id: string;
      cycle: number;
      phase: string;
      event: string;
      remarks: string;
      signed_name: string;
      signed_organisation: string;
      complete: boolean;
    }>(sql`select * from app.claim_phase_mails(${now.toISOString()}::timestamptz,
      make_interval(days => ${TOLD_DAYS}::int), ${firmId ?? null}::uuid)`);
    return rows.flatMap((row) => {
      const phase = PHASES.find((one) => one === row.phase);
      if (phase === undefined) return [];
      return [
        {
          firmId: row.firm_id,
          firmName: row.firm_name,
          eventId: row.event_id,
          personId: row.person_id,
          email: row.email,
          locale: LOCALES.find((one) => one === row.locale) ?? "zh",
          assessmentId: row.assessment_id,
          cycle: row.cycle,
          phase,
          event: row.event === "return" ? ("return" as const) : ("accept" as const),
          remarks: row.remarks,
          signedName: row.signed_name,
          signedOrganisation: row.signed_organisation,
          isComplete: row.complete,
        },
      ];
    });
  });
}

/** Releases the claim on a mail that could not be sent. */
export async function releasePhaseMail(mail: Pick<PhaseMail, "firmId" | "eventId" | "personId">): Promise<void> {
  await asAuth((tx) =>
    tx.execute(sql`select app.release_phase_mail(${mail.firmId}, ${mail.eventId}, ${mail.personId})`),
  );
}
