/** Administrators of a cohort sit in one country and may sit in any; days are those of the founding one. */
export const COHORT_TIME_ZONE = "Asia/Shanghai";
