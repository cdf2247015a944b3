import type { Client } from "@/lib/clients";
import type { Locale } from "@/lib/result";
import { lastDayInWords } from "@/lib/view/consultants/engagement-days";
import { zonedMomentInWords } from "@/lib/view/time/firm-time";
import { sayNamed, clientWords as words } from "@/lib/words";

type Taken = {
  /** The consultant who downloads or prints it. */
  readonly name: string;
  readonly now: Date;
  readonly locale: Locale;
};

/**
 * The watermark on everything a consultant downloads or prints about a client: who read it when, and how long the
 * access lasts.
 */
export const clientWatermark = (
  { name, timeZone, engagement }: Pick<Client, "name" | "timeZone" | "engagement">,
  { name: reader, now, locale }: Taken,
): string =>
  sayNamed(words.watermark, locale, {
    name: reader,
    at: zonedMomentInWords(now, timeZone, locale),
    firm: name,
    until: lastDayInWords(engagement.endsAt, timeZone, locale),
  });

/** The watermark of a page with all clients; its time is in UTC. */
export const allClientsWatermark = ({ name, now, locale }: Taken): string =>
  sayNamed(words.watermarkAll, locale, {
    name,
    at: zonedMomentInWords(now, "UTC", locale),
  });
