import type { RemindedByHand } from "@/lib/cohort";

type DashboardAt = {
  readonly cycle?: number | undefined;
  readonly page?: number;
  /** Draw all tables, for browsers without scripts. */
  readonly tables?: boolean;
};

/** Addresses of the pages of a cohort, in one place. */
export const cohortPaths = {
  cohort: (cohortId: string) => `/cohorts/${cohortId}`,
  network: (cohortId: string) => `/cohorts/${cohortId}/network`,
  firms: (cohortId: string) => `/cohorts/${cohortId}/firms`,
  /** The reminder page for one group; after sending, with the number of e-mails sent. */
  remind: (cohortId: string, target: RemindedByHand, reminded?: number) =>
    `/cohorts/${cohortId}/firms?${target === "late" ? "show=late&" : ""}remind=${target}${reminded === undefined ? "" : `&reminded=${reminded}`}#remind`,
  invite: (cohortId: string) => `/cohorts/${cohortId}/firms/invite`,
  invitation: (cohortId: string, invitationId: string) => `/cohorts/${cohortId}/firms/${invitationId}`,
  late: (cohortId: string) => `/cohorts/${cohortId}/firms?show=late#firms`,
  deadlines: (cohortId: string) => `/cohorts/${cohortId}/settings#deadlines`,
  settings: (cohortId: string) => `/cohorts/${cohortId}/settings`,
  people: (cohortId: string) => `/cohorts/${cohortId}/people`,
  mailJob: (cohortId: string) => `/api/v1/cohorts/${cohortId}/mails`,
  faultyLines: (cohortId: string) => `/api/v1/cohorts/${cohortId}/faulty-lines`,
  template: (cohortId: string, format: "csv" | "xlsx") => `/api/v1/cohorts/${cohortId}/template?format=${format}`,
  dashboard: (cohortId: string, at: DashboardAt = {}) => {
    const query = [
      ...(at.cycle === undefined ? [] : [`cycle=${at.cycle}`]),
      ...(at.page === undefined || at.page === 0 ? [] : [`page=${at.page}`]),
      ...(at.tables === true ? ["tables=1"] : []),
    ];
    return `/cohorts/${cohortId}${query.length > 0 ? `?${query.join("&")}` : ""}${at.page === undefined || at.tables === true ? "" : "#heat"}`;
  },
  weekly: (cohortId: string) => `/cohorts/${cohortId}/weekly`,
  weeklyFile: (cohortId: string, format: "csv" | "xlsx") => `/api/v1/cohorts/${cohortId}/weekly?format=${format}`,
  figures: (cohortId: string) => `/cohorts/${cohortId}/figures`,
  figuresJob: (cohortId: string) => `/api/v1/cohorts/${cohortId}/figures`,
  networkJob: (cohortId: string) => `/api/v1/cohorts/${cohortId}/network`,
  log: (cohortId: string) => `/cohorts/${cohortId}/log`,
  logExport: (cohortId: string) => `/api/v1/cohorts/${cohortId}/log`,
  instrument: (cohortId: string) => `/cohorts/${cohortId}/instrument`,
  instrumentVersion: (cohortId: string, versionId: string) => `/cohorts/${cohortId}/instrument/${versionId}`,
  instrumentExport: (cohortId: string, versionId: string, format: string) =>
    `/api/v1/cohorts/${cohortId}/instrument/${versionId}?format=${format}`,
} as const;
