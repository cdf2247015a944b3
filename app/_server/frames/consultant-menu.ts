import { clientPaths, ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { calibrationWords, clientReviewWords, comparisonWords, clientWords as words } from "@/lib/words";
import { lastLinks, linksOf, type Menu } from "./menu";

export type ConsultantPlace = "portfolio" | "reviews" | "compare" | "calibration" | "consents" | "none";

type ConsultantFacts = { readonly clients: number; readonly isMember: boolean };

/**
 * The menu of a consultant; without clients there is nothing to review or compare. Below it consents, the firms that
 * they are a member of, method and help.
 */
export function consultantMenu({ clients, isMember }: ConsultantFacts, current: ConsultantPlace, locale: Locale): Menu {
  const to = linksOf(current, locale);
  const portfolio = to(clientPaths.portfolio, words.portfolio, "portfolio");
  const withClients = [
    { ...portfolio, count: String(clients) },
    to(ratingPaths.reviews, clientReviewWords.title, "reviews"),
    to(ratingPaths.compare, comparisonWords.title, "compare"),
    to(ratingPaths.calibration, calibrationWords.title, "calibration"),
  ];
  return {
    destinations: clients === 0 ? [portfolio] : withClients,
    lower: [
      to(clientPaths.consents, words.consents, "consents"),
      ...(isMember ? [to("/firms?all=1", words.otherFirms)] : []),
      ...lastLinks(locale),
    ],
  };
}
