/**
 * Retention periods of data that expire automatically. Both the code that deletes them and the privacy page use these
 * values.
 */
export const KEPT = {
  /** Days after its last use, and days in total, after which a session ends. */
  sessionIdleDays: 14,
  sessionDays: 30,
  /** Minutes for which a sign-in code is valid, and hours after which it is deleted with the address. */
  codeMinutes: 10,
  codeHours: 24,
  /** Days for which a screening without an account can be opened; then it is deleted. */
  screeningDays: 30,
  /** Days for which a request to a customer is open; then address and answers are deleted. */
  requestDays: 30,
  /** Days for which a finished job is stored, including who requested it. */
  jobDays: 30,
  /** Hours after which a rate-limit counter no longer counts and is deleted. */
  counterHours: 24,
  /** Days after which an invitation to a firm expires. */
  invitationDays: 14,
} as const;
