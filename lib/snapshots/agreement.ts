import { CONFIRMED_SCALES, type ConfirmedScale } from "@/lib/instrument";
import { type Insufficient, isInsufficient, tabulate } from "@/lib/result";
import { type AgreementRate, type Confirmation, discloseAgreement } from "./agreement-rate";

/** A published rate of agreement with its day, or why there is none. */
export type AgreementPart =
  | (AgreementRate & { readonly day: string })
  | Insufficient<"too-few" | "dominance" | "changed-by-few">;

type AgreementFacts = {
  readonly day: string;
  /** The compared confirmations of the cohort, by scale. */
  readonly now: Readonly<Record<ConfirmedScale, readonly Confirmation[]>>;
  /** Those of every rate ever published, for this cohort and others, because two rates can be subtracted. */
  readonly earlier: Readonly<Record<ConfirmedScale, readonly (readonly Confirmation[])[]>>;
  /** The last published rates of this cohort. */
  readonly last: Readonly<Partial<Record<ConfirmedScale, AgreementPart>>>;
};

export type Agreements = Readonly<
  Record<ConfirmedScale, { readonly rate: AgreementPart; readonly shown: readonly Confirmation[] }>
>;

/**
 * How far firms and their customers agree, by scale, as far as it may be published.
 *
 * If too few confirmations changed since a rate was shown, that rate stays with its day. Shape: the facts of a cohort;
 * for each scale the rate and its confirmations. Unit: hundredths in steps of 5. Range: 0–100. Edge cases: nothing is
 * stored for a scale without a new rate. Errors: insufficient as in `discloseAgreement`. Source: method 3.6 rule 10.
 */
export const agreementOf = ({ day, now, earlier, last }: AgreementFacts): Agreements =>
  tabulate(CONFIRMED_SCALES, (scale) => {
    const rate = discloseAgreement(now[scale], { earlier: earlier[scale] });
    if (!isInsufficient(rate)) return { rate: { ...rate, day }, shown: now[scale] };
    const before = last[scale];
    const stands = rate.reason === "changed-by-few" && before !== undefined && !isInsufficient(before);
    return { rate: stands ? before : rate, shown: [] };
  });
