import type { Destination } from "@/components/shell/firm-shell";
import { currentInstrument } from "@/lib/catalog";
import type { Firm, FirmFrameFacts } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { say, shellWords } from "@/lib/words";

export type FirmPlace = "overview" | "assessment" | "position" | "results" | "plan" | "people" | "sharing" | "none";

/** Below the name of a firm: its cycle, and a note if the firm is invented. */
export function firmSubtitle(
  { firm, assessment }: Pick<FirmFrameFacts, "firm" | "assessment">,
  locale: Locale,
): string {
  const parts = firm.isDemo ? [say(shellWords.demoFirm, locale)] : [];
  if (assessment !== undefined) parts.push(say(shellWords.cycleOf, locale, { year: assessment.cycle }));
  return parts.join(" · ");
}

/** The menu of a firm. Counts are those of all answers for a manager, and of their own for a contributor. */
export function firmMenu(facts: FirmFrameFacts, current: FirmPlace, locale: Locale): Destination[] {
  const { firm, assessment } = facts;
  const base = `/firms/${firm.id}`;
  const count = firm.role === "manager" ? facts.answered : facts.ownAnswered;
  const asked = firm.role === "manager" ? currentInstrument.items.length : facts.ownAsked;
  const items = assessment === undefined ? undefined : say(shellWords.itemsCount, locale, { n: count, all: asked });
  const links = say(shellWords.linksCount, locale, { n: facts.links });
  return [
    destination(base, "overview", current, locale),
    destination(`${base}/assessments`, "assessment", current, locale, items),
    destination(`${base}/position`, "position", current, locale, facts.links === 0 ? undefined : links),
    destination(`${base}/results`, "results", current, locale),
    destination(
      `${base}/plan`,
      "plan",
      current,
      locale,
      facts.openMeasures === 0 ? undefined : say(shellWords.measuresCount, locale, { n: facts.openMeasures }),
    ),
  ];
}

/** Below the menu: the links for managers, and those for everyone. */
export const firmLowerMenu = (firm: Firm, current: FirmPlace, locale: Locale): Destination[] => [
  ...(firm.role === "manager"
    ? [
        destination(`/firms/${firm.id}/people`, "people", current, locale),
        destination(`/firms/${firm.id}/sharing`, "sharing", current, locale),
      ]
    : []),
  { href: "/method", label: say(shellWords.method, locale), current: false },
  { href: "/help", label: say(shellWords.help, locale), current: false },
];

const destination = (
  href: string,
  place: Exclude<FirmPlace, "none">,
  current: FirmPlace,
  locale: Locale,
  count?: string,
): Destination => ({
  href,
  label: say(shellWords[place], locale),
  current: place === current,
  ...(count === undefined ? {} : { count }),
});
