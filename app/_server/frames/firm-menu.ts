import { currentInstrument } from "@/lib/catalog";
import type { FirmFrameFacts } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { say, shellWords } from "@/lib/words";
import { lastLinks, linksOf, type Menu } from "./menu";

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
 * The menu of a firm; below it the links for managers, method and help. Its counts cover the answers of all members for
 * a manager, and only their own answers for a contributor.
 */
export function firmMenu(facts: FirmFrameFacts, current: FirmPlace, locale: Locale): Menu {
  const { firm, assessment, links, openMeasures } = facts;
  const link = linksOf(current, locale);
  const to = (place: Exclude<FirmPlace, "none">, path: string, count?: string) => ({
    ...link(`/firms/${firm.id}${path}`, shellWords[place], place),
    ...(count === undefined ? {} : { count }),
  });
  const isManager = firm.role === "manager";
  const n = isManager ? facts.answered : facts.ownAnswered;
  const all = isManager ? currentInstrument.items.length : facts.ownAsked;
  return {
    destinations: [
      to("overview", ""),
      to("assessment", "/assessments", assessment && say(shellWords.itemsCount, locale, { n, all })),
      to("position", "/position", links === 0 ? undefined : say(shellWords.linksCount, locale, { n: links })),
      to("results", "/results"),
      to("plan", "/plan", openMeasures === 0 ? undefined : say(shellWords.measuresCount, locale, { n: openMeasures })),
    ],
    lower: [...(isManager ? [to("people", "/people"), to("sharing", "/sharing")] : []), ...lastLinks(locale)],
  };
}
