import { isComplete } from "@/lib/assessments";
import type { OpenClient, PortfolioClient } from "@/lib/clients";
import { engagementState } from "@/lib/engagement";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { phaseNames, say, portfolioWords as words } from "@/lib/words";
import { lastDayInWords } from "../consultants/engagement-days";
import { postStatesOf } from "./client-cycle";

/** The state of a client's cycle in a few words; if it is not open, the state of the access. */
export function cycleLine({ engagement, open }: PortfolioClient, locale: Locale, now: Date): string {
  const { timeZone } = engagement;
  const on = (at: Date | null) => ({ date: at === null ? "" : dayInWords(at, timeZone, locale) });
  switch (engagementState(engagement, now)) {
    case "asked":
      return say(words.askedOn, locale, on(engagement.createdAt));
    case "offered":
      return say(words.offeredOn, locale, on(engagement.createdAt));
    case "declined":
      return say(words.endedOn, locale, on(engagement.declinedAt));
    case "revoked":
      return say(words.endedOn, locale, on(engagement.revokedAt));
    case "expired":
      return say(words.endedOn, locale, { date: lastDayInWords(engagement.endsAt, timeZone, locale) });
    case "active":
      return open === undefined ? words.noCycle[locale] : openLine(open, timeZone, locale);
  }
}

function openLine(open: OpenClient, timeZone: string, locale: Locale): string {
  const { assessment } = open;
  if (assessment === undefined) return words.noCycle[locale];
  const states = postStatesOf(open);
  const inState = (...wanted: string[]) => PHASES.filter((phase) => wanted.includes(states[phase]));
  if (isComplete(assessment.states)) return say(words.frozenOn, locale, { date: frozenDay(open, timeZone, locale) });
  if (inState("submitted", "accepted").length === PHASES.length && inState("accepted").length === 0) {
    return words.allSubmitted[locale];
  }
  const customers = open.customers?.length;
  if (customers === 0 && inState("accepted", "submitted").length === 0) return words.linksMissing[locale];
  const [only, ...others] = inState("locked", "not-begun", "open", "returned");
  if (only !== undefined && others.length === 0) {
    return say(words.toSubmitOne, locale, { phase: phaseNames[only][locale] });
  }
  const accepted = inState("accepted").length;
  if (only === undefined || accepted > 1) return say(words.acceptedOf, locale, { n: accepted });
  return say(words.toSubmitMany, locale, { n: others.length + 1 });
}

/** The day of the last acceptance, which froze the result; known without reading the result. */
function frozenDay({ assessment }: OpenClient, timeZone: string, locale: Locale): string {
  const days =
    assessment?.phases.flatMap(({ acceptedAt }) => (acceptedAt === null ? [] : [acceptedAt.getTime()])) ?? [];
  return days.length === 0 ? "" : dayInWords(new Date(Math.max(...days)), timeZone, locale);
}
