import { type Instrument, itemsById } from "@/lib/instrument";
import { err, ok, type Result } from "@/lib/result";
import { putAnswersBack, setAnswersAside } from "./answers-aside";
import { AssessmentInput } from "./formats";
import { checkFacts, fromZod, type InputIssue, pathOf, same } from "./input-issues";

export { INPUT_ISSUE_CODES, type InputIssue, type InputIssueCode, inputIssueWords } from "./input-issues";

/**
 * Reads `trellis/assessment@1` from parsed JSON and checks it against the questionnaire it names.
 *
 * Everything that is wrong is listed, in the order of the file; nothing is repaired or left out in silence.
 * Shape: parsed JSON and the instrument it names. Unit: none. Range: an input, or a list of mistakes with place, code
 * and words. Edge cases: everything that is wrong is listed at once; an unknown key is wrong; the answers in the input may
 * be those of the JSON itself, which is not to be changed afterwards. Errors: none; mistakes are the value. Source:
 * decision 0030.
 */
export function readAssessment(raw: unknown, instrument: Instrument): Result<AssessmentInput, readonly InputIssue[]> {
  const plain = readPlain(raw, instrument);
  if (plain !== undefined) return withoutIssues(plain, checkFacts(plain, instrument));
  const parsed = AssessmentInput.safeParse(raw);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => fromZod(issue, raw)));
  const { data } = parsed;
  return withoutIssues(data, [...checkFacts(data, instrument), ...checkAnswers(data, instrument)]);
}

const withoutIssues = (
  input: AssessmentInput,
  issues: readonly InputIssue[],
): Result<AssessmentInput, readonly InputIssue[]> => (issues.length > 0 ? err(issues) : ok(input));

/**
 * Clearly valid answers are separated first, because validating each with a schema takes as long as scoring them. If
 * anything is invalid, the result is undefined and the whole input is validated, so that every fault gets its path.
 */
function readPlain(raw: unknown, instrument: Instrument): AssessmentInput | undefined {
  const aside = setAnswersAside(raw, instrument);
  if (aside === undefined) return undefined;
  const parsed = AssessmentInput.safeParse(aside.rest);
  return parsed.success ? putAnswersBack(parsed.data, aside) : undefined;
}

function checkAnswers({ respondents }: AssessmentInput, instrument: Instrument): readonly InputIssue[] {
  const known = itemsById(instrument);
  return respondents.flatMap((respondent, index) =>
    Object.keys(respondent.answers)
      .filter((id) => !known.has(id))
      .map((id): InputIssue => {
        return { path: pathOf(["respondents", index, "answers", id]), code: "unknown-item", detail: same(id) };
      }),
  );
}
