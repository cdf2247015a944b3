/** How long things are kept that end by themselves. The code that ends them and the privacy page both read it here. */
export const KEPT = {
  /** Days after the last use of a session, and days in all, after which it ends. */
  sessionIdleDays: 14,
  sessionDays: 30,
  /** Minutes a code to sign in can be used, and hours after which it is forgotten with the address. */
  codeMinutes: 10,
  codeHours: 24,
  /** Days a screening without an account can be opened; then it is deleted. */
  screeningDays: 30,
  /** Days a request to a customer is open; then address and answers are deleted. */
  requestDays: 30,
  /** Days after its end that a job is remembered, with who asked for it. */
  jobDays: 30,
  /** Hours after which no counter of tries counts any more; then it is deleted. */
  counterHours: 24,
  /** Days after which an invitation to a firm ends. */
  invitationDays: 14,
} as const;
