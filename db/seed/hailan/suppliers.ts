import type { LinkPlan } from "../links";

export const HAILAN = "Ningbo Hailan Appliances";
/** Suppliers with which Hailan has joined its link by a code; of the others it has no line. */
export const HAILAN_SUPPLIERS: readonly string[] = ["Cixi Moulding", "Yuyao Plastics", "Zhenhai Wire Harness"];

const aSupplier = (partner: string, product: string, share: number): LinkPlan => ({
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
});

/** What one supplier of Hailan buys: its second tier, as far as those firms show themselves. */
export const mouldingSuppliers: readonly LinkPlan[] = [
  aSupplier("Taizhou Resin", "Resin", 0.4),
  aSupplier("Cixi Motor Works", "Inserts", 0.15),
];
