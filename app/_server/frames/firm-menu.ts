import type { Destination } from "@/components/shell/firm-shell";
import { currentInstrument } from "@/lib/catalog";
import type { Firm, FirmFrameFacts } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { say, shellWords } from "@/lib/words";

export type FirmPlace = "overview" | "assessment" | "position" | "results" | "plan" | "people" | "sharing" | "none";

/** The line below the name of a firm: its current cycle, and a note if the firm was invented for the demo. */
export function firmSubtitle(
  { firm, assessment }: Pick<FirmFrameFacts, "firm" | "assessment">,
  locale: Locale,
): string {
  const parts = firm.isDemo ? [say(shellWords.demoFirm, locale)] : [];
  if (assessment !== undefined) parts.push(say(shellWords.cycleOf, locale, { year: assessment.cycle }));
  return parts.join(" · ");
}

/**
 * The menu of a firm. Its counts cover the answers of all members for a manager, and only their own answers for a
 * contributor.
 */
export function firmMenu(facts: FirmFrameFacts, current: FirmPlace, locale: Locale): Destination[] {
  const { firm, assessment, links, openMeasures } = facts;
  const to = destinationsIn(firm.id, current, locale);
  const n = firm.role === "manager" ? facts.answered : facts.ownAnswered;
  const all = firm.role === "manager" ? currentInstrument.items.length : facts.ownAsked;
  return [
    to("overview", ""),
    to("assessment", "/assessments", assessment && say(shellWords.itemsCount, locale, { n, all })),
    to("position", "/position", links === 0 ? undefined : say(shellWords.linksCount, locale, { n: links })),
    to("results", "/results"),
    to("plan", "/plan", openMeasures === 0 ? undefined : say(shellWords.measuresCount, locale, { n: openMeasures })),
  ];
}

/** The links below the menu: first those for managers, then those for everyone. */
export function firmLowerMenu(firm: Firm, current: FirmPlace, locale: Locale): Destination[] {
  const to = destinationsIn(firm.id, current, locale);
  return [
    ...(firm.role === "manager" ? [to("people", "/people"), to("sharing", "/sharing")] : []),
    { href: "/method", label: say(shellWords.method, locale), current: false },
    { href: "/help", label: say(shellWords.help, locale), current: false },
  ];
}

const destinationsIn =
  (firmId: string, current: FirmPlace, locale: Locale) =>
  (place: Exclude<FirmPlace, "none">, path: string, count?: string): Destination => ({
    href: `/firms/${firmId}${path}`,
    label: say(shellWords[place], locale),
    current: place === current,
    ...(count === undefined ? {} : { count }),
  });
