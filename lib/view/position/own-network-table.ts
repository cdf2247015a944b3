import type { Locale } from "@/lib/result";
import { chartWords, labelled, linkWords, modeNames, modeUnclearName, positionChartWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { customersOf, type ReadLink, suppliersOf } from "../register/links";
import { LISTED_SUPPLIERS_MAX } from "../register/register-pages";
import type { MapFacts } from "./network-map-layout";

export function mapTable({ links, subSuppliers, levels }: MapFacts, locale: Locale) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const modeIn = ({ placement }: ReadLink) => {
    if (placement === undefined) return w(positionChartWords.noMode);
    return placement.mode === null ? w(modeUnclearName) : w(modeNames[placement.mode]);
  };
  const shareOf = ({ share }: ReadLink) =>
    share === null || share <= 0 ? w(linkWords.shareUnknown) : shareInPercent(share);
  const levelIn = (level: number | null | undefined) =>
    level === null || level === undefined ? w(positionChartWords.levelNotShown) : String(level);
  const names = new Map(links.map(({ id, partnerName }) => [id, partnerName]));
  const partnerOf = (linkId: string) => names.get(linkId) ?? "";
  return {
    caption: labelled(w(positionChartWords.map), w(chartWords.table), locale),
    head: [
      w(positionChartWords.partner),
      w(positionChartWords.side),
      w(positionChartWords.share),
      w(positionChartWords.mode),
      w(positionChartWords.levelAttained),
    ],
    rows: [
      ...[...suppliersOf(links).slice(0, LISTED_SUPPLIERS_MAX), ...customersOf(links)].map((link) => [
        link.partnerName,
        w(link.direction === "supplier" ? linkWords.supplier : linkWords.customer),
        shareOf(link),
        modeIn(link),
        levelIn(levels.get(link.id)),
      ]),
      ...subSuppliers
        .slice(0, LISTED_SUPPLIERS_MAX)
        .map(({ name, linkId, level }) => [
          name ?? w(positionChartWords.nameNotShown),
          say(positionChartWords.suppliesPartner, locale, { partner: partnerOf(linkId) }),
          w(linkWords.shareUnknown),
          w(positionChartWords.noMode),
          levelIn(level),
        ]),
    ],
  };
}
