/** The time zone of all days of a cohort: that of the founding country, wherever its administrators are. */
export const COHORT_TIME_ZONE = "Asia/Shanghai";
