import type { PHASES } from "@/lib/instrument";

/** One consultant's rating of the cycle, scored by the rules of the questionnaire. */
export type ConsultantView = {
  readonly key: string;
  /** Name and house, or that it was a consultant; with the day. */
  readonly who: string;
  readonly blind: boolean;
  readonly overall: PlacedLevel | undefined;
  readonly phases: Readonly<Record<(typeof PHASES)[number], PlacedLevel | undefined>>;
  readonly notes: readonly { readonly item: string; readonly text: string }[];
};
export type PlacedLevel = { readonly level: number; readonly sem: number };

/** A phase accepted by a reviewer, with his name. */
export type SignOff = { readonly key: string; readonly line: string };
