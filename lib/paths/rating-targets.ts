/** Handlers of a client begin so. */
export const RATING_TARGETS = "/api/v1/clients/";

/** Where the judgements of a draft are sent, and what its queue in the browser goes by. */
export const ratingTarget = (firmId: string, ratingId: string): string =>
  `${RATING_TARGETS}${firmId}/ratings/${ratingId}`;

/** Where a reviewer's remarks on one submission are sent; a later submission has remarks of its own. */
export const remarkTarget = (firmId: string, assessmentId: string, submittedAt: Date | null): string =>
  `${RATING_TARGETS}${firmId}/reviews/${assessmentId}${submittedAt === null ? "" : `?submitted=${submittedAt.toISOString()}`}`;
