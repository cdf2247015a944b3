import { sql } from "drizzle-orm";
import { LOCALES, type Locale } from "@/lib/result";
import { askRows } from "../core/ask";
import { asAuth } from "../core/scope";
import type { Round } from "./pulse-answers";

/** A claimed mail with one link, the n-th of its unit. */
type PulseMail = Round & {
  readonly firmName: string;
  readonly locale: Locale;
  readonly n: number;
  readonly email: string;
  readonly lastDay: string;
};

/** After this time a claim that was not settled is due again. */
const STALE_MINUTES = 15;

/** Claims mails of one wave or of all open waves. Runs in the sign-in role, the only one that may read addresses. */
export async function claimPulseMails(most: number, waveId?: string): Promise<PulseMail[]> {
  return asAuth(async (tx) => {
    const rows = await askRows<Omit<PulseMail, "locale"> & { readonly firmLocale: string }>(
      tx,
      sql`select firm_name, firm_locale, wave_id, unit_id, n, email, last_day
        from app.claim_pulse_mails(${waveId ?? null}::uuid, ${most}, make_interval(mins => ${STALE_MINUTES}::int))`,
    );
    return rows.map(({ firmLocale, ...row }) => ({
      ...row,
      locale: LOCALES.find((one) => one === firmLocale) ?? "zh",
    }));
  });
}

/** Records the outcome of a mail: the address is deleted once the mail is sent; a postponed mail is due again. */
export async function settlePulseMail(
  { waveId, unitId, n }: Round & { readonly n: number },
  outcome: "sent" | "refused" | "put-off",
): Promise<void> {
  await asAuth((tx) => tx.execute(sql`select app.settle_pulse_mail(${waveId}, ${unitId}, ${n}, ${outcome})`));
}
