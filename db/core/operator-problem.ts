/** An error that the operator can correct. The message says what is wrong and what to do. */
export class OperatorProblem extends Error {}
