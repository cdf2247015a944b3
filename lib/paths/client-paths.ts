const client = (firmId: string) => `/clients/${firmId}`;

/** Addresses of the pages of a consultant, in one place. */
export const clientPaths = {
  portfolio: "/clients",
  consents: "/clients/consents",
  client,
  /** What the consultant wrote about a client; readable also after the access has ended. */
  own: (firmId: string) => `/clients/own/${firmId}`,
  position: (firmId: string) => `${client(firmId)}/position`,
  results: (firmId: string) => `${client(firmId)}/results`,
  result: (firmId: string, assessmentId: string) => `${client(firmId)}/results/${assessmentId}`,
  exportResult: (firmId: string, assessmentId: string, revision: number) =>
    `${client(firmId)}/results/${assessmentId}/export?revision=${revision}`,
  /** The client's place among participants. */
  benchmark: (firmId: string) => `${client(firmId)}/benchmark`,
  answers: (firmId: string) => `${client(firmId)}/answers`,
  records: (firmId: string) => `${client(firmId)}/records`,
  plan: (firmId: string) => `${client(firmId)}/plan`,
  /** The cycles of a client with the consultant's own ratings. */
  rating: (firmId: string) => `${client(firmId)}/rate`,
  notes: (firmId: string) => `${client(firmId)}/notes`,
  file: (firmId: string, fileId: string) => `${client(firmId)}/records/${fileId}`,
} as const;
