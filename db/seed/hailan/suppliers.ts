import type { LinkPlan } from "../links";

export const HAILAN = "Ningbo Hailan Appliances";
/** The suppliers whose link is matched with Hailan's own by a code. Hailan has no link for its other suppliers. */
export const HAILAN_SUPPLIERS: readonly string[] = ["Cixi Moulding", "Yuyao Plastics", "Zhenhai Wire Harness"];

/** A Chinese supplier of one kind of parts. `more` replaces what is assumed of all of them. */
export const aSupplier = (partner: string, product: string, share: number, more: Partial<LinkPlan> = {}): LinkPlan => ({
  partner,
  direction: "supplier",
  kind: "single",
  type: "domestic-supplier",
  country: "CN",
  product,
  since: 2018,
  share,
  shareOfPartner: null,
  functions: [],
  answers: {},
  firm: partner,
  ...more,
});

/** The suppliers of one of Hailan's suppliers: Hailan's second tier, as far as those firms are visible. */
export const mouldingSuppliers: readonly LinkPlan[] = [
  aSupplier("Taizhou Resin", "Resin", 0.4),
  aSupplier("Cixi Motor Works", "Inserts", 0.15),
];
