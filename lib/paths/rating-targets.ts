/** Prefix of the API paths for clients. */
export const RATING_TARGETS = "/api/v1/clients/";

/** The endpoint for judgements of a draft; also the key of its queue in the browser. */
export const ratingTarget = (firmId: string, ratingId: string): string =>
  `${RATING_TARGETS}${firmId}/ratings/${ratingId}`;

/** The endpoint for a reviewer's remarks on one submission; each submission has its own remarks. */
export const remarkTarget = (firmId: string, assessmentId: string, submittedAt: Date | null): string =>
  `${RATING_TARGETS}${firmId}/reviews/${assessmentId}${submittedAt === null ? "" : `?submitted=${submittedAt.toISOString()}`}`;
