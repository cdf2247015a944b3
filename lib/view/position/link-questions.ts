import { labelOf, positionOf } from "@/lib/catalog";
import { LEVELS, type PositionId } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import { baseOf, type FieldsAt, type LevelQuestion, type ShownField } from "@/lib/view/fields/field-spec";
import { namePartner, relationshipWords, say } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import type { RegisterLink } from "../register/links";

/** One answered position question as a record: what stands and at which revision. */
function standingOf(at: FieldsAt, link: RegisterLink, id: PositionId): ShownField {
  const key = `link:${link.id}:${id}`;
  return { key, value: link.answers[id] ?? null, base: baseOf(at, key) };
}

/**
 * Questions about one link in words, with the partner's name in every sentence. Which of them were answered when they were
 * asked the other way round is said beside the name.
 */
export function questionsOf(
  at: FieldsAt,
  link: RegisterLink,
  { ids, toCheck }: { readonly ids: readonly PositionId[]; readonly toCheck: readonly PositionId[] },
): LevelQuestion[] {
  const { locale } = at;
  const named = (text: Text) => namePartner(text, locale, link.partnerName);
  return ids.flatMap((id, index) => {
    const question = positionOf(link.direction).questions.find((one) => one.id === id);
    if (question === undefined) return [];
    return [
      {
        ...standingOf(at, link, id),
        place: [
          `${index + 1}/${ids.length}`,
          say(question.name, locale),
          ...(toCheck.includes(id) ? [say(relationshipWords.checkAnswer, locale)] : []),
        ].join(" · "),
        question: named(question.question),
        hint: question.hint === undefined ? undefined : named(question.hint),
        options: LEVELS.map((level) => ({
          value: level,
          label: named(labelOf(question.labels, level)),
          quiet: question.labels[level] === undefined,
        })),
      },
    ];
  });
}

/** The answers to these questions as they stand, by question. */
export const standingsOf = (at: FieldsAt, link: RegisterLink, ids: readonly PositionId[]): Record<string, ShownField> =>
  Object.fromEntries(ids.map((id) => [id, standingOf(at, link, id)]));

const STEPS = 400;

/**
 * Chances in words as a table, so that the browser says them without the words' own rules. Each row ends at the last
 * number that still has its words: a step is halved until it does, so that no chance is told on the wrong side of a limit.
 */
export function oddsTable(locale: Locale): { upTo: number; words: string }[] {
  const table: { upTo: number; words: string }[] = [];
  for (let step = 0; step <= STEPS; step += 1) {
    const at = step / STEPS;
    const words = oddsInWords(at, locale);
    const last = table.at(-1);
    if (last?.words === words) {
      last.upTo = at;
      continue;
    }
    if (last !== undefined) last.upTo = lastWith({ ...last, locale }, at);
    table.push({ upTo: at, words });
  }
  return table;
}

type Row = { readonly upTo: number; readonly words: string; readonly locale: Locale };

/** The greatest chance below another that still has the words of this row. */
function lastWith(row: Row, below: number): number {
  const middle = (row.upTo + below) / 2;
  if (middle <= row.upTo || middle >= below) return row.upTo;
  return oddsInWords(middle, row.locale) === row.words
    ? lastWith({ ...row, upTo: middle }, below)
    : lastWith(row, middle);
}

/** How many questions of a group have an answer. */
export const countAnswered = (link: RegisterLink, ids: readonly PositionId[]): number =>
  ids.filter((id) => link.answers[id] !== undefined).length;
