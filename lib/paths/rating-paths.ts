import type { Phase } from "@/lib/instrument";

const client = (firmId: string) => `/clients/${firmId}`;

/** Addresses of the pages on which a consultant rates, reviews and compares. */
export const ratingPaths = {
  rate: (firmId: string, assessmentId: string, phase?: Phase) =>
    `${client(firmId)}/rate/${assessmentId}${phase === undefined ? "" : `?phase=${phase}`}`,
  reviews: "/clients/reviews",
  review: (firmId: string, assessmentId: string, phase: Phase) =>
    `${client(firmId)}/review/${assessmentId}?phase=${phase}`,
  calibration: "/clients/calibration",
  compare: "/clients/compare",
} as const;
