/** What the operator is told without a stack trace; 1: it did not work, 2: what was asked makes no sense. */
export class Problem extends Error {
  constructor(
    message: string,
    readonly code: 1 | 2 = 1,
  ) {
    super(message);
  }
}
