/** Addresses of the pages of a cohort, in one place. */
export const cohortPaths = {
  cohort: (cohortId: string) => `/cohorts/${cohortId}`,
  network: (cohortId: string) => `/cohorts/${cohortId}/network`,
  networkJob: (cohortId: string) => `/api/v1/cohorts/${cohortId}/network`,
} as const;
