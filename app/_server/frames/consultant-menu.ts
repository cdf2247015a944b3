import type { Destination } from "@/components/shell/firm-shell";
import { clientPaths, ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import {
  calibrationWords,
  clientReviewWords,
  comparisonWords,
  say,
  shellWords,
  clientWords as words,
} from "@/lib/words";

export type ConsultantPlace = "portfolio" | "reviews" | "compare" | "calibration" | "consents" | "none";

/** The menu of a consultant; without clients there is nothing to review or compare. */
export const consultantMenu = (clients: number, current: ConsultantPlace, locale: Locale): Destination[] => [
  {
    href: clientPaths.portfolio,
    label: words.portfolio[locale],
    current: current === "portfolio",
    ...(clients === 0 ? {} : { count: String(clients) }),
  },
  ...(clients === 0
    ? []
    : [
        {
          href: ratingPaths.reviews,
          label: clientReviewWords.title[locale],
          current: current === "reviews",
        },
        { href: ratingPaths.compare, label: comparisonWords.title[locale], current: current === "compare" },
        {
          href: ratingPaths.calibration,
          label: calibrationWords.title[locale],
          current: current === "calibration",
        },
      ]),
];

/** The links below the menu: consents, the firms that the consultant is a member of, method and help. */
export const consultantLowerMenu = (isMember: boolean, current: ConsultantPlace, locale: Locale): Destination[] => [
  { href: clientPaths.consents, label: words.consents[locale], current: current === "consents" },
  ...(isMember ? [{ href: "/firms?all=1", label: words.otherFirms[locale], current: false }] : []),
  { href: "/method", label: say(shellWords.method, locale), current: false },
  { href: "/help", label: say(shellWords.help, locale), current: false },
];
