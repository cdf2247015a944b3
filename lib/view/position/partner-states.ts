import { CONFIRMED_SCALES, type ConfirmedScale, type EndsAgreement } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { confirmedScaleShort } from "@/lib/words";

/** How the partner of a link stands to it: what the customer was asked, and whether both ends are joined. */
export type PartnerState = {
  /** Dates are days in words. */
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
  /** The newest first. */
  readonly asked: readonly Asked[];
  readonly partners: readonly {
    readonly linkId: string;
    readonly match?: { readonly mergedAt: Date | null } | undefined;
  }[];
};

/** What the page says of the partner of each link; an answer that was given stands before a newer request. */
export function partnerStates(
  { links, asked, partners }: Partners,
  { timeZone, locale }: { readonly timeZone: string; readonly locale: Locale },
): PartnerStates {
  const day = (at: Date) => dayInWords(at, timeZone, locale);
  return new Map(
    links.map(({ id }): [string, PartnerState] => {
      const own = asked.filter(({ linkId }) => linkId === id);
      const match = partners.find(({ linkId }) => linkId === id)?.match;
      return [
        id,
        {
          customer: customerOf(own, day),
          match: match === undefined ? undefined : match.mergedAt === null ? "matched" : "merged",
        },
      ];
    }),
  );
}

function customerOf(own: readonly Asked[], day: (at: Date) => string): PartnerState["customer"] {
  const given = own.find(({ state }) => state === "given");
  if (given !== undefined) return { kind: "given", scales: given.scales };
  const [latest] = own;
  if (latest === undefined) return undefined;
  return latest.state === "open"
    ? { kind: "open", date: day(latest.askedAt) }
    : { kind: "expired", date: day(latest.expiresAt) };
}

/** The scales on which firm and customer differ; undefined where nothing was compared. */
export function differingScales(scales: Readonly<Partial<Record<ConfirmedScale, EndsAgreement>>>) {
  const compared = CONFIRMED_SCALES.filter((scale) => (scales[scale] ?? "not-compared") !== "not-compared");
  return compared.length === 0 ? undefined : compared.filter((scale) => scales[scale] === "differ");
}

/** Scales in one short phrase. */
export const scalesInWords = (scales: readonly ConfirmedScale[], locale: Locale): string =>
  scales.map((scale) => confirmedScaleShort[scale][locale]).join(locale === "zh" ? "、" : ", ");
