import type { UserActor } from "@/app/_server/gate/gate";
import { closeOverdueWaves } from "@/app/_server/links/pulse";
import { listPulseWaves } from "@/db/pulse/pulse";
import type { Firm } from "@/lib/firms";
import { say, pulseWords as words } from "@/lib/i18n";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import type { RecordStep } from "@/lib/view/cycle/phase-card";
import { quarterInWords } from "@/lib/view/pulse/quarter";

/** The pulse beside the items of Learning, for a manager: how far the open wave is, or when the last one was closed. */
export async function pulseStep(actor: UserActor, firm: Firm, locale: Locale): Promise<RecordStep | undefined> {
  if (!can(actor, "pulse.read", firm)) return undefined;
  await closeOverdueWaves(actor, firm.id);
  const waves = await listPulseWaves(actor, { firmId: firm.id });
  const rounds = waves.flatMap((wave) => (wave.closedAt === null ? wave.rounds : []));
  const last = waves.find(({ closedAt }) => closedAt !== null);
  const total = (key: "sent" | "headcount") => rounds.reduce((sum, round) => sum + round[key], 0);
  return {
    key: "pulse",
    label: words.step[locale],
    detail:
      rounds.length > 0
        ? say(words.sentOfWords, locale, { n: total("sent"), all: total("headcount") })
        : last === undefined
          ? words.stepNone[locale]
          : say(words.stepClosed, locale, { quarter: quarterInWords(last, locale) }),
    done: rounds.length === 0 && last !== undefined,
    href: firmPaths.pulse(firm.id),
  };
}
