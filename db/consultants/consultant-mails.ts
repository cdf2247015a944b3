import { sql } from "drizzle-orm";
import { PHASE_STATES } from "@/lib/assessments";
import type { ClientNews } from "@/lib/clients";
import { PHASES } from "@/lib/instrument";
import { LOCALES, type Locale, tabulate } from "@/lib/result";
import { askRows } from "../core/ask";
import { promisedWord } from "../core/promised-word";
import { asAuth } from "../core/scope";

/** A claimed daily mail to one consultant. */
export type ConsultantMail = {
  readonly personId: string;
  /** News after this moment is included. */
  readonly since: Date;
  readonly email: string;
  readonly locale: Locale;
  readonly clients: readonly ClientNews[];
};

type Claimed = Omit<ClientNews, "event" | "endsAt" | "cycle"> & {
  readonly personId: string;
  readonly since: string;
  readonly email: string;
  readonly locale: string;
  readonly event: string | null;
  readonly endsAt: string;
  readonly mayReview: boolean;
  readonly sees: boolean;
  readonly assessmentId: string | null;
  readonly states: Readonly<Record<string, string>> | null;
  readonly fresh: readonly string[] | null;
};

type Round = { readonly until: Date; readonly personId?: string | undefined };

/**
 * Claims the daily mails with news up to `until`, so that no other process sends them too; includes mails without news.
 * With `personId`, only that person's. Runs in the sign-in role, the only one that may read addresses.
 */
export async function claimConsultantMails({ until, personId: only }: Round): Promise<ConsultantMail[]> {
  const rows = await asAuth((tx) =>
    askRows<Claimed>(
      tx,
      sql`select * from app.claim_consultant_mails(${until.toISOString()}::timestamptz, ${only ?? null}::uuid)`,
    ),
  );
  return [...Map.groupBy(rows, (row) => row.personId)].flatMap(([personId, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { email, since } = first;
    const locale = promisedWord(first.locale, LOCALES);
    return [{ personId, since: new Date(since), email, locale, clients: own.map(toNews) }];
  });
}

const EVENTS = ["granted", "declined", "ended"] as const;

function toNews(row: Claimed): ClientNews {
  const { assessmentId: id, states, fresh } = row;
  return {
    firmId: row.firmId,
    firmName: row.firmName,
    timeZone: row.timeZone,
    event: EVENTS.find((one) => one === row.event) ?? null,
    endsAt: new Date(row.endsAt),
    cycle:
      id === null
        ? undefined
        : {
            id,
            states: tabulate(PHASES, (phase) => promisedWord(states?.[phase], PHASE_STATES)),
            mayReview: row.mayReview,
            seesSelf: row.sees,
            fresh: PHASES.filter((phase) => fresh?.includes(phase)),
          },
  };
}

/** Releases the claim on a mail that could not be sent. */
export async function releaseConsultantMail({ personId, since }: ConsultantMail): Promise<void> {
  await asAuth((tx) =>
    tx.execute(sql`select app.release_consultant_mail(${personId}, ${since.toISOString()}::timestamptz)`),
  );
}

/** A manager to inform of a consultant's act, with the names in the manager's language. */
type ToldManager = {
  readonly firmId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly firm: string;
  readonly name: string;
  readonly organisation: string;
};

/** The managers of an engagement's firm. Runs in the sign-in role, the only one that may read addresses. */
export async function listEngagementManagers(engagementId: string): Promise<ToldManager[]> {
  const rows = await asAuth((tx) =>
    askRows<Omit<ToldManager, "locale"> & { readonly locale: string }>(
      tx,
      sql`select firm_id, email, locale, firm_name as firm, consultant as name, organisation
        from app.engagement_managers(${engagementId})`,
    ),
  );
  return rows.map((row) => ({ ...row, locale: promisedWord(row.locale, LOCALES) }));
}
