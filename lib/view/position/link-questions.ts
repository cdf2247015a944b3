import { labelOf, positionOf } from "@/lib/catalog";
import { LEVELS, type PositionId } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import { baseOf, type FieldsAt, type LevelQuestion, type ShownField } from "@/lib/view/fields/field-spec";
import { namePartner, relationshipWords, say } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import type { RegisterLink } from "../register/links";

/** One position question as a field: its current answer and revision. */
function standingOf(at: FieldsAt, link: RegisterLink, id: PositionId): ShownField {
  const key = `link:${link.id}:${id}`;
  return { key, value: link.answers[id] ?? null, base: baseOf(at, key) };
}

/**
 * Questions about one link in words, with the partner's name in every sentence. Questions answered with the opposite
 * wording are marked next to the name.
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

/** The current answers to these questions, by question. */
export const standingsOf = (at: FieldsAt, link: RegisterLink, ids: readonly PositionId[]): Record<string, ShownField> =>
  Object.fromEntries(ids.map((id) => [id, standingOf(at, link, id)]));

const STEPS = 400;

/**
 * Chances in words as a table, so that the browser can show them without the rules behind the words. Each row ends at
 * the largest number with the same words, found by halving the step, so that no chance gets the words of the wrong side
 * of a limit.
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

/** The largest chance smaller than `below` that has the same words as the row. */
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
