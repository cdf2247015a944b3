import type { ItemId, Phase } from "@/lib/instrument";

const firm = (firmId: string) => `/firms/${firmId}`;
const assessment = (firmId: string, assessmentId: string) => `${firm(firmId)}/assessments/${assessmentId}`;

/** Addresses of the pages of a firm, in one place. */
export const firmPaths = {
  overview: firm,
  profile: (firmId: string) => `${firm(firmId)}/profile`,
  /** A ZIP file with everything that a manager may see of the firm. */
  copy: (firmId: string) => `${firm(firmId)}/copy`,
  sharing: (firmId: string) => `${firm(firmId)}/sharing`,
  position: (firmId: string) => `${firm(firmId)}/position`,
  /** Joins a link with a partner's code. */
  match: (firmId: string, code?: string) =>
    `${firm(firmId)}/position/match${code === undefined ? "" : `?code=${encodeURIComponent(code)}`}`,
  moves: (firmId: string) => `${firm(firmId)}/position/moves`,
  registerFile: (firmId: string) => `${firm(firmId)}/position/file`,
  registerHistory: (firmId: string) => `${firm(firmId)}/position/history`,
  link: (firmId: string, linkId: string) => `${firm(firmId)}/position/${linkId}`,
  linkHistory: (firmId: string, linkId: string) => `${firm(firmId)}/position/${linkId}/history`,
  /** The register as of the freeze of a result. */
  registerOf: (firmId: string, assessmentId: string, revision: number) =>
    `${firm(firmId)}/position/history/${assessmentId}?revision=${revision}`,
  /** The register as a table file; a template has no lines. */
  registerExport: (firmId: string, format: "csv" | "xlsx", template = false) =>
    `/api/v1/firms/${firmId}/register?format=${format}${template ? "&template=1" : ""}`,
  people: (firmId: string) => `${firm(firmId)}/people`,
  log: (firmId: string) => `${firm(firmId)}/people/log`,
  logExport: (firmId: string) => `/api/v1/firms/${firmId}/log`,
  /** Upgrade of a cycle in progress to a later version of the questionnaire. */
  upgrade: (firmId: string, assessmentId: string) => `${assessment(firmId, assessmentId)}/version`,
  /** The pages that consultants viewed. */
  accessLog: (firmId: string) => `${firm(firmId)}/people/access-log`,
  poster: (firmId: string, cardId: string) => `${firm(firmId)}/people/${cardId}`,
  pulse: (firmId: string) => `${firm(firmId)}/pulse`,
  /** The printed material for one unit of a wave: its poster or its slips. */
  pulsePrint: (firmId: string, waveId: string, unitId: string) => `${firm(firmId)}/pulse/${waveId}/${unitId}`,
  plan: (firmId: string, query = "") => `${firm(firmId)}/plan${query}`,
  planLibrary: (firmId: string) => `${firm(firmId)}/plan/library`,
  planLog: (firmId: string) => `${firm(firmId)}/plan/log`,
  planMeasure: (firmId: string, measureId: string) => `${firm(firmId)}/plan/${measureId}`,
  /** The plan as a workbook. */
  planExport: (firmId: string) => `${firm(firmId)}/plan/export`,
  results: (firmId: string) => `${firm(firmId)}/results`,
  /** The firm's place among participants. */
  participants: (firmId: string) => `${firm(firmId)}/results/participants`,
  result: (firmId: string, assessmentId: string) => `${firm(firmId)}/results/${assessmentId}`,
  /** All measures of a result; they are in its section for specialists. */
  resultMeasures: (firmId: string, assessmentId: string) =>
    `${firm(firmId)}/results/${assessmentId}?specialists=open#measures`,
  assessments: (firmId: string) => `${firm(firmId)}/assessments`,
  assessment,
  record: (firmId: string, assessmentId: string, record: "functions" | "context" | "aim") =>
    `${assessment(firmId, assessmentId)}/${record}`,
  /** Each phase is one page; the hash selects the card. */
  phase: (firmId: string, assessmentId: string, phase: Phase, item?: ItemId) =>
    `${assessment(firmId, assessmentId)}/${phase}${item === undefined ? "" : `#${item}`}`,
  review: (firmId: string, assessmentId: string, phase: Phase) =>
    `${assessment(firmId, assessmentId)}/review?phase=${phase}`,
  assignments: (firmId: string, assessmentId: string) => `${assessment(firmId, assessmentId)}/assignments`,
  comments: (firmId: string, assessmentId: string) => `${assessment(firmId, assessmentId)}/comments`,
  mine: (firmId: string, assessmentId: string) => `${assessment(firmId, assessmentId)}/mine`,
  /** The records of one item, each with its file. */
  records: (firmId: string, assessmentId: string, item: string) =>
    `${assessment(firmId, assessmentId)}/records/${item}`,
  file: (fileId: string) => `/files/${fileId}`,
  screening: (firmId: string, assessmentId: string) => `${assessment(firmId, assessmentId)}/screening`,
} as const;
