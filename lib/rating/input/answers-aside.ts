import { type Instrument, type Item, isLevel, itemsById, POSITION_IDS } from "@/lib/instrument";
import type { AssessmentInput, LinkInput, RespondentInput } from "./formats";

type Answers = Extract<RespondentInput, { kind: "member" }>["answers"];

/** An input without answers, and the answers of each respondent and of each link. */
type Aside = {
  readonly rest: unknown;
  readonly ofRespondents: readonly Answers[];
  readonly ofLinks: readonly LinkInput["answers"][];
};

/**
 * Separates the answers of all respondents and links from the input, if they are clearly valid. A respondent must be a
 * member whose answers are a level from 1 to 5 or "don't know" to items of the questionnaire; on a link, questions on
 * position have a level. Undefined if any answer is not clearly valid.
 */
export function setAnswersAside(raw: unknown, instrument: Instrument): Aside | undefined {
  if (!isObject(raw) || !("respondents" in raw) || !("links" in raw)) return undefined;
  const items = itemsById(instrument);
  const isAnswers = (answers: unknown, person: object): answers is Answers =>
    "kind" in person && person.kind === "member" && arePlain(answers, items);
  const respondents = takeAnswers(raw.respondents, isAnswers);
  const links = takeAnswers(raw.links, areLevels);
  if (respondents === undefined || links === undefined) return undefined;
  return {
    rest: { ...raw, respondents: respondents.rest, links: links.rest },
    ofRespondents: respondents.answers,
    ofLinks: links.answers,
  };
}

/** The same input with its answers restored. */
export function putAnswersBack(input: AssessmentInput, { ofRespondents, ofLinks }: Aside): AssessmentInput {
  return {
    ...input,
    respondents: input.respondents.map((person, at) => ({ ...person, answers: ofRespondents[at] ?? {} })),
    links: input.links.map((link, at) => ({ ...link, answers: ofLinks[at] ?? {} })),
  };
}

type Taken<T> = { readonly rest: readonly object[]; readonly answers: readonly T[] };

/** The rows of a list without their answers, and the answers; undefined if any answer is not clearly valid. */
function takeAnswers<T>(
  rows: unknown,
  arePlainIn: (answers: unknown, row: object) => answers is T,
): Taken<T> | undefined {
  if (!Array.isArray(rows)) return undefined;
  const rest: object[] = [];
  const answers: T[] = [];
  for (const row of rows) {
    if (!isObject(row) || !("answers" in row) || !arePlainIn(row.answers, row)) return undefined;
    answers.push(row.answers);
    rest.push({ ...row, answers: {} });
  }
  return { rest, answers };
}

function arePlain(answers: unknown, items: ReadonlyMap<string, Item>): boolean {
  return isObject(answers) && Object.keys(answers).every((id) => items.has(id) && isPlain(Reflect.get(answers, id)));
}

/** The same rule as `memberAnswer` of the schema. */
function isPlain(answer: unknown): boolean {
  if (!isObject(answer) || Object.keys(answer).length !== 1) return false;
  return "level" in answer ? isLevel(answer.level) : "dontKnow" in answer && answer.dontKnow === true;
}

const QUESTIONS: ReadonlySet<string> = new Set(POSITION_IDS);

const areLevels = (answers: unknown): answers is LinkInput["answers"] =>
  isObject(answers) && Object.keys(answers).every((id) => QUESTIONS.has(id) && isLevel(Reflect.get(answers, id)));

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
