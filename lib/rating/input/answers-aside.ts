import { type Instrument, type Item, type ItemAnswer, type ItemId, isLevel, itemsById } from "@/lib/instrument";

type Answers = Readonly<Record<ItemId, ItemAnswer>>;

/** An input with no answers in it, and the answers of each respondent. */
type Aside = { readonly rest: unknown; readonly answers: readonly Answers[] };

/**
 * Sets the answers of all respondents aside, if each is a member's and plainly what the format asks: to an item of the
 * questionnaire, a level from 1 to 5 or "don't know", and nothing else. Undefined where any is not.
 */
export function setAnswersAside(raw: unknown, instrument: Instrument): Aside | undefined {
  if (!isObject(raw) || !("respondents" in raw) || !Array.isArray(raw.respondents)) return undefined;
  const items = itemsById(instrument);
  const answers: Answers[] = [];
  for (const person of raw.respondents) {
    if (!isObject(person) || !("kind" in person) || person.kind !== "member" || !("answers" in person))
      return undefined;
    if (!arePlain(person.answers, items)) return undefined;
    answers.push(person.answers);
  }
  const respondents = raw.respondents.map((person) => ({ ...person, answers: {} }));
  return { rest: { ...raw, respondents }, answers };
}

function arePlain(answers: unknown, items: ReadonlyMap<string, Item>): answers is Answers {
  return isObject(answers) && Object.keys(answers).every((id) => items.has(id) && isPlain(Reflect.get(answers, id)));
}

/** As `memberAnswer` of the schema. */
function isPlain(answer: unknown): boolean {
  if (!isObject(answer) || Object.keys(answer).length !== 1) return false;
  return "level" in answer ? isLevel(answer.level) : "dontKnow" in answer && answer.dontKnow === true;
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
