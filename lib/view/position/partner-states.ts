import { CONFIRMED_SCALES, type ConfirmedScale, type EndsAgreement } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { askWords, confirmedScaleShort, say } from "@/lib/words";

/** The state of a link's partner: what the customer was asked, and whether both records are connected. */
export type PartnerState = {
  /** What the customer was asked or answered, with dates in words. */
  readonly customer:
    | { readonly kind: "given"; readonly scales: Readonly<Partial<Record<ConfirmedScale, EndsAgreement>>> }
    | { readonly kind: "open" | "expired"; readonly date: string }
    | undefined;
  readonly match: "matched" | "merged" | undefined;
};
export type PartnerStates = ReadonlyMap<string, PartnerState>;

type Asked = {
  readonly linkId: string;
  readonly state: "given" | "open" | "expired";
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly scales: Readonly<Partial<Record<ConfirmedScale, EndsAgreement>>>;
};

type Partners = {
  readonly links: readonly { readonly id: string }[];
  /** Requests to customers, newest first. */
  readonly asked: readonly Asked[];
  readonly partners: readonly {
    readonly linkId: string;
    readonly match?: { readonly mergedAt: Date | null } | undefined;
  }[];
};

/** The state of each link's partner for the page; an existing answer takes precedence over a newer request. */
export function partnerStates({ links, asked, partners }: Partners, at: At): PartnerStates {
  const askedOf = Map.groupBy(asked, ({ linkId }) => linkId);
  const partnerOf = new Map(partners.map((one) => [one.linkId, one]));
  return new Map(
    links.map(({ id }): [string, PartnerState] => {
      const own = askedOf.get(id) ?? [];
      const match = partnerOf.get(id)?.match;
      return [
        id,
        {
          customer: customerState(own, at),
          match: match === undefined ? undefined : match.mergedAt === null ? "matched" : "merged",
        },
      ];
    }),
  );
}

type At = { readonly timeZone: string; readonly locale: Locale };

/** What the customer of one link was asked, newest request first. */
export function customerState(own: readonly Asked[], { timeZone, locale }: At): PartnerState["customer"] {
  const day = (at: Date) => dayInWords(at, timeZone, locale);
  const given = own.find(({ state }) => state === "given");
  if (given !== undefined) return { kind: "given", scales: given.scales };
  const [latest] = own;
  if (latest === undefined) return undefined;
  return latest.state === "open"
    ? { kind: "open", date: day(latest.askedAt) }
    : { kind: "expired", date: day(latest.expiresAt) };
}

/** What the customer was asked and answered, in one short phrase. */
export function customerInWords(customer: PartnerState["customer"], locale: Locale): string {
  switch (customer?.kind) {
    case undefined:
      return say(askWords.notAsked, locale);
    case "open":
      return say(askWords.asked, locale, { date: customer.date });
    case "expired":
      return say(askWords.expired, locale, { date: customer.date });
    case "given":
      return `${say(askWords.given, locale)}${locale === "zh" ? "，" : ": "}${comparedInWords(customer.scales, locale)}`;
  }
}

/** Whether firm and customer agree, in one short phrase. */
export function comparedInWords(scales: Compared, locale: Locale): string {
  const differ = differingScales(scales);
  if (differ === undefined) return say(askWords.notCompared, locale);
  return differ.length === 0
    ? say(askWords.agree, locale)
    : say(askWords.differOn, locale, { scales: scalesInWords(differ, locale) });
}

type Compared = Readonly<Partial<Record<ConfirmedScale, EndsAgreement>>>;

/** The scales on which firm and customer differ; undefined where nothing was compared. */
export function differingScales(scales: Compared) {
  const compared = CONFIRMED_SCALES.filter((scale) => (scales[scale] ?? "not-compared") !== "not-compared");
  return compared.length === 0 ? undefined : compared.filter((scale) => scales[scale] === "differ");
}

/** Scales in one short phrase. */
export const scalesInWords = (scales: readonly ConfirmedScale[], locale: Locale): string =>
  scales.map((scale) => confirmedScaleShort[scale][locale]).join(locale === "zh" ? "、" : ", ");
